import type { Field } from './fields.ts';

/** A record; times are epoch milliseconds, lookups are ids. */
export type Row = Record<string, unknown> & { id: string };

export interface Deleted {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly type: 'recycle' | 'permanent';
}

export interface Table {
  readonly fields: ReadonlyMap<string, Field>;
  get(id: string): Row | undefined;
  /** In the order of their ids. */
  readonly ids: readonly string[];
  /** Those whose lookup names this. */
  referring(field: string, to: string): readonly string[];
  /** Those whose time of change is this or later. */
  changedSince(at: number): readonly string[];
  put(row: Row): void;
  remove(id: string, gone: Omit<Deleted, 'id' | 'name'>): void;
  readonly deleted: readonly Deleted[];
  nameOf(id: string): string | null;
}

/** Digits of one organisation's ids: more than a double can tell apart. */
const PREFIX = '4150868';

/** Ids that no two records have, whatever their module. */
export function createIds(): () => string {
  let made = 0;
  return () => `${PREFIX}${String(++made * 7 + 1_000_000).padStart(12, '0')}`;
}

export const isId = (text: unknown): text is string => typeof text === 'string' && /^\d{15,19}$/.test(text);

const names: Readonly<Record<string, string>> = {
  Accounts: 'Account_Name',
  Contacts: 'Full_Name',
  Deals: 'Deal_Name',
  Events: 'Event_Title',
  Notes: 'Note_Title',
};

export function createTable(module: string, fields: ReadonlyMap<string, Field>): Table {
  const rows = new Map<string, Row>();
  const ids: string[] = [];
  const referring = new Map<string, Set<string>>();
  const deleted: Deleted[] = [];
  const lookups = [...fields.values()].filter(({ type }) => type === 'lookup' || type === 'ownerlookup');
  let touched: { at: number; id: string }[] = [];
  let isSorted = true;

  function index(row: Row, add: boolean) {
    for (const { api } of lookups) {
      const to = row[api];
      if (typeof to !== 'string') continue;
      const key = `${api} ${to}`;
      if (add) referring.set(key, (referring.get(key) ?? new Set()).add(row.id));
      else referring.get(key)?.delete(row.id);
    }
  }

  function put(row: Row) {
    const before = rows.get(row.id);
    if (before) index(before, false);
    else ids.splice(firstAfter(ids, row.id), 0, row.id);
    rows.set(row.id, row);
    index(row, true);
    const at = Number(row.Modified_Time);
    if ((touched.at(-1)?.at ?? 0) > at) isSorted = false;
    touched.push({ at, id: row.id });
  }

  function changedSince(at: number) {
    if (!isSorted) {
      touched = touched
        .filter((one) => rows.get(one.id)?.Modified_Time === one.at)
        .sort((one, other) => one.at - other.at);
      isSorted = true;
    }
    let from = touched.length;
    while (from > 0 && (touched[from - 1]?.at ?? 0) >= at) from--;
    const since = touched.slice(from).filter((one) => rows.get(one.id)?.Modified_Time === one.at);
    return [...new Set(since.map(({ id }) => id))].sort();
  }

  const nameOf = (id: string) => {
    const name = rows.get(id)?.[names[module] ?? 'Subject'];
    return typeof name === 'string' ? name : null;
  };

  return {
    fields,
    get: (id) => rows.get(id),
    ids,
    referring: (field, to) => [...(referring.get(`${field} ${to}`) ?? [])].sort(),
    changedSince,
    put,
    remove(id, gone) {
      const row = rows.get(id);
      if (!row) return;
      deleted.push({ ...gone, id, name: nameOf(id) ?? '' });
      index(row, false);
      rows.delete(id);
      ids.splice(firstAfter(ids, id) - 1, 1);
    },
    deleted,
    nameOf,
  };
}

/** Where in a list in order the first stands that is greater; ids have the same length. */
export function firstAfter(ids: readonly string[], id: string): number {
  if ((ids.at(-1) ?? '') <= id) return ids.length;
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
