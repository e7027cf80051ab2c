import { t } from '../../../i18n/index.ts';
import type { Block, Item, Report, Section, Table } from '../document.ts';
import { written } from '../value.ts';
import { chartTable } from './chart-table.ts';

/** For a mail without styles: a line for each thing. */
export function asPlain({ title, about, internal, sections }: Report): string {
  const head = [title, ...(internal ? [internal] : []), about].join('\n');
  return `${[head, ...sections.map(sectionOf)].join('\n\n')}\n`;
}

const sectionOf = ({ title, blocks, from }: Section): string =>
  [title.toUpperCase(), ...blocks.map((block) => blockOf(block, title)), from].join('\n');

function blockOf(block: Block, section: string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'figures':
      return block.figures
        .map(({ label, value, from }) => `- ${label}: ${written(value)} (${from})`)
        .join('\n');
    case 'table':
      return tableOf(block.table, section);
    case 'chart':
      return tableOf(chartTable(block.chart), section);
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
