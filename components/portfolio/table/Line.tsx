import { type CSSProperties, memo, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { cx } from '../../ui/cx.ts';
import { HealthBar } from '../HealthBar.tsx';
import { ReasonChips } from '../ReasonChips.tsx';
import { accountHref } from '../route.ts';
import { AccountCell, NextCell, OpenCell, RenewalCell, SponsorCell } from './cells.tsx';
import type { Column, ColumnName, Layout } from './columns.ts';

export interface LineProps {
  row: Row;
  index: number;
  /** From the top of the list. */
  top: number;
  height: number;
  columns: readonly Column[];
  tracks: string;
  layout: Layout;
  compact: boolean;
  /** The one that Tab comes to, of all lines. */
  isAt: boolean;
  now: number;
  onHealth(row: Row, anchor: HTMLElement): void;
}

/** One account. Drawn again only when something of it has changed: there are thousands. */
export const Line = memo(function Line(props: LineProps) {
  const { index, top, height, columns, tracks, isAt } = props;
  const style: CSSProperties = {
    height,
    transform: `translateY(${top}px)`,
    gridTemplateColumns: tracks,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can't be those of a table.
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={isAt ? 0 : -1}
      style={style}
      className="absolute inset-x-0 top-0 grid items-center gap-x-4 border-line border-b px-4 hover:bg-hover focus-visible:bg-acc-soft focus-visible:outline-none"
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: the line has the focus.
        <div
          key={column.name}
          role="gridcell"
          className={cx('min-w-0', column.atEnd && 'flex justify-end text-end')}
        >
          {cells[column.name](props)}
        </div>
      ))}
    </div>
  );
});

const cells: Readonly<Record<ColumnName, (props: LineProps) => ReactNode>> = {
  account: ({ row, layout, compact, isAt, now }) => (
    <>
      <a href={accountHref(row.id)} tabIndex={isAt ? 0 : -1} className="block min-w-0 hover:text-acc">
        <AccountCell row={row} compact={compact && layout !== 'narrow'} />
      </a>
      {layout === 'narrow' && (
        <div className="mt-1">
          <ReasonChips reasons={row.reasons} now={now} first={1} tabIndex={isAt ? 0 : -1} />
        </div>
      )}
    </>
  ),
  why: ({ row, now, isAt, layout }) => (
    <ReasonChips reasons={row.reasons} now={now} first={layout === 'wide' ? 2 : 1} tabIndex={isAt ? 0 : -1} />
  ),
  health: ({ row, isAt, onHealth }) => (
    <button
      type="button"
      tabIndex={isAt ? 0 : -1}
      aria-haspopup="dialog"
      title={t('health.open')}
      onClick={(event) => onHealth(row, event.currentTarget)}
      className="-mx-1 rounded px-1 py-0.5 hover:bg-acc-soft"
    >
      <HealthBar score={row.health.score} trend={row.facts.account.health?.trend ?? null} />
    </button>
  ),
  sponsor: (props) => <SponsorCell {...short(props)} />,
  open: (props) => <OpenCell {...short(props)} />,
  renewal: (props) => <RenewalCell {...short(props)} />,
  next: (props) => <NextCell {...short(props)} />,
};

const short = ({ row, now, isAt }: LineProps) => ({ row, now, tabIndex: isAt ? 0 : -1 });
