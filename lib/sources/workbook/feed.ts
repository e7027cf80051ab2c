import { z } from 'zod';
import type {
  BookRecords,
  BookStanding,
  DirectoryEntry,
  DirectoryPage,
  Id,
  Kept,
  Touched,
} from '../../model/index.ts';
import type { Feed } from '../contract.ts';
import { readCursor } from '../cursor.ts';
import { accountIdOf, entriesOf } from '../records/entries.ts';

/** `pack`: the next of a reading from the beginning; 0: it is over, and the log goes on from `seq`. */
const Cursor = z.tuple([z.string(), z.number().int(), z.number().int()]);

/** Entries of one page, a pack more or less. */
const PAGE = 5000;

/** The directory as it is, or what has become of it since a cursor. */
export async function feedOf(records: BookRecords, since: string | null): Promise<Feed> {
  const standing = await records.standing();
  const { epoch, seq } = standing;
  if (since === null) return pageFrom(records, standing, { begun: seq, pack: 1 });
  const cursor = readCursor(Cursor, since);
  if (cursor?.[0] !== epoch || cursor[1] > seq) return 'start-over';
  const [, begun, pack] = cursor;
  return pack > 0 ? pageFrom(records, standing, { begun, pack }) : newsSince(records, standing, begun);
}

async function pageFrom(
  records: BookRecords,
  { epoch, packs }: BookStanding,
  { begun, pack: from }: { begun: number; pack: number },
): Promise<DirectoryPage> {
  const upserts: DirectoryEntry[] = [];
  let pack = from;
  for await (const rows of records.packs(from)) {
    upserts.push(...entriesOf(rows));
    pack += 1;
    if (upserts.length >= PAGE) break;
  }
  const more = pack <= packs;
  const left = packs - pack + 1;
  // How many there are would be known by counting only: as many in each of the packs that are left as in these.
  const guessed = Math.round((upserts.length / (pack - from)) * left);
  const next = JSON.stringify([epoch, begun, more ? pack : 0]);
  return { upserts, deletes: [], next, more, total: upserts.length + (more ? guessed : 0) };
}

async function newsSince(
  records: BookRecords,
  { epoch, seq, log }: BookStanding,
  since: number,
): Promise<Feed> {
  const oldest = log[0]?.seq ?? seq + 1;
  if (since + 1 < oldest && since < seq) return 'start-over';
  const news = new Map(log.filter((one) => one.seq > since).map((one) => [`${one.kind} ${one.id}`, one]));
  const upserts: DirectoryEntry[] = [];
  const deletes: DirectoryPage['deletes'] = [];
  for (const one of news.values()) {
    const entry = one.gone ? undefined : await entryOf(records, one);
    if (entry) upserts.push(entry);
    else deletes.push({ kind: one.kind, id: one.id });
  }
  const total = upserts.length + deletes.length;
  return { upserts, deletes, next: JSON.stringify([epoch, seq, 0]), more: false, total };
}

async function entryOf(records: BookRecords, { kind, id, accountId }: Touched) {
  const entries = entriesOf(await records.account(accountId));
  return entries.find((entry) => entry.kind === kind && entry.id === id);
}

/** Accounts of a pack with their records. */
export function byAccount(rows: readonly Kept[]): Map<Id, Kept[]> {
  const all = Map.groupBy(rows, accountIdOf);
  all.delete(null);
  return all as Map<Id, Kept[]>;
}
