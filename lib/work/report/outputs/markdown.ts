import { t } from '../../../i18n/index.ts';
import type { Block, Item, Report, Section, Table } from '../document.ts';
import { written } from '../value.ts';
import { chartTable } from './chart-table.ts';

/** For a wiki or a file: Markdown in which nothing of what people wrote is taken for marks. */
export function asMarkdown({ title, about, internal, sections }: Report): string {
  const head = [`# ${plain(title)}`, ...(internal ? [`**${plain(internal)}**`] : []), plain(about)];
  return `${[...head, ...sections.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf({ title, blocks, from }: Section): string {
  return [`## ${plain(title)}`, ...blocks.map((block) => blockOf(block, title)), `_${plain(from)}_`].join(
    '\n\n',
  );
}

function blockOf(block: Block, section: string): string {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text);
    case 'figures':
      return block.figures
        .map(({ label, value, from }) => `- ${plain(label)}: **${plain(written(value))}** (${plain(from)})`)
        .join('\n');
    case 'table':
      return tableOf(block.table, section);
    case 'chart':
      return tableOf(chartTable(block.chart), section);
    case 'list':
      return [...titled(block.title, section), block.items.map(itemOf).join('\n')].join('\n\n');
  }
}

function tableOf({ title, columns, rows, more }: Table, section: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const isRight = ({ as }: Table['columns'][number]) => as === 'money' || as === 'percent' || as === 'count';
  return [
    ...titled(title, section),
    [
      line(columns.map(({ name }) => plain(name))),
      line(columns.map((column) => (isRight(column) ? '---:' : '---'))),
      ...rows.map((row) => line(row.map((cell) => plain(written(cell)).replace(/\s*\n\s*/g, '<br>')))),
    ].join('\n'),
    ...(more > 0 ? [plain(t('report.more', { n: more }))] : []),
  ].join('\n\n');
}

/** Not twice, where a table is all that its section has. */
const titled = (title: string, section: string): string[] =>
  title === section ? [] : [`### ${plain(title)}`];

function itemOf({ lead, facts, text }: Item): string {
  const head = [`**${plain(lead)}**`, ...facts.map(plain)].join(' · ');
  const quote = text ? text.split('\n').map((each) => `  > ${plain(each)}`) : [];
  return [`- ${head}`, ...quote].join('\n');
}

/** Marks of Markdown and of HTML are shown as they are; so is what begins a line as a list or a heading does. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+=]|\d+[.)])/gm, '$1\\$2');
