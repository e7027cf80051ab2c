import { t } from '../../lib/i18n/index.ts';
import type { Block, Figure, Item, Report, Section, Table } from '../../lib/work/report/document.ts';
import { written } from '../../lib/work/report/value.ts';
import { Badge } from '../ui/Badge.tsx';
import { cx } from '../ui/cx.ts';
import { ChartBlock } from './ChartBlock.tsx';

/** The report as it is read and printed: on paper it is all that there is. */
export function ReportSheet({ report: { title, about, internal, sections } }: { report: Report }) {
  return (
    <article className="rounded-xl border border-line bg-bg px-8 py-7 max-[640px]:px-4 print:rounded-none print:border-0 print:p-0">
      <h2 className="font-bold text-xl tracking-tight">
        <bdi>{title}</bdi>
      </h2>
      <p className="mt-1 mb-5 flex flex-wrap items-center gap-2 text-mut text-xs">
        {internal && <Badge tone="warn">{internal}</Badge>}
        {about}
      </p>
      {sections.map((section) => (
        <Part key={section.key} section={section} />
      ))}
    </article>
  );
}

function Part({ section: { title, blocks, from } }: { section: Section }) {
  return (
    <section className="mb-7 last:mb-0">
      <h3 className="mb-2 break-after-avoid border-line border-b pb-1 font-semibold text-lg">{title}</h3>
      <div className="flex flex-col gap-3 print:block print:*:mb-3">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the section.
          <BlockOf key={at} block={block} section={title} />
        ))}
      </div>
      <p className="mt-1.5 text-faint text-xs">{from}</p>
    </section>
  );
}

function BlockOf({ block, section }: { block: Block; section: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {block.text}
        </p>
      );
    case 'figures':
      return <Figures figures={block.figures} />;
    case 'table':
      return <TableBlock table={block.table} section={section} />;
    case 'chart':
      return <ChartBlock chart={block.chart} />;
    case 'list':
      return <List title={block.title} section={section} items={block.items} />;
  }
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-3">
      {figures.map(({ label, value, from }) => (
        <div key={label} className="flex min-w-0 break-inside-avoid flex-col">
          <dt className="text-mut text-xs">{label}</dt>
          <dd className="tabular m-0 font-bold text-xl tracking-tight">{written(value)}</dd>
          <dd className="m-0 text-faint text-xs">{from}</dd>
        </div>
      ))}
    </dl>
  );
}

const isNumber = (as: string | undefined) => as === 'money' || as === 'percent' || as === 'count';

function TableBlock({ table: { title, columns, rows, more }, section }: { table: Table; section: string }) {
  return (
    <div className="min-w-0">
      <Title title={title} section={section} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard. */}
      <section tabIndex={0} aria-label={title} className="overflow-x-auto print:overflow-visible">
        <table className="tabular w-full border-collapse text-xs">
          <thead>
            <tr className="border-edge border-b">
              {columns.map(({ name, as }) => (
                <th
                  key={name}
                  scope="col"
                  className={cx('py-1 pe-3 align-bottom font-semibold text-mut', sideOf(as))}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the table.
              <tr key={at} className="break-inside-avoid border-line border-b align-top">
                {row.map((cell, place) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
                    key={place}
                    dir="auto"
                    className={cx('py-1 pe-3', cell === null && 'text-faint', sideOf(columns[place]?.as))}
                  >
                    {written(cell)}
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

function sideOf(as: string | undefined): string {
  if (isNumber(as)) return 'whitespace-nowrap pe-4 text-end';
  return as === 'text' ? 'min-w-24 text-start [overflow-wrap:anywhere]' : 'whitespace-nowrap text-start';
}

function Title({ title, section }: { title: string; section: string }) {
  if (title === section) return null;
  return <h4 className="mb-1 break-after-avoid font-semibold text-mut text-xs">{title}</h4>;
}

function List({ title, section, items }: { title: string; section: string; items: readonly Item[] }) {
  return (
    <div>
      <Title title={title} section={section} />
      <ul className="m-0 flex list-none flex-col gap-2 p-0 print:block">
        {items.map(({ key, lead, facts, text }) => (
          <li key={key} className="break-inside-avoid [overflow-wrap:anywhere]">
            <bdi className={cx((facts.length > 0 || text) && 'font-semibold')}>{lead}</bdi>
            {facts.length > 0 && <bdi className="text-mut">{` · ${facts.join(' · ')}`}</bdi>}
            {text && (
              <p dir="auto" className="mt-0.5 whitespace-pre-line">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
