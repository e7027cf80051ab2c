import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountFacts, PortfolioPage, Team } from '../../lib/model/index.ts';
import { readPortfolio } from '../portfolio/page.ts';
import type { GivenRecord } from '../records/bulk.ts';
import { mergeAccounts } from '../records/merge.ts';
import { sampleRecords, sampleViewer } from '../sample/index.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { countQueries } from '../testing/count.ts';
import { places } from '../testing/places.ts';
import {
  account,
  clientCase,
  contact,
  contract,
  interaction,
  opportunity,
  owner,
  task,
} from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const year = new Date().getUTCFullYear();

const target = (id: string, startDate: string): GivenRecord => ({
  kind: 'target',
  record: {
    id,
    ownerId: 'me',
    quarter: `${startDate.slice(0, 4)}-Q1`,
    startDate,
    endDate: startDate,
    amount: { amount: 1, currency: 'EUR' },
    link: null,
  },
});

const initiative = (id: string, status: 'on-track' | 'done'): GivenRecord => ({
  kind: 'initiative',
  record: {
    id,
    accountId: 'acme',
    name: id,
    status,
    progress: 10,
    period: '2026-Q4',
    dueDate: null,
    summary: null,
    ownerId: null,
    updates: [1, 2, 3, 4, 5].map((nth) => ({
      id: crypto.randomUUID(),
      at: ago(nth),
      authorId: null,
      status,
      progress: 10,
      body: `${nth}`,
      internal: '',
    })),
    link: null,
  },
});

describe.each(places)('the portfolio on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  const facts = async (id: string) => AccountFacts.parse((await space.get(`/v1/accounts/${id}/facts`)).body);
  const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(owner('me', 'testers@example.com'), owner('you'), account('acme', { ownerId: 'me' }));
  });
  afterAll(() => api.close());

  async function readAll(limit: number): Promise<PortfolioPage[]> {
    const pages: PortfolioPage[] = [];
    for (
      let next: string | null = '';
      next !== null && pages.length < 50;
      next = pages.at(-1)?.next ?? null
    ) {
      const path = `/v1/portfolio?limit=${limit}${next && `&cursor=${next}`}`;
      pages.push(PortfolioPage.parse((await space.get(path)).body));
    }
    return pages;
  }

  test('has every account that somebody looks after once, the reader’s own first', async () => {
    await space.write(
      ...['a1', 'a2', 'z1'].map((id) => account(id, { ownerId: 'you' })),
      ...['a3', 'z2'].map((id) => account(id, { ownerId: 'me' })),
      account('nobodys'),
    );
    for (const limit of [1, 2, 3, 500]) {
      const pages = await readAll(limit);
      const ids = pages.flatMap(({ accounts }) => idsOf(accounts.map((each) => each.account)));
      expect(ids).toEqual(['a3', 'acme', 'z2', 'a1', 'a2', 'z1']);
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([6]));
      expect(pages).toHaveLength(Math.ceil(6 / limit));
    }
  });

  test('tells of an account who has a role there, and whom they report to', async () => {
    await space.write(
      contact('sponsor', 'acme', { roles: ['executive-sponsor'], influence: 'high', reportsToId: 'chair' }),
      contact('chair', 'acme', { reportsToId: 'above' }),
      contact('above', 'acme'),
      contact('user', 'acme', { roles: ['user'], influence: 'low' }),
      interaction('met', 'acme', ago(3), { contactIds: ['sponsor'] }),
    );
    const { contacts } = await facts('acme');
    expect(idsOf(contacts)).toEqual(['sponsor', 'user', 'chair']);
    expect(contacts.map(({ lastContactAt }) => lastContactAt !== null)).toEqual([true, false, false]);
  });

  test('tells what is open, and what was closed since the beginning of last year', async () => {
    await space.write(
      opportunity('open', 'acme', { closeDate: `${year}-12-31` }),
      opportunity('undated', 'acme'),
      opportunity('won', 'acme', { status: 'won', closeDate: `${year - 1}-01-01` }),
      opportunity('long-lost', 'acme', { status: 'lost', closeDate: `${year - 2}-12-31` }),
      contract('active', 'acme'),
      contract('expired', 'acme', { status: 'expired' }),
      clientCase('case', 'acme'),
      clientCase('closed', 'acme', { status: 'closed' }),
      task('task', 'acme'),
      task('done', 'acme', { doneAt: '2026-11-20T10:00:00Z' }),
      initiative('running', 'on-track'),
      initiative('over', 'done'),
    );
    const { opportunities, contracts, cases, tasks, initiatives } = await facts('acme');
    expect([opportunities, contracts, cases, tasks, initiatives].map(idsOf)).toEqual([
      ['open', 'undated', 'won'],
      ['active'],
      ['case'],
      ['task'],
      ['running'],
    ]);
    expect(initiatives[0]?.updates.map(({ body }) => body)).toEqual(['1', '2', '3']);
  });

  test('counts by week how often anyone was in touch, what is planned left aside', async () => {
    await space.write(
      account('busy', { ownerId: 'me' }),
      ...[1, 2, 6.9, 8, 20, 400].map((days) => interaction(`i${days}`, 'busy', ago(days))),
      interaction('planned', 'busy', ago(-3)),
    );
    const { weeks, lastContactAt } = await facts('busy');
    expect(weeks).toEqual([3, 1, 1]);
    expect(Math.round((Date.now() - Date.parse(lastContactAt ?? '')) / DAY)).toBe(1);
  });

  test('knows the last contact also when that was years ago', async () => {
    await space.write(
      account('cold', { ownerId: 'me' }),
      interaction('long-ago', 'cold', '2021-03-04T10:00:00Z'),
    );
    expect(await facts('cold')).toMatchObject({ weeks: [], lastContactAt: '2021-03-04T10:00:00.000Z' });
    await space.write(account('never', { ownerId: 'me' }));
    expect(await facts('never')).toMatchObject({ weeks: [], lastContactAt: null, contacts: [] });
  });

  test('asks few questions, however many accounts a page has', async () => {
    const { db, count } = countQueries(api.db);
    const reader = { workspaceId: space.id, ownerId: 'me' };
    const { next } = await readPortfolio(db, reader, { cursor: undefined, limit: 2 });
    const first = count();
    await readPortfolio(db, reader, { cursor: next ?? '', limit: 500 });
    expect([first, count() - first]).toEqual([4, 3]);
  });

  test.each(['cursor=none', 'cursor=bm9uZQ', 'limit=501', 'limit=0', 'limit=all'])(
    'refuses what it did not give or cannot do: %s',
    async (query) => {
      expect((await space.get(`/v1/portfolio?${query}`)).status).toBe(400);
    },
  );

  test('says of an account that is not there that it is not, and of one merged which has its records', async () => {
    expect((await space.get('/v1/accounts/nowhere/facts')).status).toBe(404);
    await space.write(account('from', { ownerId: 'me' }), account('into', { ownerId: 'me' }));
    await mergeAccounts(api.db, { workspaceId: space.id, from: 'from', into: 'into' });
    const { body } = await space.get('/v1/accounts/from/facts');
    expect([body.type, body.into.id]).toEqual(['/problems/merged', 'into']);
  });

  test('has the whole sample, page by page, as the model says', async () => {
    const sample = await makeSpace(api, 'sample');
    await sample.write(...sampleRecords(new Date()), owner(sampleViewer.id, 'sample@example.com'));
    const { body } = await sample.get('/v1/portfolio?limit=500');
    const { accounts, total, next } = PortfolioPage.parse(body);
    expect([accounts.length, total, next]).toEqual([26, 26, null]);
    const own = accounts.map(({ account: { ownerId } }) => ownerId === sampleViewer.id);
    expect(own.indexOf(false)).toBe(own.filter((is) => is).length);
    expect(accounts.find(({ account }) => account.id === 'acc-arden-medical')).toEqual(
      AccountFacts.parse((await sample.get('/v1/accounts/acc-arden-medical/facts')).body),
    );
  });

  test('comes with the team and its targets of last year, this one and the next', async () => {
    const starts = [year - 2, year - 1, year, year + 1, year + 2].map((each) => `${each}-01-01`);
    await space.write(...starts.map((start) => target(`t-${start}`, start)));
    const { owners, targets, viewerId } = Team.parse((await space.get('/v1/team')).body);
    expect([idsOf(owners), viewerId]).toEqual([['me', 'you'], 'me']);
    expect(targets.map(({ startDate }) => startDate)).toEqual(starts.slice(1, 4));
  });
});
