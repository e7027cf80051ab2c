import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Entry } from '../../lib/work/forecast/entries.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import type { Group, Grouping } from '../../lib/work/forecast/forecast.ts';
import { useEditing } from '../opportunities/editing.ts';
import { cx } from '../ui/cx.ts';
import { Nothing } from '../ui/Section.tsx';
import { Entries } from './Entries.tsx';
import { FigureCells } from './FigureCells.tsx';
import { groupName } from './words.ts';

interface Props {
  group: Group;
  by: Grouping;
  /** How many cells a row has. */
  columns: number;
}

export function GroupRow({ group, by, columns }: Props) {
  const id = useId();
  const { nameOf } = useEditing();
  const [open, setOpen] = useState(false);
  const name = groupName(group, by, nameOf);
  return (
    <>
      <tr className="border-line border-t hover:bg-hover">
        <th scope="row" className="py-2 pe-3 text-start font-semibold">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
            className="flex min-w-28 items-center gap-1 rounded text-start"
          >
            <ChevronRight
              aria-hidden="true"
              className={cx('size-3.5 shrink-0 text-mut', open ? 'rotate-90' : 'rtl:rotate-180')}
            />
            <bdi className="line-clamp-2 [overflow-wrap:anywhere]">{name}</bdi>
          </button>
        </th>
        <FigureCells figures={group.figures} />
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={columns} className="pb-3 ps-5">
            <Opened figures={group.figures} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What is open first, then what is won: what can still be done comes before what is done. */
function Opened({ figures: { open, won, leftOut } }: { figures: Figures }) {
  const counted: readonly Entry[] = [...open.of, ...won.of];
  const left = Object.values(leftOut).flat();
  return (
    <>
      {counted.length > 0 ? <Entries entries={counted} /> : <Nothing>{t('forecast.empty.group')}</Nothing>}
      {left.length > 0 && (
        <>
          <p className="mt-2 font-semibold text-mut text-xs">{t('forecast.leftOut.title')}</p>
          <Entries entries={left} />
        </>
      )}
    </>
  );
}
