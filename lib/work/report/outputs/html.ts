import { locale, t } from '../../../i18n/index.ts';
import type { Block, Cell, Figure, Item, Report, Section, Table, Tone } from '../document.ts';
import { commonSource } from '../source.ts';
import { written } from '../value.ts';
import { isShort } from '../width.ts';
import { escaped } from './escape.ts';

const ink = '#16191d';
const mut = '#59626c';
const line = '#dfe3e6';

/** Mail programs keep nothing but what stands on each element. */
const styles = {
  page: `font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.45;color:${ink};max-width:760px`,
  title: 'font-size:20px;line-height:1.25;margin:0 0 4px',
  about: `color:${mut};margin:0 0 16px`,
  internal: 'font-weight:bold;color:#854f00;margin:0 0 4px',
  heading: `font-size:16px;margin:24px 0 8px;border-bottom:1px solid ${line};padding-bottom:4px`,
  small: 'font-size:14px;margin:12px 0 4px',
  paragraph: 'margin:0 0 8px',
  from: `color:${mut};font-size:12px;margin:4px 0 0`,
  table: 'border-collapse:collapse;width:100%;margin:0 0 8px',
  head: `text-align:left;border-bottom:2px solid ${line};padding:4px 12px 4px 0;font-size:12px;color:${mut}`,
  cell: `text-align:left;vertical-align:top;border-bottom:1px solid ${line};padding:5px 12px 5px 0`,
  number: 'text-align:right;white-space:nowrap',
  list: 'margin:0 0 8px;padding-left:20px',
  item: 'margin:0 0 6px',
  mut: `color:${mut}`,
} as const;

/** For the draft of an e-mail: tables and styles of their own, no script, no image, nothing fetched. */
export function asHtml(report: Report): string {
  const { title, about, internal, sections } = report;
  const source = commonSource(report);
  return [
    `<div lang="${escaped(locale())}" style="${styles.page}">`,
    element('h1', styles.title, escaped(title)),
    internal ? element('p', styles.internal, escaped(internal)) : '',
    element('p', styles.about, [about, ...(source ? [source] : [])].map(escaped).join('<br>')),
    ...sections.map((section) => sectionOf(section, source)),
    '</div>',
  ].join('');
}

const element = (name: string, style: string, inner: string): string =>
  `<${name} style="${style}">${inner}</${name}>`;

/** What was written on several lines stays on several lines. */
const lines = (words: string): string => escaped(words).replace(/\r?\n/g, '<br>');

function sectionOf({ title, blocks, from }: Section, source: string | null): string {
  return [
    element('h2', styles.heading, escaped(title)),
    ...blocks.map((block) => blockOf(block, title)),
    from === source ? '' : element('p', styles.from, escaped(from)),
  ].join('');
}

function blockOf(block: Block, section: string): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', styles.paragraph, lines(block.text));
    case 'figures':
      return figuresOf(block.figures);
    case 'table':
      return tableOf(block.table, section);
    case 'chart':
      return '';
    case 'list':
      return titled(block.title, section) + element('ul', styles.list, block.items.map(itemOf).join(''));
  }
}

const figuresOf = (figures: readonly Figure[]): string =>
  element(
    'table',
    styles.table,
    figures
      .map(({ label, value, from }) =>
        row([
          element('td', styles.cell, escaped(label)),
          element('td', `${styles.cell};${styles.number};font-weight:bold`, escaped(written(value))),
          element('td', `${styles.cell};${styles.mut}`, escaped(from)),
        ]),
      )
      .join(''),
  );

function tableOf(table: Table, section: string): string {
  const { title, columns, rows, more } = table;
  const styled = (style: string, at: number) => `${style}${columnStyle(table, at)}`;
  const head = row(
    columns.map(({ name }, at) => `<th scope="col" style="${styled(styles.head, at)}">${escaped(name)}</th>`),
  );
  const body = rows.map((cells, place) => {
    const sum = table.hasSum && place === rows.length - 1 ? ';font-weight:bold' : '';
    return row(
      cells.map((cell: Cell, at) =>
        element('td', `${styled(styles.cell, at)}${toneOf(cell)}${sum}`, lines(written(cell))),
      ),
    );
  });
  return [
    titled(title, section),
    element('table', styles.table, `<thead>${head}</thead><tbody>${body.join('')}</tbody>`),
    more > 0 ? element('p', styles.from, escaped(t('report.more', { n: more }))) : '',
  ].join('');
}

/** Short words, days and numbers stay on one line, so that the long ones have the room. */
function columnStyle(table: Table, at: number): string {
  const as = table.columns[at]?.as ?? 'text';
  if (as === 'money' || as === 'percent' || as === 'count') return `;${styles.number}`;
  return as !== 'text' || isShort(table, at) ? ';white-space:nowrap' : '';
}

const tones: Readonly<Record<Tone, string>> = { good: '#1d6b41', warn: '#854f00', bad: '#a1241c' };

const toneOf = (cell: Cell): string =>
  cell?.as === 'text' && cell.tone ? `;color:${tones[cell.tone]};font-weight:bold` : '';

const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>`;

const titled = (title: string, section: string): string =>
  title === section ? '' : element('h3', styles.small, escaped(title));

function itemOf({ lead, facts, text }: Item): string {
  const about = facts.length > 0 ? element('span', styles.mut, ` · ${escaped(facts.join(' · '))}`) : '';
  const words = text ? `<br>${lines(text)}` : '';
  return element('li', styles.item, `<b>${escaped(lead)}</b>${about}${words}`);
}
