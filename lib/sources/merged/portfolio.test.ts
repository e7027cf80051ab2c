import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts } from '../../../tests/builders/forecast.ts';
import { buildAccount } from '../../../tests/builders/records.ts';
import type { AccountFacts, PortfolioPage } from '../../model/index.ts';
import { withIds } from './ids.ts';
import { createPortfolioOfTwo } from './portfolio.ts';

const { signal } = new AbortController();
const some = buildFacts();
const facts = (id: string, ownerId: string | null, weeks: number[] = []): AccountFacts => ({
  ...some,
  account: buildAccount({ id, name: id, ownerId }),
  weeks,
});

/** What is beside, in the order in which that tells it. */
let held: AccountFacts[];
/** Accounts beside, and those of the first that they are. */
let joined: Map<string, string>;
let isThere: boolean;

beforeEach(() => {
  held = [];
  joined = new Map();
  isThere = true;
});
afterEach(() => {
  vi.useRealTimers();
});

/** As a worker begins it; the first has two pages of an account each, which was in touch in no week. */
const begin = () =>
  createPortfolioOfTwo({
    viewerId: 'me',
    lead: {
      portfolio: async (cursor) => ({
        ...{ accounts: [facts(cursor ?? 'a', 'me')], next: cursor === null ? 'b' : null },
        total: 2,
      }),
    },
    guest: {
      has: (id) => id.startsWith('~'),
      portfolio: async () => ({ accounts: [...held], next: null, total: held.length }),
    },
    beside: async (asked) => (isThere ? withIds(await asked, (id) => joined.get(id) ?? id) : undefined),
  });

/** One reading; `after` happens once so many pages of it are there, and answers who reads the others. */
async function read(
  pages: number,
  after: () => ReturnType<typeof begin> | undefined,
): Promise<AccountFacts[]> {
  let source = begin();
  const all: AccountFacts[] = [];
  let cursor: string | null = null;
  for (let count = 1; ; count += 1) {
    const page: PortfolioPage = await source(cursor, signal);
    all.push(...page.accounts);
    cursor = page.next;
    if (cursor === null) return all;
    if (count === pages) source = after() ?? source;
  }
}

const owned = (id: string, ownerId: string) => {
  held = held.map((one) => (one.account.id === id ? facts(id, ownerId) : one));
};
const many = Array.from({ length: 600 }, (_, at) => `~${1000 + at}`);
const longAfter = () => {
  vi.useFakeTimers({ now: Date.now() + 600_000, toFake: ['Date'] });
  return undefined;
};

const others: [what: string, change: () => void][] = [
  ['became the person’s own', () => owned('~x', 'me')],
  ['is another’s now', () => owned('~mine', 'other')],
  ['came to belong to one that was told', () => joined.set('~x', 'a')],
  ['belongs to none any more', () => joined.delete('~joined')],
  ['is among more of the person’s own than before', () => held.unshift(facts('~0', 'me'))],
  ['is told in another order', () => held.reverse()],
];

describe('an account that is there from the first page to the last', () => {
  beforeEach(() => {
    held = [...many.map((id) => facts(id, 'me')), facts('~mine', 'me'), facts('~x', 'other')];
    held.push(facts('~joined', 'me', [1]));
    joined.set('~joined', 'a');
  });
  const wanted = ['a', 'b', '~mine', '~x', ...many].toSorted();
  const ofThese = (all: readonly AccountFacts[]) =>
    all.map(({ account }) => account.id).filter((id) => wanted.includes(id));

  // Two pages of the person's own that are beside, two of the first's, one of the others.
  test.each(others.flatMap(([what, change]) => [1, 2, 3, 4].map((pages) => ({ what, change, pages }))))(
    'is told once where one $what long after page $pages',
    async ({ pages, change }) => {
      const all = await read(pages, () => {
        change();
        return longAfter();
      });
      expect(ofThese(all).toSorted()).toEqual(wanted);
      expect(all.find(({ account }) => account.id === 'a')?.weeks).toEqual([1]);
    },
  );

  test('is told once where the next worker goes on, and that is told it in another order', async () => {
    for (const pages of [1, 2, 3, 4]) {
      const all = await read(pages, () => {
        held.reverse();
        return begin();
      });
      expect(ofThese(all).toSorted()).toEqual(wanted);
    }
  });

  test.each(
    others.slice(0, 5).flatMap(([what, change]) => [1, 2, 3, 4].map((pages) => ({ what, change, pages }))),
  )(
    'has all read from the beginning where one $what as the next worker goes on after page $pages',
    async ({ pages, change }) => {
      let next = begin();
      const reading = read(pages, () => {
        change();
        next = begin();
        return next;
      });
      await expect(reading).rejects.toMatchObject({ fault: { kind: 'start-over' } });
      expect((await read(0, () => undefined)).map(({ account }) => account.id)).toHaveLength(
        held.length + 2 - joined.size,
      );
    },
  );
});

describe('what is beside and can’t be had', () => {
  beforeEach(() => {
    held = [facts('~mine', 'me'), facts('~x', 'other'), facts('~joined', 'me', [1])];
    joined.set('~joined', 'a');
  });
  const reading = async (pages: number, after: () => ReturnType<typeof begin> | undefined) =>
    (await read(pages, after)).map(({ account, weeks }) => `${account.id} ${weeks}`);

  test('as a reading begins is left out of all of it, also by a worker that could have it', async () => {
    isThere = false;
    const all = await reading(1, () => {
      isThere = true;
      return begin();
    });
    expect(all).toEqual(['a ', 'b ']);
  });

  test('by the worker that goes on is left out of the rest, also once it can be had', async () => {
    for (const [pages, wanted] of [
      [1, ['~mine ', 'a ', 'b ']],
      [2, ['~mine ', 'a 1', 'b ']],
      [3, ['~mine ', 'a 1', 'b ']],
    ] as const) {
      isThere = true;
      const all = await reading(pages, () => {
        isThere = false;
        const source = begin();
        return async (...given) => {
          const page = await source(...given);
          isThere = true;
          return page;
        };
      });
      expect(all).toEqual(wanted);
    }
  });

  test('hinders no reading after it', async () => {
    isThere = false;
    const source = begin();
    await source(null, signal);
    isThere = true;
    expect((await source(null, signal)).accounts.map(({ account }) => account.id)).toEqual(['~mine']);
  });
});

test('one that is told twice in a reading of what is beside, as that moved on, is there once', async () => {
  held = [facts('~x', 'other'), facts('~y', 'other'), facts('~x', 'other')];
  const all = await read(0, () => undefined);
  expect(all.map(({ account }) => account.id)).toEqual(['a', 'b', '~x', '~y']);
});

test.each(['b', '["own",null,4,true]', '{"of":"own","row":500}'])(
  'a cursor of before another came beside it, such as %s, has all read from the beginning',
  async (cursor) => {
    await expect(begin()(cursor, signal)).rejects.toMatchObject({ fault: { kind: 'start-over' } });
  },
);
