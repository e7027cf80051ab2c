import { t } from '../../lib/i18n/index.ts';
import type { Cell, Table, Tone } from '../../lib/work/report/document.ts';
import { written } from '../../lib/work/report/value.ts';
import { isLong, isShort } from '../../lib/work/report/width.ts';
import { cx } from '../ui/cx.ts';
import { BlockTitle } from './BlockTitle.tsx';

/** A table as it is read and printed; in a narrow window it is moved to the side. */
export function TableBlock({ table, section }: { table: Table; section: string }) {
  const { title, columns, rows, more, hasSum } = table;
  return (
    <div className="min-w-0">
      <BlockTitle title={title} section={section} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard. */}
      <section tabIndex={0} aria-label={title} className="overflow-x-auto print:overflow-visible">
        <table className="tabular w-full border-collapse text-xs print:text-[8.5pt]">
          <thead>
            <tr className="border-edge border-b bg-sub [print-color-adjust:exact]">
              {columns.map(({ name }, at) => (
                <th
                  key={name}
                  scope="col"
                  className={cx(
                    'px-1.5 py-1.5 align-bottom font-semibold text-mut',
                    isNumber(table, at) ? 'text-end' : 'text-start',
                  )}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table.
                key={at}
                className={cx(
                  'break-inside-avoid border-line border-b align-top',
                  hasSum && at === rows.length - 1 && 'border-edge border-t font-semibold',
                )}
              >
                {row.map((cell, place) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                    key={place}
                    dir="auto"
                    className={cx('px-1.5 py-1', isFaint(cell) && 'text-faint', sideOf(table, place))}
                  >
                    <CellOf cell={cell} isProgress={columns[place]?.isProgress} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className="mt-1 text-mut text-xs">{t('report.more', { n: more })}</p>}
    </div>
  );
}

const tones: Readonly<Record<Tone, string>> = { good: 'text-good', warn: 'text-warn', bad: 'text-bad' };

function CellOf({ cell, isProgress }: { cell: Cell; isProgress: boolean | undefined }) {
  const words = written(cell);
  if (cell?.as === 'text' && cell.tone)
    return <span className={cx('font-semibold [print-color-adjust:exact]', tones[cell.tone])}>{words}</span>;
  if (cell?.as !== 'percent' || !isProgress) return words;
  return (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden="true"
        className="block h-1.5 w-14 overflow-hidden rounded-full bg-ring [print-color-adjust:exact]"
      >
        <span className="block h-full bg-acc" style={{ width: `${cell.value}%` }} />
      </span>
      <span className="min-w-[3em] text-end">{words}</span>
    </span>
  );
}

/** Nothing, and none of it: what there is stands out. */
const isFaint = (cell: Cell): boolean => cell === null || (cell.as === 'money' && cell.value.amount === 0);

const isNumber = ({ columns }: Table, at: number): boolean =>
  ['money', 'percent', 'count'].includes(columns[at]?.as ?? 'text');

/** Short words, days and numbers stay on one line, so that the long ones have the room. */
function sideOf(table: Table, at: number): string {
  if (isNumber(table, at)) return 'whitespace-nowrap text-end';
  if (table.columns[at]?.as !== 'text' || isShort(table, at)) return 'whitespace-nowrap text-start';
  return cx('text-start [overflow-wrap:anywhere]', isLong(table, at) ? 'min-w-[16em]' : 'min-w-[9em]');
}
