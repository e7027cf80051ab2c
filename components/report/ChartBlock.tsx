import type { Chart, Series } from '../../lib/work/report/document.ts';
import { fills, parts } from '../forecast/Legend.tsx';
import { shortMoney } from '../format/money.ts';
import { cx } from '../ui/cx.ts';

/** Columns that stand on one another, and a line across; its figures are in the table beside it, and read out from there. */
export function ChartBlock({ chart: { title, currency, categories, series } }: { chart: Chart }) {
  const columns = series.filter(({ look }) => look === 'column');
  const lines = series.filter(({ look }) => look === 'line');
  const sums = categories.map((_, at) => sumAt(columns, at));
  const most = Math.max(1, ...sums, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const height = (amount: number) => `${(Math.max(0, amount) / most) * 7}rem`;
  if (most === 1) return null;
  return (
    <figure aria-label={title} className="m-0 break-inside-avoid [print-color-adjust:exact]">
      <div aria-hidden="true" className="flex items-end gap-1 border-edge border-b pt-5">
        {categories.map((category, at) => (
          <div key={category} className="relative mx-auto flex h-28 w-3/5 max-w-14 flex-col-reverse">
            {columns.map(({ name, values }, place) => (
              <span
                key={name}
                className={cx('block shrink-0', (values[at] ?? 0) > 0 && fills[parts[place] ?? 'likely'])}
                style={{ height: height(values[at] ?? 0) }}
              />
            ))}
            {lines.map(({ name, values }) =>
              values[at] == null ? null : (
                <span
                  key={name}
                  className="absolute -inset-x-1.5 h-0.5 bg-ink"
                  style={{ bottom: height(values[at] ?? 0) }}
                />
              ),
            )}
            <span
              className="tabular absolute -inset-x-4 pb-1 text-center text-2xs text-mut"
              style={{
                bottom: height(Math.max(sums[at] ?? 0, ...lines.map(({ values }) => values[at] ?? 0))),
              }}
            >
              {shortMoney({ amount: sums[at] ?? 0, currency })}
            </span>
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="flex gap-1 pt-1 text-center text-mut text-xs">
        {categories.map((category) => (
          <span key={category} className="flex-1">
            {category}
          </span>
        ))}
      </div>
      <figcaption aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-mut text-xs">
        {columns.map(({ name }, place) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <span className={cx('block size-3', fills[parts[place] ?? 'likely'])} />
            {name}
          </span>
        ))}
        {lines.map(({ name }) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <span className="block h-0.5 w-4 bg-ink" />
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

const sumAt = (columns: readonly Series[], at: number): number =>
  columns.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
