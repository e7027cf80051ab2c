import { t } from '../../lib/i18n/index.ts';

interface Props {
  caption: string;
  heads: readonly string[];
  /** The first of each names its row. */
  rows: readonly (readonly string[])[];
}

/** What a chart shows, for whoever would rather read it or has it read out. */
export function AsTable({ caption, heads, rows }: Props) {
  return (
    <details className="mt-2 text-xs">
      <summary className="w-fit cursor-pointer rounded text-mut hover:text-ink">
        {t('forecast.asTable')}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard. */}
      <section tabIndex={0} aria-label={caption} className="mt-1 overflow-x-auto">
        <table className="tabular w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {heads.map((head, at) => (
                <th key={head} scope="col" className={at === 0 ? start : cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...cells]) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className={start}>
                  {name}
                </th>
                {cells.map((value, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                  <td key={at} className={cell}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

const start = 'whitespace-nowrap py-1 pe-3 text-start font-semibold';
const cell = 'whitespace-nowrap py-1 ps-3 text-end';
