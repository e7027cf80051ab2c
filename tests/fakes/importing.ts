import { broughtBy, type Known, type Plan, planFor, readDrafts, recognise } from '../../lib/import/index.ts';
import type { Kept, RecordKind, RecordOf } from '../../lib/model/index.ts';
import type { Book, Cell } from '../../lib/sheets/table.ts';
import { buildBook, buildSheet } from '../builders/book.ts';

export const NOW = '2026-11-26T10:00:00.000Z';

/** The value that a generator returns. */
export function ended<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

let ids = 0;

/** The plan of a book as it is recognised, with ids that count. */
export function planOf(book: Book, existing: Iterable<Kept> = [], known: Known = { currency: 'EUR' }): Plan {
  const { mapping } = recognise(book, known);
  const options = { now: NOW, workspace: { stages: [] }, newId: () => `new-${++ids}` };
  return ended(planFor(ended(readDrafts(book, mapping, NOW.slice(0, 10))), existing, options));
}

export const planOfSheets = (
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  existing: Iterable<Kept> = [],
  known?: Known,
) =>
  planOf(buildBook(...Object.entries(sheets).map(([name, rows]) => buildSheet(name, rows))), existing, known);

/** What is there after a plan was taken over. */
export function takenOver(
  plan: Plan,
  existing: Iterable<Kept> = [],
  fromFile: readonly string[] = [],
): Kept[] {
  const all = new Map([...existing].map((kept) => [`${kept.kind} ${kept.record.id}`, kept]));
  for (const { row } of broughtBy(plan, new Set(fromFile))) all.set(`${row.kind} ${row.record.id}`, row);
  return [...all.values()];
}

export const recordsOf = <K extends RecordKind>(kept: Iterable<Kept>, kind: K): RecordOf<K>[] =>
  [...kept].flatMap((one) => (one.kind === kind ? [one.record as RecordOf<K>] : []));
