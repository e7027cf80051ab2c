import type { Key } from '../../../lib/i18n/index.ts';
import type { SortKey } from '../../../lib/work/portfolio/sort.ts';

export type ColumnName = 'account' | 'why' | 'health' | 'sponsor' | 'open' | 'renewal' | 'next';

export interface Column {
  name: ColumnName;
  label: Key;
  sort: SortKey;
  /** As a track of a grid. */
  width: string;
  /** Numbers line up at their end. */
  atEnd?: boolean;
}

const columns: Readonly<Record<ColumnName, Column>> = {
  account: { name: 'account', label: 'portfolio.table.account', sort: 'name', width: 'minmax(10rem,1.5fr)' },
  why: { name: 'why', label: 'portfolio.table.why', sort: 'urgency', width: 'minmax(12rem,3fr)' },
  health: { name: 'health', label: 'portfolio.table.health', sort: 'health', width: '7.5rem' },
  sponsor: { name: 'sponsor', label: 'portfolio.table.sponsor', sort: 'sponsor', width: '5.5rem' },
  open: { name: 'open', label: 'portfolio.table.open', sort: 'open', width: '5rem', atEnd: true },
  renewal: {
    name: 'renewal',
    label: 'portfolio.table.renewal',
    sort: 'renewal',
    width: '6.5rem',
    atEnd: true,
  },
  next: { name: 'next', label: 'portfolio.table.next', sort: 'next', width: 'minmax(7rem,1.3fr)' },
};

export type Layout = 'wide' | 'middle' | 'narrow';

const shown: Readonly<Record<Layout, readonly ColumnName[]>> = {
  wide: ['account', 'why', 'health', 'sponsor', 'open', 'renewal', 'next'],
  middle: ['account', 'why', 'health', 'open', 'renewal'],
  // The reasons stand under the name.
  narrow: ['account', 'health'],
};

export const layoutOf = (width: number): Layout =>
  width >= 1000 ? 'wide' : width >= 680 ? 'middle' : 'narrow';

export const columnsOf = (layout: Layout): Column[] => shown[layout].map((name) => columns[name]);

export function tracksOf(layout: Layout): string {
  // As narrow as it has to be.
  if (layout === 'narrow') return ['minmax(0,1fr)', '7.5rem'].join(' ');
  return columnsOf(layout)
    .map(({ width }) => width)
    .join(' ');
}

/** CSS pixels. */
export function lineHeight(layout: Layout, density: 'comfortable' | 'compact'): number {
  if (layout === 'narrow') return 76;
  return density === 'compact' ? 34 : 54;
}
