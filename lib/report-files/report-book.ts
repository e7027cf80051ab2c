import { t } from '../i18n/index.ts';
import type { Block, BookSpec, Fields, SheetSpec, Value } from '../sheets/written/spec.ts';
import type {
  Cell,
  Chart,
  Report,
  Block as ReportBlock,
  Value as ReportValue,
  Section,
  Table,
} from '../work/report/document.ts';
import { chartTable } from './chart-table.ts';

/** A report as a workbook: its words on the first sheet, and a sheet for each section with figures to go on with. */
export function reportBook(report: Report): BookSpec {
  const { title, about, internal, sections } = report;
  const [first, ...others] = sections.map(sheetOf);
  const head: Block[] = [
    { kind: 'heading', level: 1, text: title },
    ...(internal ? [paragraph(internal)] : []),
    paragraph(about),
  ];
  const opening: SheetSpec = first
    ? { ...first, blocks: [...head, ...first.blocks] }
    : { name: title, blocks: head };
  return { title, sheets: [opening, ...others] };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function sheetOf({ key, title, blocks, from }: Section): SheetSpec {
  const made = blocks.flatMap((block, at) => blockOf(block, `${key}_${at}`, title));
  const charted = blocks.flatMap((block, at) =>
    block.kind === 'chart' ? figuresOf(block.chart, chartName(`${key}_${at}`)) : [],
  );
  return {
    name: title,
    blocks: [{ kind: 'heading', level: 2, text: title }, ...made, paragraph(from), ...charted],
  };
}

/** @param name of its table, the same in every language */
function blockOf(block: ReportBlock, name: string, section: string): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text)];
    case 'figures':
      return [
        {
          kind: 'figures',
          figures: block.figures.map(({ label, value, from }) => ({
            ...{ label, note: from },
            ...{ kind: value ? kinds[value.as] : 'text', value: plainOf(value) },
          })),
        },
      ];
    case 'table':
      return [...titled(block.table.title, section), tableOf(block.table, name), ...moreOf(block.table)];
    case 'chart':
      return [chartOf(block.chart, name)];
    case 'list':
      return [
        ...titled(block.title, section),
        ...block.items.map(({ lead, facts, text }) =>
          paragraph([[lead, ...facts].join(' · '), ...(text ? [text] : [])].join('\n')),
        ),
      ];
  }
}

const titled = (title: string, section: string): Block[] =>
  title === section ? [] : [{ kind: 'heading', level: 2, text: title }];

const moreOf = ({ more }: Table): Block[] => (more > 0 ? [paragraph(t('report.more', { n: more }))] : []);

const kinds = {
  text: 'text',
  money: 'money',
  day: 'day',
  instant: 'instant',
  percent: 'percent',
  count: 'number',
} as const satisfies Record<ReportValue['as'], string>;

const plainOf = (cell: Cell): Value => cell?.value ?? null;

const keyOf = (at: number) => `c${at}`;

function tableOf({ columns, rows }: Table, name: string): Block {
  return {
    kind: 'table',
    name,
    columns: columns.map(({ name: header, as }, at) => ({ header, key: keyOf(at), kind: kinds[as] })),
    rows: rows.map((row): Fields => Object.fromEntries(row.map((cell, at) => [keyOf(at), plainOf(cell)]))),
  };
}

const chartName = (name: string) => `${name}_chart`;

/** Where there is a target, what is expected stands beside it; else what that is made of stands on one another. */
function chartOf({ title, series }: Chart, name: string): Block {
  const [first, ...columns] = series.flatMap(({ look }, at) => (look === 'column' ? [keyOf(at + 1)] : []));
  const lines = series.flatMap(({ look }, at) => (look === 'line' ? [keyOf(at + 1)] : []));
  const beside = [first ?? keyOf(1), keyOf(series.length + 1), ...lines];
  return {
    ...{ kind: 'chart', shape: 'column', title, table: chartName(name), labels: keyOf(0) },
    ...(lines.length > 0 ? { series: beside } : { series: [first ?? keyOf(1), ...columns], stacked: true }),
  };
}

/** In a table of its own, so that the chart holds when the one for reading is sorted. */
const figuresOf = (chart: Chart, name: string): Block[] => [
  { kind: 'heading', level: 2, text: t('report.table.chart') },
  tableOf(chartTable(chart), name),
];
