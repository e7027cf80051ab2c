import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFacts, buildTeam } from '../../tests/builders/forecast.ts';
import { buildAccount, buildContext, buildOpportunity } from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { PortfolioStanding } from '../messages/portfolio.ts';
import type { Ask } from '../messages/protocol.ts';
import { type AccountFacts, Change } from '../model/index.ts';
import type { Queued } from '../outbox/queued.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const facts = (id: string, stage = 'Proposal'): AccountFacts =>
  buildFacts({
    account: buildAccount({ id, name: id }),
    opportunities: [buildOpportunity({ id: `opp-${id}`, accountId: id, stage, version: '1' })],
  });
const standingOf = (over: Partial<PortfolioStanding> = {}): PortfolioStanding => ({
  ...{ generation: 1, pages: 2, total: 3, fetchedAt: 10, revision: 0, reading: null, problem: null },
  ...over,
});

/** A background that has this on its disk. */
const background = {
  standing: standingOf(),
  pages: [] as AccountFacts[][],
  ones: [] as AccountFacts[],
  gone: [] as string[],
  queue: [] as Queued[],
  asked: [] as string[],
  broken: false,
};
const answers: Record<string, (body: never) => unknown> = {
  portfolio: ({ page, generation }: Ask<'portfolio'>) => {
    const { standing, pages } = background;
    const isNow = generation === null || generation === standing.generation;
    const accounts = isNow ? pages[page] : undefined;
    return { standing, accounts: accounts ? JSON.stringify(accounts) : null };
  },
  'portfolio-ones': () => ({ accounts: JSON.stringify(background.ones), gone: background.gone }),
  'portfolio-follow': () => new Promise(() => undefined),
  'portfolio-renew': () => ({}),
  queue: () => ({ items: background.queue, unreadable: [], more: 0, connection: 'me' }),
  team: () => ({ team: buildTeam() }),
  signals: () => ({ weeks: [{ week: '2026-11-23', accounts: { a: [80] } }] }),
};
vi.mock('../messages/protocol.ts', () => ({
  ask: async (kind: string, body: never) => {
    background.asked.push(kind);
    if (background.broken) throw new Error('Receiving end does not exist');
    return answers[kind]?.(body);
  },
}));
vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { session } = await import('../storage.ts');
const { createPortfolioReader } = await import('./reader.ts');

let ended: AbortController;
function open() {
  ended = new AbortController();
  const arrived = vi.fn();
  const reader = createPortfolioReader(ended.signal, arrived);
  const stages = () => reader.get().accounts.map(({ opportunities }) => opportunities[0]?.stage);
  return { reader, arrived, stages, names: () => reader.get().accounts.map(({ account }) => account.name) };
}
async function opened() {
  const built = open();
  await vi.waitFor(() => expect(built.reader.get()).toMatchObject({ isWhole: true, weeks: [{}] }));
  return built;
}
const queued = (change: object, accountId: string): Queued => ({
  ...{ seq: 1, change: Change.parse({ id: crypto.randomUUID(), ...change }), accountId, accountName: 'x' },
  ...{
    connection: 'me',
    savedAt: 1,
    state: 'waiting',
    tries: 0,
    notBefore: 0,
    trouble: null,
    takenBack: false,
  },
});
const outbox = (revision: number) => ({ revision, waiting: 1, aside: 0, since: 1, trouble: null });

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(background, {
    ...{ standing: standingOf(), pages: [[facts('a'), facts('b')], [facts('c')]] },
    ...{ ones: [], gone: [], queue: [], asked: [], broken: false },
  });
});
afterEach(() => ended.abort());

describe('a page that shows the portfolio', () => {
  test('has all accounts in their order, with team, history and what the workspace agreed on', async () => {
    await session.set(['agreed', buildWorkspace()]);
    const { reader, names } = await opened();
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(reader.get()).toMatchObject({ team: buildTeam(), standing: { total: 3 }, isBroken: false });
    expect(reader.get().workspace).toEqual(buildWorkspace());
  });

  test('is shown the first accounts while more are on their way, and never in another order', async () => {
    background.pages = Array.from({ length: 20 }, (_, nth) => [facts(`x${nth}`)]);
    background.standing = standingOf({ pages: 20 });
    const { reader, names } = open();
    const seen: string[][] = [];
    reader.subscribe(() => seen.push(names()));
    await vi.waitFor(() => expect(reader.get().isWhole).toBe(true));
    const all = names();
    expect(all).toHaveLength(20);
    expect(seen.some((each) => each.length > 0 && each.length < 20)).toBe(true);
    for (const each of seen) expect(each).toEqual(all.slice(0, each.length));
  });

  test('has what was read of single accounts since, and not what is gone', async () => {
    Object.assign(background, { ones: [facts('b', 'Won')], gone: ['c'] });
    const { names, stages } = await opened();
    await vi.waitFor(() => expect(names()).toEqual(['a', 'b']));
    expect(stages()).toEqual(['Proposal', 'Won']);
  });

  test('is told when a single account has changed', async () => {
    const { stages } = await opened();
    background.ones = [facts('a', 'Verbal')];
    await session.set(['portfolio', standingOf({ revision: 1 })]);
    await vi.waitFor(() => expect(stages()).toEqual(['Verbal', 'Proposal', 'Proposal']));
  });

  test('goes over to the next reading once that is complete, and shows the last one until then', async () => {
    const { reader, names } = await opened();
    await session.set(['portfolio', standingOf({ reading: { done: 500, total: 1000 } })]);
    await vi.waitFor(() => expect(reader.get().standing?.reading).toEqual({ done: 500, total: 1000 }));
    expect(names()).toEqual(['a', 'b', 'c']);
    Object.assign(background, { standing: standingOf({ generation: 2, pages: 1 }), pages: [[facts('d')]] });
    const seen: number[] = [];
    reader.subscribe(() => seen.push(names().length));
    await session.set(['portfolio', background.standing]);
    await vi.waitFor(() => expect(names()).toEqual(['d']));
    expect(seen).not.toContain(0);
  });

  test('begins anew where another reading takes the place of the one that it reads', async () => {
    const page = answers.portfolio;
    let isFirst = true;
    answers.portfolio = (body: never) => {
      const answer = page?.(body);
      if (isFirst) background.standing = standingOf({ generation: 2 });
      isFirst = false;
      return answer;
    };
    const { names } = await opened();
    expect(names()).toEqual(['a', 'b', 'c']);
    answers.portfolio = page ?? answers.portfolio;
  });

  test('shows what was written and is on its way, as soon as the outbox has it', async () => {
    const { stages, names } = await opened();
    const { account } = facts('new');
    const { id: _id, version: _version, updatedAt: _at, link: _link, ...fields } = account;
    const recordId = crypto.randomUUID();
    background.queue = [
      queued(
        { type: 'opportunity.update', recordId: 'opp-b', baseVersion: '1', fields: { stage: 'Won' } },
        'b',
      ),
      queued({ type: 'account.create', recordId, fields }, recordId),
    ];
    await session.set(['outbox', outbox(1)]);
    await vi.waitFor(() => expect(names()).toEqual(['new', 'a', 'b', 'c']));
    expect(stages()).toEqual([undefined, 'Proposal', 'Won', 'Proposal']);
    background.queue = [];
    await session.set(['outbox', outbox(2)]);
    await vi.waitFor(() => expect(stages()).toEqual(['Proposal', 'Proposal', 'Proposal']));
  });

  test('shows nothing that somebody else wrote here, who has not sent it yet', async () => {
    const change = {
      type: 'opportunity.update',
      recordId: 'opp-b',
      baseVersion: '1',
      fields: { stage: 'Won' },
    };
    background.queue = [
      { ...queued(change, 'b'), connection: 'you' },
      queued({ ...change, recordId: 'opp-c', fields: { stage: 'Lost' } }, 'c'),
    ];
    const { reader, stages } = await opened();
    await session.set(['outbox', outbox(1)]);
    await vi.waitFor(() => expect(stages()[2]).toBe('Lost'));
    expect(stages()).toEqual(['Proposal', 'Proposal', 'Lost']);
    expect(reader.get().queued.map(({ accountId }) => accountId)).toEqual(['c']);
    expect(reader.get().outbox).toEqual(outbox(1));
  });

  test('is told of an account that the background has read or sent something of', async () => {
    const { arrived } = await opened();
    const cached = { context: buildContext(), fetchedAt: 5 };
    await session.set(['context:a', cached]);
    await vi.waitFor(() => expect(arrived.mock.calls).toEqual([['a', cached]]));
    await session.remove('context:a');
    expect(arrived).toHaveBeenCalledTimes(1);
  });

  test('shows nothing of a connection that has ended', async () => {
    await session.set(['portfolio', standingOf()]);
    const { reader, names } = await opened();
    Object.assign(background, { standing: standingOf({ generation: null, pages: 0 }), pages: [] });
    await session.remove('portfolio');
    await vi.waitFor(() => expect(names()).toEqual([]));
    expect(reader.get()).toMatchObject({ isWhole: false, team: null });
  });

  test('knows when nothing was read yet, and when the background does not answer', async () => {
    Object.assign(background, { standing: standingOf({ generation: null, pages: 0 }), pages: [] });
    const { reader } = open();
    await vi.waitFor(() => expect(reader.get().standing?.generation).toBeNull());
    expect(reader.get().isWhole).toBe(false);
    background.broken = true;
    reader.renew();
    await vi.waitFor(() => expect(reader.get().isBroken).toBe(true));
  });

  test('asks for no part twice without need', async () => {
    await opened();
    expect(background.asked.filter((kind) => kind === 'portfolio')).toHaveLength(2);
    expect(background.asked.filter((kind) => kind === 'team')).toHaveLength(1);
  });
});
