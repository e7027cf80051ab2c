import { t } from '../../../i18n/index.ts';
import type { Item, Report, Section, Table } from '../document.ts';
import { commonSource } from '../source.ts';
import { written } from '../value.ts';
import { drawn, type Told } from './told.ts';

/** For a mail without styles: a line for each thing. */
export function asPlain(report: Report): string {
  const { title, about, internal, sections } = report;
  const source = commonSource(report);
  const head = [title, ...(internal ? [internal] : []), about, ...(source ? [source] : [])].join('\n');
  return `${[head, ...sections.map((section) => sectionOf(section, source))].join('\n\n')}\n`;
}

const sectionOf = ({ title, blocks, from }: Section, source: string | null): string =>
  [
    title.toUpperCase(),
    ...drawn(blocks).map((block) => blockOf(block, title)),
    ...(from === source ? [] : [from]),
  ].join('\n');

function blockOf(block: Told, section: string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'figures':
      return block.figures
        .map(({ label, value, from }) => `- ${label}: ${written(value)} (${from})`)
        .join('\n');
    case 'table':
      return tableOf(block.table, section);
    case 'list':
      return [...titled(block.title, section), ...block.items.map(itemOf)].join('\n');
  }
}

/** The first column leads, and the others say what they are; what is not known is not said. */
function tableOf({ title, columns, rows, more }: Table, section: string): string {
  const lines = rows.map((row) => {
    const [lead, ...facts] = row.flatMap((cell, at) => {
      if (cell === null) return [];
      const name = columns[at]?.name ?? '';
      return [at === 0 ? written(cell) : t('format.named', { label: name, name: written(cell) })];
    });
    return `- ${[lead, ...facts].join(' · ')}`;
  });
  return [...titled(title, section), ...lines, ...(more > 0 ? [t('report.more', { n: more })] : [])].join(
    '\n',
  );
}

const titled = (title: string, section: string): string[] => (title === section ? [] : [`${title}:`]);

function itemOf({ lead, facts, text }: Item): string {
  const words = text ? text.split('\n').map((each) => `\n    ${each}`) : [];
  return `- ${[lead, ...facts].join(' · ')}${words.join('')}`;
}
