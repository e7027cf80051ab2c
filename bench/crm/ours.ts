import type { DirectoryPage } from '../../lib/model/index.ts';
import type { Feed, Source } from '../../lib/sources/contract.ts';
import { SHARE } from '../../lib/sources/crm/access.ts';
import { type Cache, createMemoryCache } from '../../lib/sources/crm/ask.ts';
import { createMemoryRows } from '../../lib/sources/crm/made.ts';
import { openCrm } from '../../lib/sources/crm/open.ts';
import { crms } from '../../lib/sources/crms.ts';
import { SourceError } from '../../lib/sources/error.ts';
import type { Clock } from './clock.ts';
import { askParent, type Told } from './parent.ts';
import { spanOf } from './span.ts';

const { signal } = new AbortController();

/** As the extension opens it, in a worker that has just begun. `cache`: what an earlier one has kept. */
function open({ crm, address, key, person, mapping }: Told, cache: Cache): Source {
  return openCrm({
    product: crms[crm],
    access: { api: address, signIn: null, person, mapping, share: SHARE },
    key,
    rows: createMemoryRows(),
    cache,
    tokens: { known: async () => undefined, keep: async () => undefined },
    refreshes: { read: async () => undefined, write: async () => undefined },
  });
}

const measures: Readonly<Record<string, (told: Told, clock: Clock) => Promise<object>>> = {
  context: measureContext,
  sync: measureSync,
  first: measureFirst,
  large: measureLarge,
};

export const measureOurs = async (told: Told, clock: Clock): Promise<object> =>
  (await measures[told.what]?.(told, clock)) ?? {};

/** The first that is ever shown, and others in a worker that has just begun. */
async function measureContext(told: Told, clock: Clock) {
  const cache = createMemoryCache();
  const spans = [];
  for (const id of told.own) {
    const { result, ...span } = await spanOf(clock, () => open(told, cache).context(id, signal));
    // Who looks at one account after another takes a while to do so.
    await clock.wait(10_000);
    if (result.contacts.length === 0)
      throw new Error(`${told.crm} showed nothing: ${JSON.stringify(result.refused)}`);
    spans.push({ ...span, refused: Object.keys(result.refused ?? {}) });
  }
  return { spans };
}

/** The whole directory, then a look for what is new, where there is nothing and where a hundred accounts changed. */
async function measureSync(told: Told, clock: Clock) {
  const before = process.resourceUsage().maxRSS * 1024;
  const source = open(told, createMemoryCache());
  const all = await spanOf(clock, () => readAll(source, null, clock));
  // Until what was read just now is behind the lag that is looked back.
  await clock.wait(3_000_000);
  const { next } = all.result;
  const nothing = await spanOf(clock, () => readAll(source, next, clock));
  await askParent({ do: 'change', count: 100 });
  const some = await spanOf(clock, () => readAll(source, nothing.result.next, clock));
  return { before, all, nothing, some };
}

async function readAll(source: Source, from: string | null, clock: Clock) {
  let [cursor, pages, held] = [from, 0, 0];
  // What the feed told long ago it may tell once more.
  const told = new Set<string>();
  for (;;) {
    const page = await pageOf(source, cursor, clock);
    if (page === 'start-over') throw new Error('it starts over');
    if (page.held) held += page.held;
    for (const { kind, id } of page.upserts) told.add(`${kind} ${id}`);
    pages += 1;
    cursor = page.next;
    if (!page.more) return { next: cursor, entries: told.size, pages, held };
  }
}

/** Where the share of the day is used up, it goes on when it may, as the extension does. */
async function pageOf(source: Source, cursor: string | null, clock: Clock) {
  for (let held = 0; ; held += 1) {
    try {
      const page: Feed = await source.changes(cursor, signal);
      return page === 'start-over' ? page : ({ ...page, held } as DirectoryPage & { held: number });
    } catch (error) {
      const fault = error instanceof SourceError ? error.fault : undefined;
      if (fault?.kind !== 'rate-limited') throw error;
      await clock.wait(fault.until - Date.now() + 1);
    }
  }
}

/** From nothing until the person's own accounts are there: in the portfolio, and to be matched. */
async function measureFirst(told: Told, clock: Clock) {
  const portfolio = await spanOf(clock, () => open(told, createMemoryCache()).portfolio(null, signal));
  const directory = await spanOf(clock, () => open(told, createMemoryCache()).changes(null, signal));
  const source = open(told, createMemoryCache());
  const all = await spanOf(clock, async () => {
    let count = 0;
    for (let cursor: string | null = null; ; ) {
      const page = await source.portfolio(cursor, signal);
      count += page.accounts.length;
      cursor = page.next;
      if (cursor === null) return { count, total: page.total };
    }
  });
  const first = portfolio.result.accounts.length;
  const known = directory.result === 'start-over' ? 0 : directory.result.upserts.length;
  return {
    portfolio: { ...portfolio, result: first },
    directory: { ...directory, result: known },
    all,
  };
}

/** An account with very many contacts: shown, and its page of the directory. */
async function measureLarge(told: Told, clock: Clock) {
  const cache = createMemoryCache();
  await open(told, cache).me(signal);
  const [id = ''] = told.own;
  const { result, ...context } = await spanOf(clock, () => open(told, cache).context(id, signal));
  const directory = await spanOf(clock, () => open(told, cache).changes(null, signal));
  const known = directory.result === 'start-over' ? 0 : directory.result.upserts.length;
  return {
    context: { ...context, shown: result.contacts.length, left: result.more.contacts ?? 0 },
    directory: { ...directory, result: known },
  };
}
