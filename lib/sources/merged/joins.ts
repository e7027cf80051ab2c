import { z } from 'zod';

/** An account of the source beside, and those of the first one's that have a domain of its. */
export const Row = z.object({
  name: z.string(),
  keys: z.array(z.string()),
  leads: z.record(z.string(), z.string()),
});
export type Row = z.infer<typeof Row>;

/** What matching knows an account by. */
export interface Known {
  readonly id: string;
  readonly name: string;
  /** Its domains, as the directory files them. */
  readonly keys: readonly string[];
}

/** Which accounts of two sources are one: those with a domain in common. */
export interface Joined {
  /** The first source's account that this one beside belongs to; undefined: it stands alone. */
  leadOf(guestId: string): string | undefined;
  /** The accounts beside that belong to this one; the one of the same name first. */
  guestsOf(leadId: string): readonly string[];
}

export interface JoinTable extends Joined {
  /** What was learned of an account beside. */
  row(guestId: string): Row | undefined;
  /** @param leads the first source's accounts with one of its domains */
  putGuest(guest: Known, leads: readonly Omit<Known, 'keys'>[]): void;
  dropGuest(guestId: string): void;
  putLead(lead: Known): void;
  dropLead(leadId: string): void;
  /** By the ids of the accounts beside. */
  changed(): ReadonlyMap<string, { before: Row | undefined; now: Row | undefined }>;
  /** Accounts beside that were known and belong to another than before, or to none. */
  moved(): ReadonlySet<string>;
}

/** @param given by the ids of the accounts beside */
export function createJoins(given: Iterable<readonly [string, Row]> = []): JoinTable {
  const rows = new Map<string, Row>(given);
  const changed = new Map<string, { before: Row | undefined; now: Row | undefined }>();
  const moved = new Set<string>();
  const guestsAt = new Map<string, Set<string>>();
  const guestsOfLead = new Map<string, Set<string>>();
  for (const [id, row] of rows) index(id, row);

  function index(id: string, row: Row): void {
    for (const key of row.keys) into(guestsAt, key, id);
    for (const lead of Object.keys(row.leads)) into(guestsOfLead, lead, id);
  }

  function unindex(id: string, row: Row): void {
    for (const key of row.keys) outOf(guestsAt, key, id);
    for (const lead of Object.keys(row.leads)) outOf(guestsOfLead, lead, id);
  }

  const note = (id: string, before: Row | undefined, now: Row | undefined) =>
    changed.set(id, { before: changed.has(id) ? changed.get(id)?.before : before, now });

  function put(id: string, row: Row): void {
    const before = leadOf(id);
    const old = rows.get(id);
    if (old) unindex(id, old);
    rows.set(id, row);
    index(id, row);
    if (!isSame(old, row)) note(id, old, row);
    if (old && leadOf(id) !== before) moved.add(id);
  }

  function leadOf(guestId: string): string | undefined {
    const row = rows.get(guestId);
    const leads = Object.entries(row?.leads ?? {});
    if (!row || leads.length <= 1) return leads[0]?.[0];
    // Several companies have this domain: only its name can tell which of them is meant.
    const same = leads.filter(([, name]) => plain(name) === plain(row.name));
    return same.length === 1 ? same[0]?.[0] : undefined;
  }

  const withLead = ({ leads, ...row }: Row, { id, name }: Omit<Known, 'keys'>) => ({
    ...row,
    leads: { ...leads, [id]: name },
  });
  const withoutLead = (row: Row, leadId: string): Row => {
    const { [leadId]: _, ...leads } = row.leads;
    return { ...row, leads };
  };
  const all = (ids: Iterable<string>, change: (row: Row) => Row): void => {
    for (const id of [...ids]) {
      const row = rows.get(id);
      if (row) put(id, change(row));
    }
  };

  return {
    leadOf,
    row: (guestId) => rows.get(guestId),
    guestsOf(leadId) {
      const lead = (id: string) =>
        plain(rows.get(id)?.name ?? '') === plain(rows.get(id)?.leads[leadId] ?? '');
      const own = [...(guestsOfLead.get(leadId) ?? [])].filter((id) => leadOf(id) === leadId);
      return own.toSorted((a, b) => Number(lead(b)) - Number(lead(a)));
    },
    putGuest({ id, name, keys }, leads) {
      const known = rows.get(id)?.leads ?? {};
      // Of other domains than before, others may be the same company.
      const still = sameKeys(rows.get(id)?.keys, keys) ? known : {};
      const next = { ...still, ...Object.fromEntries(leads.map((lead) => [lead.id, lead.name])) };
      put(id, { name, keys: [...keys], leads: next });
    },
    dropGuest(guestId) {
      const row = rows.get(guestId);
      if (!row) return;
      unindex(guestId, row);
      rows.delete(guestId);
      note(guestId, row, undefined);
    },
    putLead(lead) {
      const at = new Set(lead.keys.flatMap((key) => [...(guestsAt.get(key) ?? [])]));
      const before = new Set(guestsOfLead.get(lead.id) ?? []);
      all(
        [...before].filter((id) => !at.has(id)),
        (row) => withoutLead(row, lead.id),
      );
      all(at, (row) => withLead(row, lead));
    },
    dropLead: (leadId) => all(new Set(guestsOfLead.get(leadId) ?? []), (row) => withoutLead(row, leadId)),
    changed: () => changed,
    moved: () => moved,
  };
}

const isSame = (a: Row | undefined, b: Row) => JSON.stringify(a) === JSON.stringify(b);

const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();

export const sameKeys = (before: readonly string[] | undefined, now: readonly string[]) =>
  before !== undefined && before.length === now.length && before.every((key) => now.includes(key));

function into(index: Map<string, Set<string>>, key: string, id: string): void {
  const at = index.get(key);
  if (at) at.add(id);
  else index.set(key, new Set([id]));
}

function outOf(index: Map<string, Set<string>>, key: string, id: string): void {
  const at = index.get(key);
  at?.delete(id);
  if (at?.size === 0) index.delete(key);
}
