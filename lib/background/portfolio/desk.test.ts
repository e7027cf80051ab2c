import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts, buildTeam } from '../../../tests/builders/forecast.ts';
import { buildAccount, buildOpportunity } from '../../../tests/builders/records.ts';
import { createFakePortfolio } from '../../../tests/fakes/portfolio.ts';
import { type AccountFacts, Change, type PortfolioPage } from '../../model/index.ts';
import type { Source } from '../../sources/contract.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { SourceError } = await import('../../sources/error.ts');
const { session } = await import('../../storage.ts');
const { createPortfolioDesk } = await import('./desk.ts');

const facts = (id: string, stage = 'Proposal', version = '1'): AccountFacts =>
  buildFacts({
    account: buildAccount({ id, name: id, ownerId: 'own-alex' }),
    opportunities: [buildOpportunity({ id: `opp-${id}`, accountId: id, stage, version })],
  });
const page = (ids: string[], next: string | null, stage?: string): PortfolioPage => ({
  accounts: ids.map((id) => facts(id, stage)),
  next,
  total: 3,
});
const whole = { start: page(['a', 'b'], 'p2'), p2: page(['c'], null) };

type Pages = Record<string, PortfolioPage | Error | (() => Promise<PortfolioPage>)>;

/** A source of these pages by cursor, and a worker whose disk outlives it. */
function build(
  pages: Pages,
  {
    store = createFakePortfolio(),
    portfolio = true,
    live = true as boolean | 'partly',
    ended = new AbortController(),
  } = {},
) {
  const asked: string[] = [];
  const one = vi.fn(async (id: string): Promise<AccountFacts> => facts(id, 'Verbal', '9'));
  const answer = async (given: Pages[string] | undefined) => {
    if (given instanceof Error) throw given;
    if (!given) throw new Error('not a page');
    return typeof given === 'function' ? given() : given;
  };
  const source = {
    name: 'Fake',
    capabilities: () => ({ writes: [], portfolio, live }),
    portfolio: (cursor: string | null) => {
      asked.push(cursor ?? 'start');
      return answer(pages[cursor ?? 'start']);
    },
    facts: one,
    team: async () => buildTeam(),
  } as unknown as Source;
  const failed = vi.fn(async () => undefined);
  const complete = vi.fn(async () => undefined);
  const work: Promise<unknown>[] = [];
  const desk = createPortfolioDesk({
    store: { portfolio: store },
    connections: {
      use: (work) => work(source, ended.signal),
      key: async () => 'me',
      failed,
      worked: async () => undefined,
    },
    begin: (one) => void work.push(one),
    complete,
  });
  return { desk, store, asked, one, failed, complete, ended, behind: () => Promise.all(work) };
}

test('what is others now is read once more when a reading of it was under way', async () => {
  const began = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  let stage = 'Old';
  const slow = async () => {
    const now = stage;
    began.resolve();
    await goOn.promise;
    return page(['a'], null, now);
  };
  const { desk, asked } = build({ start: slow });
  const before = desk.renew('now');
  await began.promise;
  stage = 'New';
  const after = desk.anew();
  goOn.resolve();
  await Promise.all([before, after]);
  expect(asked).toEqual(['start', 'start']);
  expect((await desk.all())[0]?.opportunities[0]?.stage).toBe('New');
});

const standing = async () => (await session.get('portfolio')).portfolio;
const first = { page: 0, generation: null };
const namesOf = (accounts: string | null) =>
  (JSON.parse(accounts ?? '[]') as AccountFacts[]).map(({ account }) => account.name);
const stages = async ({ desk }: ReturnType<typeof build>) =>
  (await desk.all()).map(({ opportunities }) => opportunities[0]?.stage);
const moved = Change.parse({
  id: crypto.randomUUID(),
  type: 'opportunity.update',
  recordId: 'opp-b',
  baseVersion: '1',
  fields: { stage: 'Negotiation' },
});

beforeEach(() => fakeBrowser.reset());
afterEach(() => void vi.useRealTimers());

describe('a portfolio that nobody has read yet', () => {
  test('is read when its first page is asked for, to the end, and then stands there', async () => {
    const built = build(whole);
    expect(await built.desk.page(first)).toMatchObject({ standing: { generation: null }, accounts: null });
    await built.behind();
    expect(built.asked).toEqual(['start', 'p2']);
    expect(await standing()).toMatchObject({
      generation: 1,
      pages: 2,
      total: 3,
      reading: null,
      problem: null,
    });
    expect(built.complete).toHaveBeenCalledTimes(1);
    const { accounts } = await built.desk.page({ page: 1, generation: 1 });
    expect(namesOf(accounts)).toEqual(['c']);
    expect(await built.desk.team()).toEqual(buildTeam());
  });

  test('says how far it is, page after page', async () => {
    const said: unknown[] = [];
    session.watch(new AbortController().signal, ({ portfolio }) => said.push(portfolio?.reading));
    await build(whole).desk.renew('now');
    expect(said).toEqual(
      expect.arrayContaining([{ done: 0, total: 0 }, { done: 2, total: 3 }, { done: 3, total: 3 }, null]),
    );
  });

  test('says in a sentence why a source has none', async () => {
    const built = build(whole, { portfolio: false });
    await built.desk.renew('now');
    expect((await standing())?.problem).toContain('Fake can’t give a portfolio');
    expect(built.asked).toEqual([]);
  });
});

describe('a portfolio that was read', () => {
  test('is not read again within five minutes, is after that, and at once when the person wants it', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    await built.desk.page(first);
    await built.behind();
    expect(built.asked).toHaveLength(2);
    await built.desk.renew('now');
    expect(built.asked).toHaveLength(4);
    vi.useFakeTimers({ now: Date.now() + 301_000, toFake: ['Date'] });
    await built.desk.page(first);
    await built.behind();
    expect(built.asked).toHaveLength(6);
  });

  const untold = [false, 'partly'] as const;
  test.each(untold)(
    'is read again after an hour only where the source does not say all by itself: %s',
    async (live) => {
      const built = build(whole, { live });
      const minutesLater = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
      await built.desk.renew('now');
      for (const [minutes, pages] of [
        [55, 2],
        [6, 4],
      ] as const) {
        minutesLater(minutes);
        await built.desk.page(first);
        await built.behind();
        expect(built.asked).toHaveLength(pages);
      }
    },
  );

  test('is read once, however many ask at the same time', async () => {
    const built = build(whole);
    await Promise.all([built.desk.renew('now'), built.desk.renew('looked'), built.desk.renew('now')]);
    expect(built.asked).toEqual(['start', 'p2']);
  });

  test('stays whole when the next reading fails half-way, which is said in a sentence', async () => {
    const pages: Pages = { ...whole };
    const built = build(pages);
    await built.desk.renew('now');
    pages.start = page(['a', 'b'], 'p2', 'Verbal');
    pages.p2 = new SourceError({ kind: 'unreachable' }, 'No connection.');
    await built.desk.renew('now');
    expect(await standing()).toMatchObject({ generation: 1, problem: 'No connection.', reading: null });
    expect(await stages(built)).toEqual(['Proposal', 'Proposal', 'Proposal']);
    expect(built.failed).toHaveBeenCalledTimes(1);
  });

  test('answers for a reading that is over with the one that has taken its place', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    await built.desk.renew('now');
    expect(await built.desk.page({ page: 1, generation: 1 })).toMatchObject({
      accounts: null,
      standing: { generation: 2 },
    });
  });
});

describe('a reading that was cut off', () => {
  async function cutOff(pages: Pages) {
    const ended = new AbortController();
    const built = build(
      {
        ...pages,
        p2: async () => {
          ended.abort();
          throw ended.signal.reason;
        },
      },
      { ended },
    );
    await built.desk.renew('now');
    return built.store;
  }

  test('is gone on with by the next worker, where it was', async () => {
    const next = build(whole, { store: await cutOff(whole) });
    await next.desk.resume();
    expect(next.asked).toEqual(['p2']);
    expect(await stages(next)).toEqual(['Proposal', 'Proposal', 'Proposal']);
  });

  test.each([{ kind: 'rejected', fields: {} }, { kind: 'start-over' }] as const)(
    'begins anew where the source knows its cursor no more: %o',
    async (fault) => {
      const pages: Pages = { ...whole };
      const store = await cutOff(whole);
      let refuse = true;
      pages.p2 = async () => {
        if (!refuse) return whole.p2;
        refuse = false;
        throw new SourceError(fault, 'Send "cursor" exactly as given.');
      };
      const next = build(pages, { store });
      await next.desk.resume();
      expect(next.asked).toEqual(['p2', 'start', 'p2']);
      expect((await next.desk.all()).length).toBe(3);
    },
  );

  test('is no failure', async () => {
    await cutOff(whole);
    expect((await standing())?.problem).toBeNull();
  });

  test('that never was begun is nothing to go on with', async () => {
    const built = build(whole);
    await built.desk.resume();
    expect(built.asked).toEqual([]);
  });

  test('is looked for on the disk once in a session of the browser', async () => {
    const store = createFakePortfolio();
    const looked = vi.spyOn(store, 'standing');
    await build(whole, { store }).desk.resume();
    await build(whole, { store }).desk.resume();
    expect(looked).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.session.clear();
    await build(whole, { store }).desk.resume();
    expect(looked).toHaveBeenCalledTimes(2);
  });
});

test('a source that leads nowhere is given up', async () => {
  const built = build({ start: page(['a'], 'p2'), p2: page(['b'], 'p2') });
  await built.desk.renew('now');
  expect((await standing())?.problem).toContain('leads nowhere');
  expect(built.asked.length).toBeLessThan(4);
});

describe('a single account', () => {
  test('has a change as soon as the source took it, and then what the source says', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    const { promise, resolve } = Promise.withResolvers<AccountFacts>();
    built.one.mockReturnValueOnce(promise);
    await built.desk.took('b', moved, { recordId: 'opp-b', version: '2' });
    expect(await stages(built)).toEqual(['Proposal', 'Negotiation', 'Proposal']);
    expect((await standing())?.revision).toBe(1);
    resolve(facts('b', 'Won', '3'));
    await vi.waitFor(async () => expect(await stages(built)).toEqual(['Proposal', 'Won', 'Proposal']));
    expect((await standing())?.revision).toBe(2);
    expect(namesOf((await built.desk.ones()).accounts)).toEqual(['b']);
  });

  test('is not set back by an answer that was asked for before the change', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    const { promise, resolve } = Promise.withResolvers<AccountFacts>();
    built.one.mockReturnValueOnce(promise);
    built.desk.told({ accounts: ['b'], directory: false });
    await vi.waitFor(() => expect(built.one).toHaveBeenCalledTimes(1));
    await built.desk.took('b', moved, { recordId: 'opp-b', version: '2' });
    resolve(facts('b'));
    await vi.waitFor(() => expect(built.one).toHaveBeenCalledTimes(2));
    await vi.waitFor(async () => expect(await stages(built)).toEqual(['Proposal', 'Verbal', 'Proposal']));
  });

  test('that others changed is read anew, and leaves when it is not there any more', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    built.one.mockRejectedValueOnce(new SourceError({ kind: 'not-found' }, 'Gone.'));
    built.desk.told({ accounts: ['a'], directory: false });
    await vi.waitFor(async () => expect((await built.desk.ones()).gone).toEqual(['a']));
    expect((await built.desk.all()).map(({ account }) => account.id)).toEqual(['b', 'c']);
  });

  test('is not asked for while nobody ever looked at the portfolio', async () => {
    const built = build(whole);
    await built.desk.took('b', moved, { recordId: 'opp-b', version: '2' });
    built.desk.told({ accounts: ['a'], directory: false });
    await built.behind();
    expect(built.one).not.toHaveBeenCalled();
  });

  test('is not read by itself where very many have changed: all are', async () => {
    const built = build(whole);
    await built.desk.renew('now');
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    built.desk.told({ accounts: Array.from({ length: 51 }, (_, nth) => `x${nth}`), directory: false });
    await built.behind();
    expect([built.asked.length, built.one.mock.calls.length]).toEqual([4, 0]);
  });
});
