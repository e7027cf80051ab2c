import { ArrowDown, ArrowUp } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import { firstDown, type Sort } from '../../../lib/work/portfolio/sort.ts';
import { cx } from '../../ui/cx.ts';
import type { Column } from './columns.ts';

interface Props {
  columns: readonly Column[];
  tracks: string;
  sort: Sort;
  onSort(sort: Sort): void;
}

/** Names of the columns; a press sorts by one, a second one the other way. */
export function Heads({ columns, tracks, sort, onSort }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: its lines can't be those of a table.
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons have the focus.
    <div
      role="row"
      aria-rowindex={1}
      style={{ gridTemplateColumns: tracks }}
      className="grid items-center gap-x-4 border-line border-b bg-bg px-4 py-1.5"
    >
      {columns.map((column) => (
        <Head key={column.name} column={column} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

function Head({ column, sort, onSort }: { column: Column } & Pick<Props, 'sort' | 'onSort'>) {
  const { sort: by, label, atEnd } = column;
  const isBy = sort.by === by;
  const Icon = sort.down ? ArrowDown : ArrowUp;
  const next = { by, down: isBy ? !sort.down : firstDown[by] };
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="columnheader"
      aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : 'none'}
      className={cx('min-w-0', atEnd && 'text-end')}
    >
      <button
        type="button"
        onClick={() => onSort(next)}
        className={cx(
          'inline-flex max-w-full items-center gap-1 rounded font-semibold text-xs hover:text-ink',
          isBy ? 'text-ink' : 'text-mut',
          // So that its words end where the numbers do.
          atEnd && 'flex-row-reverse',
        )}
      >
        <span className="truncate">{t(label)}</span>
        <Icon aria-hidden="true" className={cx('size-3', !isBy && 'invisible')} />
      </button>
    </div>
  );
}
