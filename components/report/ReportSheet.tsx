import type { Block, Figure, Item, Report, Section } from '../../lib/work/report/document.ts';
import { commonSource } from '../../lib/work/report/source.ts';
import { written } from '../../lib/work/report/value.ts';
import { Badge } from '../ui/Badge.tsx';
import { cx } from '../ui/cx.ts';
import { BlockTitle } from './BlockTitle.tsx';
import { ChartBlock } from './ChartBlock.tsx';
import { TableBlock } from './TableBlock.tsx';

/** The report as it is read and printed: on paper it is all that there is. */
export function ReportSheet({ report }: { report: Report }) {
  const { title, about, internal, sections } = report;
  const source = commonSource(report);
  return (
    <article className="rounded-xl border border-line bg-bg px-8 py-7 max-[640px]:px-4 print:rounded-none print:border-0 print:p-0">
      <header className="mb-6 border-acc border-b-2 pb-3 [print-color-adjust:exact]">
        {internal && (
          <p className="mb-1.5">
            <Badge tone="warn">{internal}</Badge>
          </p>
        )}
        <h2 className="font-bold text-2xl leading-tight tracking-tight">
          <bdi>{title}</bdi>
        </h2>
        <p className="mt-1 flex flex-wrap justify-between gap-x-6 text-mut text-xs">
          <span>{about}</span>
          <span className="text-faint">{source}</span>
        </p>
      </header>
      {sections.map((section) => (
        <Part key={section.key} section={section} source={source} />
      ))}
    </article>
  );
}

function Part({ section: { title, blocks, from }, source }: { section: Section; source: string | null }) {
  return (
    <section className="mb-7 last:mb-0">
      <h3 className="mb-2 break-after-avoid font-semibold text-acc text-lg">{title}</h3>
      <div className="flex flex-col gap-3 print:block print:*:mb-3">
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the section.
          <BlockOf key={at} block={block} section={title} />
        ))}
      </div>
      {from !== source && <p className="mt-1.5 text-faint text-xs">{from}</p>}
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
    <dl
      className={cx(
        'grid gap-x-4 gap-y-4 print:gap-x-3 print:gap-y-3',
        figures.length === 1
          ? 'max-w-64'
          : 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] print:grid-cols-5',
      )}
    >
      {figures.map(({ label, value, from }) => (
        <div
          key={label}
          className="flex min-w-0 break-inside-avoid flex-col border-acc border-t-2 pt-1.5 [print-color-adjust:exact]"
        >
          <dt className="text-mut text-xs print:text-[8pt]">{label}</dt>
          <dd className="tabular m-0 font-bold text-xl tracking-tight print:text-[13pt]">{written(value)}</dd>
          <dd className="m-0 text-2xs text-faint print:text-[7pt]">{from}</dd>
        </div>
      ))}
    </dl>
  );
}

function List({ title, section, items }: { title: string; section: string; items: readonly Item[] }) {
  return (
    <div>
      <BlockTitle title={title} section={section} />
      <ul className="m-0 flex list-none flex-col gap-2 p-0 print:block">
        {items.map(({ key, lead, facts, text }) => (
          <li key={key} className="break-inside-avoid print:mb-2 [overflow-wrap:anywhere]">
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
