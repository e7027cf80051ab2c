import { t } from '../../../i18n/index.ts';
import type { Item, Report, Section, Table } from '../document.ts';
import { commonSource } from '../source.ts';
import { written } from '../value.ts';
import { drawn, type Told } from './told.ts';

/** For a wiki or a file: Markdown in which nothing of what people wrote is taken for marks. */
export function asMarkdown(report: Report): string {
  const { title, about, internal, sections } = report;
  const source = commonSource(report);
  const head = [
    `# ${plain(title)}`,
    ...(internal ? [`**${plain(internal)}**`] : []),
    plain(about),
    ...(source ? [`_${plain(source)}_`] : []),
  ];
  return `${[...head, ...sections.map((section) => sectionOf(section, source))].join('\n\n')}\n`;
}

function sectionOf({ title, blocks, from }: Section, source: string | null): string {
  return [
    `## ${plain(title)}`,
    ...drawn(blocks).map((block) => blockOf(block, title)),
    ...(from === source ? [] : [`_${plain(from)}_`]),
  ].join('\n\n');
}

function blockOf(block: Told, section: string): string {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text);
    case 'figures':
      return block.figures
        .map(({ label, value, from }) => `- ${plain(label)}: **${plain(written(value))}** (${plain(from)})`)
        .join('\n');
    case 'table':
      return tableOf(block.table, section);
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
