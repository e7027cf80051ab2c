import { deleteDB } from 'idb';
import { createSearch } from '../../lib/background/search.ts';
import type { DirectoryEntry } from '../../lib/model/index.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createStore } from '../../lib/store/index.ts';
import { generateDirectory } from '../../server/sample/generate/directory.ts';

/** Runs in the browser: what the background does with a key pressed, its database included. */

const NAME = 'search';
const PAGE = 5000;

export interface Built {
  fillMs: number;
  buildMs: number;
}

export async function build(accounts: number, contacts: number): Promise<Built> {
  await deleteDB(NAME);
  const store = createStore(createDatabase(NAME));
  const start = performance.now();
  const filling = await store.directory.fill('beginning');
  const total = accounts + contacts;
  let upserts: DirectoryEntry[] = [];
  for (const entry of generateDirectory({ accounts, contacts, seed: 1 })) {
    upserts.push(entry);
    if (upserts.length < PAGE) continue;
    await filling.add({ upserts, deletes: [], next: 'more', more: true, total });
    upserts = [];
  }
  await filling.add({ upserts, deletes: [], next: 'end', more: false, total });
  await filling.complete(Date.now());
  const filled = performance.now();
  await store.names.build();
  return { fillMs: filled - start, buildMs: performance.now() - filled };
}

/** Milliseconds of each; the first is that of a worker that has just been started. */
export async function find(texts: readonly string[]): Promise<number[]> {
  const search = createSearch(createStore(createDatabase(NAME)));
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await search.find(text);
    times.push(performance.now() - start);
  }
  return times;
}
