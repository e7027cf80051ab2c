import { expect, test } from 'vitest';
import { accountEntry } from '../../../tests/fakes/directory.ts';
import { createMemoryJoins } from '../../../tests/fakes/merged/joins.ts';
import { domainsOf } from '../../../tests/fakes/merged/pair.ts';
import type { Source } from '../contract.ts';
import { createMergedFeed } from './feed.ts';

const { signal } = new AbortController();

/** A feed of so many pages, each with an account. */
const pages = (name: string, count: number): Pick<Source, 'changes'> => ({
  async changes(since) {
    const page = Number(since ?? 0);
    const entry = accountEntry(`${name}-${page}`, name, { domains: [`${name}-${page}.example`] });
    return {
      ...{ upserts: [entry], deletes: [], total: count },
      ...{ next: String(page + 1), more: page + 1 < count },
    };
  },
});

test('goes on from what was filed last, also where the worker ended ten pages a second later', async () => {
  const feed = createMergedFeed({
    lead: pages('first', 200),
    guest: { ...pages('~g~beside', 3), has: (id) => id.startsWith('~g~') },
    rows: createMemoryJoins(),
    keysOf: domainsOf,
    accountsAt: async () => [],
    said: () => undefined,
  });
  let filed: string | null = null;
  let since: string | null = null;
  for (let step = 0; step < 160; step += 1) {
    const page = await feed.changes(since, signal);
    if (page === 'start-over') throw new Error('There is nothing to start over for.');
    since = page.next;
    // A directory writes what it has been told every fifteen seconds.
    if (step === 9) filed = since;
  }
  const next = await feed.changes(filed, signal);
  expect(next === 'start-over' ? next : next.upserts.map(({ id }) => id)).toEqual(['first-7']);
});
