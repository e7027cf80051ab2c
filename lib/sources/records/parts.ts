import type {
  Account,
  ContextContact,
  Id,
  Interaction,
  Kept,
  RecordKind,
  RecordOf,
} from '../../model/index.ts';

/** Records of one account by their kinds. */
export interface Parts {
  readonly account: Account | undefined;
  of<K extends RecordKind>(kind: K): RecordOf<K>[];
}

export function partsOf(rows: readonly Kept[]): Parts {
  const byKind = Map.groupBy(rows, ({ kind }) => kind);
  const of = <K extends RecordKind>(kind: K) =>
    (byKind.get(kind) ?? []).map(({ record }) => record as RecordOf<K>);
  return { account: of('account')[0], of };
}

type Key = string | number | boolean | null;

/** By one key after another, what has none last; then by id, so that the order is the same each time. */
export const ordered = <T extends { id: Id }>(list: readonly T[], ...keys: ((one: T) => Key)[]): T[] =>
  list.toSorted((one, other) => {
    for (const key of keys) {
      const order = compare(key(one), key(other));
      if (order !== 0) return order;
    }
    return compare(one.id, other.id);
  });

function compare(one: Key, other: Key): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** The newest first: the other way round for what sorts as text. */
export const newestFirst = (instant: string | null) => (instant === null ? null : -Date.parse(instant));

/** Clocks differ: what is an hour ahead has taken place, as on the server; in milliseconds. */
const AHEAD = 3_600_000;

/** Interactions that have taken place: a meeting that is planned is no contact yet. */
export const past = (interactions: readonly Interaction[], now: number): Interaction[] =>
  interactions.filter(({ at }) => Date.parse(at) < now + AHEAD);

/** Contacts with the last time anyone of ours was in touch with them. */
export function touched(parts: Parts, now: number): ContextContact[] {
  const last = new Map<Id, string>();
  for (const { at, contactIds } of past(parts.of('interaction'), now))
    for (const id of contactIds) if (at > (last.get(id) ?? '')) last.set(id, at);
  return parts.of('contact').map((contact) => ({ ...contact, lastContactAt: last.get(contact.id) ?? null }));
}

const influences: Readonly<Record<string, number>> = { high: 0, medium: 1, low: 2 };
export const influence = (contact: ContextContact) => influences[contact.influence ?? ''] ?? null;
