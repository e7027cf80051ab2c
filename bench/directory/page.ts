import '../../tests/fakes/english.ts';
import Dexie, { type EntityTable } from 'dexie';
import { deleteDB } from 'idb';
import { canonicalEmail, entryKeys, keysOf, match } from '../../lib/match/index.ts';
import { type DirectoryEntry, DirectoryPage, type Sighting } from '../../lib/model/index.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createDirectory } from '../../lib/store/directory.ts';

/** Runs in the browser: reads the same feed into our directory and into Dexie, then looks the same people up. */

const rules = { ownDomains: ['northbeam-software.com'], ownEmails: [], corrections: [] };

async function* feed(): AsyncGenerator<DirectoryPage> {
  for (let since: string | null = '0'; since !== null; ) {
    const page: DirectoryPage = DirectoryPage.parse(await (await fetch(`/feed?since=${since}`)).json());
    yield page;
    since = page.more ? page.next : null;
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function syncOurs(name: string): Promise<number> {
  await deleteDB(name);
  const directory = createDirectory(createDatabase(name));
  return timed(async () => {
    const filling = await directory.fill('beginning');
    for await (const page of feed()) await filling.add(page);
    await filling.complete(Date.now());
  });
}

interface Row {
  id: string;
  keys: string[];
  entry: DirectoryEntry;
}

function openDexie(name: string) {
  const database = new Dexie(name) as Dexie & { entries: EntityTable<Row, 'id'> };
  // The peer's usual way: one row a record, found by a multi-entry index.
  database.version(1).stores({ entries: 'id, *keys' });
  return database;
}

export async function syncDexie(name: string): Promise<number> {
  await deleteDB(name);
  const database = openDexie(name);
  return timed(async () => {
    for await (const { upserts } of feed())
      await database.entries.bulkPut(
        upserts.map((entry) => ({ id: entry.id, keys: entryKeys(entry).map(({ key }) => key), entry })),
      );
  });
}

const seen = (emails: readonly string[]): Sighting => ({
  site: 'gmail',
  page: 'gmail/thread',
  key: 'bench',
  title: null,
  link: null,
  people: emails.map((email) => ({
    email,
    name: null,
    linkedinSlug: null,
    part: 'from',
    self: false,
    doubt: null,
  })),
  morePeople: 0,
  companies: [],
  viewer: null,
  how: 'bench',
});

export interface Matched {
  /** Milliseconds of each match, from disk. */
  times: number[];
  wrong: number;
}

/** One person a sighting; `accountId` is what must come out, null for nobody. */
type Case = { email: string; accountId: string | null };

export async function matchOurs(name: string, cases: readonly Case[]): Promise<Matched> {
  const directory = createDirectory(createDatabase(name));
  const times: number[] = [];
  let wrong = 0;
  for (const { email, accountId } of cases) {
    const sighting = seen([email]);
    const start = performance.now();
    const found = match(sighting, await directory.look(keysOf(sighting, rules)), rules);
    times.push(performance.now() - start);
    const certain = found.state === 'account' ? (found.accounts[0]?.accountId ?? null) : null;
    if (certain !== accountId) wrong++;
  }
  return { times, wrong };
}

export async function matchDexie(name: string, cases: readonly Case[]): Promise<Matched> {
  const database = openDexie(name);
  const times: number[] = [];
  let wrong = 0;
  for (const { email, accountId } of cases) {
    const start = performance.now();
    const row = await database.entries
      .where('keys')
      .equals(`e:${canonicalEmail(email)}`)
      .first();
    times.push(performance.now() - start);
    const found = row?.entry.kind === 'contact' ? row.entry.accountId : null;
    if (accountId !== null && found !== accountId) wrong++;
  }
  return { times, wrong };
}
