import '../../tests/fakes/english.ts';
import { deleteDB } from 'idb';
import { z } from 'zod';
import type { AccountEntry } from '../../lib/model/index.ts';
import type { Source } from '../../lib/sources/contract.ts';
import { createJoins, Row } from '../../lib/sources/merged/joins.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createJoinRows } from '../../lib/store/joins.ts';
import { createKept } from '../../lib/store/made.ts';
import { buildAccount, buildContact, buildContext } from '../../tests/builders/records.ts';
import { pairOf } from '../../tests/fakes/merged/pair.ts';

/** Runs in the browser: two sources with the same accounts, put together there and read by workers that have just begun. */

const { signal } = new AbortController();
const NAME = 'joins';

const entry = (id: string, n: number, name = `Account ${n}`): AccountEntry => ({
  ...{ kind: 'account', id, name, domains: [`account-${n}.example`], aliasDomains: [`a${n}.test`] },
  ...{ linkedinSlug: null, linkedinId: null, tier: null, ownerId: null, health: null, renewalDate: null },
});

/** So many accounts, in pages of so many; a cursor of its own leads to a page of those that were renamed since. */
function sourceOf(mark: string, accounts: number, size: number): Source {
  const page = (from: number, to: number, again: string) =>
    Array.from({ length: to - from }, (_, at) =>
      entry(`${mark}${from + at}`, from + at, `Account ${from + at}${again}`),
    );
  return {
    name: mark,
    capabilities: () => ({ writes: [], portfolio: true, reasons: false, live: true }),
    colleagues: async () => [],
    context: async (id: string) =>
      buildContext({ account: buildAccount({ id }), contacts: mark === 'guest' ? [buildContact()] : [] }),
    async changes(since: string | null) {
      const from = Number(since ?? 0);
      const isAnew = from < accounts;
      const to = Math.min(from + size, isAnew ? accounts : from + size);
      const upserts = isAnew ? page(from, to, '') : page(0, size, ' AG');
      return { upserts, deletes: [], next: String(to), more: to < accounts, total: accounts };
    },
  } as unknown as Source;
}

const worker = (accounts: number, size: number) =>
  pairOf(sourceOf('lead', accounts, size), sourceOf('guest', accounts, size), {
    rows: createJoinRows(createDatabase(NAME), 'pair'),
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Reads both for the first time, then what is new; milliseconds of each page that was asked for. */
export async function sync(accounts: number, size: number, isFirst: boolean): Promise<number[]> {
  if (isFirst) await deleteDB(NAME);
  const both = worker(accounts, size);
  const times: number[] = [];
  const at = JSON.parse(localStorage.getItem('at') ?? 'null') as string | null;
  for (let since = isFirst ? null : at, more = true; more; ) {
    times.push(
      await timed(async () => {
        const page = await both.changes(since, signal);
        if (page === 'start-over') throw new Error('There is nothing to start over for.');
        ({ next: since, more } = page);
        localStorage.setItem('at', JSON.stringify(since));
      }),
    );
  }
  return times;
}

/** Of an account of both, by a worker that has just begun. */
export async function firstContext(accounts: number, size: number, n: number): Promise<number> {
  const both = worker(accounts, size);
  return timed(async () => {
    const context = await both.context(`lead${n}`, signal);
    if (context.contacts.length === 0) throw new Error('What is beside is missing.');
  });
}

const Table = z.record(z.string(), Row);
const whole = () => createKept(createDatabase('whole'), 'pair', Number.POSITIVE_INFINITY);

/** The peer: the same table in one value, written with each page and read by each worker. */
export async function writeWhole(accounts: number): Promise<number> {
  const rows = Object.fromEntries(
    Array.from({ length: accounts }, (_, n): [string, Row] => [
      `~g~guest${n}`,
      {
        ...{ name: `Account ${n}`, keys: [`account-${n}.example`, `a${n}.test`] },
        leads: { [`lead${n}`]: `Account ${n}` },
      },
    ]),
  );
  const kept = whole();
  await kept.get('rows');
  return timed(() => kept.put('rows', rows));
}

export async function readWhole(n: number): Promise<number> {
  const kept = whole();
  return timed(async () => {
    const joins = createJoins(Object.entries(Table.parse(await kept.get('rows'))));
    if (joins.guestsOf(`lead${n}`).length !== 1) throw new Error('It belongs to none.');
  });
}
