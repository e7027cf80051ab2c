import { t } from '../../i18n/index.ts';
import type { Day, Instant } from '../../model/index.ts';
import { dayOf, quarterOf } from '../forecast/quarters.ts';
import type { Of, Told } from './asked.ts';
import type { Block, Cell, Column } from './document.ts';
import type { Material } from './material.ts';
import { text } from './value.ts';

/** What can be read through; the workbook of facts has all there is. */
export const MOST = 200;

export interface ColumnOf<R> extends Column {
  of(row: R): Cell;
  /** Left out: it stands there. */
  when?: boolean;
}

/** @param total of which `rows` are the first, where the others were not worked out */
export function tableOf<R>(
  title: string,
  columns: readonly ColumnOf<R>[],
  rows: readonly R[],
  total = rows.length,
): Block[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, MOST);
  // What is known of none of them is no column.
  const shown = columns.filter(
    (column) => column.when !== false && first.some((row) => column.of(row) !== null),
  );
  return [
    {
      kind: 'table',
      table: {
        title,
        columns: shown.map(({ name, as, isProgress }) => ({ name, as, ...(isProgress && { isProgress }) })),
        rows: first.map((row) => shown.map((column) => column.of(row))),
        more: Math.max(0, total - MOST),
      },
    },
  ];
}

/** Whose it is, where a report is of several accounts. */
export const accountColumn = <R>({ isOne }: Told): ColumnOf<Of<R>> => ({
  name: t('report.col.account'),
  as: 'text',
  of: ({ material }) => text(material.account.name),
  when: !isOne,
});

export const paragraph = (words: string): Block => ({ kind: 'paragraph', text: words });

export const nameOf = (id: string | null, { owners }: Pick<Material, 'owners'>): string | null =>
  id === null ? null : (owners.find((owner) => owner.id === id)?.name ?? t('format.aColleague'));

/** What the source has beside what is told here, or why it would not tell. */
export function leftOf(
  { materials }: Told,
  part: keyof Material['more'] & keyof Material['refused'],
): Block[] {
  return materials.flatMap(({ more, refused }) => {
    const count = more[part];
    const words = refused[part] ?? (count ? t(`panel.inSource.${part}`, count) : null);
    return words ? [paragraph(words)] : [];
  });
}

/**
 * The sentence where there is nothing to tell, unless something else says why. A client is told of nothing that is not
 * there: that they have ordered nothing is no news to them, and that nothing is planned is none to send.
 */
export const orNone = ({ isClient }: Pick<Told, 'isClient'>, blocks: Block[], none: string): Block[] =>
  blocks.length > 0 || isClient ? blocks : [paragraph(none)];

export const isIn = (period: string, at: Day | Instant | null): boolean =>
  at !== null && quarterOf(at.length > 10 ? dayOf(Date.parse(at)) : at) === period;
