import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DirectoryEntry, DirectoryPage, recordKinds } from '../../lib/model/index.ts';
import { pruneFeed } from '../feed/prune.ts';
import { deleteRecords } from '../records/bulk.ts';
import { sampleRecords } from '../sample/index.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { account, contact, contract, note } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

describe.each(places)('the change feed on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  let made = 0;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
  });
  beforeEach(async () => {
    made += 1;
    space = await makeSpace(api, `feed-${made}`);
  });
  afterAll(() => api.close());

  const page = async (query: Record<string, string | number> = {}) => {
    const entries = Object.entries({ view: 'directory', ...query });
    const { body } = await space.get(
      `/v1/changes?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`,
    );
    return DirectoryPage.parse(body);
  };
  const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id).sort();

  test('the directory has accounts and contacts, and what matching needs of them', async () => {
    await space.write(
      account('acme', {
        domains: ['acme.com'],
        aliasDomains: ['acme.net'],
        linkedinSlug: 'acme',
        linkedinId: '12',
        tier: 'Gold',
        health: { score: 64, trend: 'down' },
      }),
      contact('maria', 'acme', { name: 'Maria', emails: ['m@acme.com'], linkedinSlug: 'maria' }),
      contract('ending', 'acme', { endDate: '2027-06-30' }),
      contract('sooner', 'acme', { endDate: '2027-01-31' }),
      contract('over', 'acme', { endDate: '2026-01-31', status: 'expired' }),
      note('n', 'acme'),
    );
    const { upserts, deletes, more, total } = await page();
    expect({ deletes, more, total }).toEqual({ deletes: [], more: false, total: 2 });
    const byKind = Object.groupBy(upserts, ({ kind }) => kind);
    expect(byKind.account).toEqual([
      {
        kind: 'account',
        id: 'acme',
        name: 'acme',
        domains: ['acme.com'],
        aliasDomains: ['acme.net'],
        linkedinSlug: 'acme',
        linkedinId: '12',
        tier: 'Gold',
        ownerId: null,
        health: 64,
        renewalDate: '2027-01-31',
      },
    ]);
    expect(byKind.contact).toEqual([
      {
        kind: 'contact',
        id: 'maria',
        accountId: 'acme',
        name: 'Maria',
        emails: ['m@acme.com'],
        linkedinSlug: 'maria',
      },
    ]);
  });

  test('read in pages it holds each record once, and the total counts down', async () => {
    await space.write(
      account('acme'),
      ...Array.from({ length: 24 }, (_, i) => contact(`c${i}`, 'acme')),
      note('n', 'acme'),
    );
    const seen: DirectoryEntry[] = [];
    const totals: number[] = [];
    let since: string | undefined;
    let more = true;
    while (more) {
      const got = await page({ limit: 10, ...(since && { since }) });
      seen.push(...got.upserts);
      totals.push(got.total);
      ({ next: since, more } = got);
    }
    expect(idsOf(seen)).toEqual(['acme', ...Array.from({ length: 24 }, (_, i) => `c${i}`)].sort());
    expect(totals).toEqual([25, 15, 5]);
    expect(await page({ since: since ?? '' })).toMatchObject({
      upserts: [],
      deletes: [],
      more: false,
      total: 0,
    });
  });

  test('after a cursor only what has changed since comes, deletes by their id', async () => {
    await space.write(account('a'), account('b'), contact('c', 'a'), contact('d', 'b'));
    const { next } = await page();
    await space.write(contact('c', 'a', { name: 'New name' }), note('n', 'a'));
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['b', 'never-was']);
    const got = await page({ since: next });
    expect(got.upserts).toMatchObject([{ kind: 'contact', id: 'c', name: 'New name' }]);
    expect(got.deletes).toEqual([
      { kind: 'contact', id: 'd' },
      { kind: 'account', id: 'b' },
    ]);
    expect(got.total).toBe(3);
  });

  test('a record that was deleted and made again is there', async () => {
    await space.write(account('a'));
    const { next } = await page();
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['a']);
    await space.write(account('a', { name: 'Again' }));
    const got = await page({ since: next });
    expect([got.upserts.length, got.deletes]).toEqual([1, []]);
  });

  test('a contract that changes, moves or goes tells its account’s renewal date anew', async () => {
    await space.write(account('a'), account('b'), contract('k', 'a', { endDate: '2027-01-31' }));
    const renewals = async (since: string) => {
      const { upserts, next } = await page({ since });
      const dates = upserts.map((entry) => [entry.id, entry.kind === 'account' ? entry.renewalDate : '']);
      return { dates: Object.fromEntries(dates), next };
    };
    let { next } = await page();
    const steps: [() => Promise<void>, Record<string, string | null>][] = [
      [() => space.write(contract('k', 'a', { endDate: '2027-02-28' })), { a: '2027-02-28' }],
      [() => space.write(contract('k', 'b', { endDate: '2027-02-28' })), { a: null, b: '2027-02-28' }],
      [() => deleteRecords(api.db, { workspaceId: space.id, kind: 'contract' }, ['k']), { b: null }],
    ];
    for (const [step, expected] of steps) {
      await step();
      const got = await renewals(next);
      expect(got.dates).toEqual(expected);
      next = got.next;
    }
  });

  test('all of the sample comes out as it went in', async () => {
    const records = sampleRecords(new Date('2026-11-24T12:00:00Z'));
    await space.write(...records);
    const found = new Map<string, object>();
    let query = '';
    for (let more = true; more; ) {
      const { body } = await space.get(`/v1/changes?limit=700${query}`);
      for (const { kind, record } of body.upserts) {
        const schema = recordKinds[kind as keyof typeof recordKinds];
        found.set(`${kind} ${record.id}`, schema.parse(record));
      }
      query = `&since=${body.next}`;
      more = body.more;
    }
    expect(found.size).toBe(records.length);
    for (const { kind, record } of records) expect(found.get(`${kind} ${record.id}`)).toMatchObject(record);
  });

  test('only the kinds asked for come', async () => {
    await space.write(account('a'), contact('c', 'a'), note('n', 'a'));
    const { body } = await space.get('/v1/changes?kinds=note,contact');
    expect(body.upserts.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['contact', 'note']);
    expect(idsOf((await page({ kinds: 'contact' })).upserts)).toEqual(['c']);
    const wrong = await space.get('/v1/changes?kinds=note,person');
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'kinds']);
  });

  test.each(['', 'x', 'bnVsbA', 'W10', '%00', "1' or '1'='1"])('%j is no cursor', async (since) => {
    const { status, body } = await space.get(`/v1/changes?${new URLSearchParams({ since })}`);
    expect([status, body.type]).toEqual([400, '/problems/bad-request']);
  });

  test.each(['0', '-1', '20001', 'many', '1.5'])('%j is no limit', async (limit) => {
    expect((await space.get(`/v1/changes?limit=${limit}`)).status).toBe(400);
  });

  test('a first reading is not sent back by deletes forgotten before it began, only by those since', async () => {
    await space.write(account('a'), account('b'), account('c'), account('gone'), account('later'));
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['gone']);
    const future = new Date(Date.now() + 3_600_000);
    await pruneFeed(api.db, space.id, future);
    const first = await page({ limit: 1 });
    const second = await page({ limit: 1, since: first.next });
    expect([first.more, second.more, second.upserts.length]).toEqual([true, true, 1]);
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['a']);
    await pruneFeed(api.db, space.id, future);
    expect((await space.get(`/v1/changes?view=directory&since=${second.next}`)).status).toBe(410);
  });

  test('a cursor from before forgotten deletes, or of another history, has to start over', async () => {
    await space.write(account('a'), account('b'));
    const old = await page();
    await deleteRecords(api.db, { workspaceId: space.id, kind: 'account' }, ['b']);
    const recent = await page();
    expect(await pruneFeed(api.db, space.id, new Date('2026-01-01T00:00:00Z'))).toBe(0);
    expect((await page({ since: old.next })).deletes).toHaveLength(1);
    expect(await pruneFeed(api.db, space.id, new Date('2999-01-01T00:00:00Z'))).toBe(1);
    const startOver = async (since: string) => {
      const { status, body } = await space.get(`/v1/changes?since=${since}`);
      return [status, body.type];
    };
    expect(await startOver(old.next)).toEqual([410, '/problems/start-over']);
    expect((await page({ since: recent.next })).total).toBe(0);
    expect(idsOf((await page()).upserts)).toEqual(['a']);
    await sql`update workspace set epoch = 'restored' where id = ${space.id}`.execute(api.db);
    expect(await startOver(recent.next)).toEqual([410, '/problems/start-over']);
  });

  test('a cursor that is ahead of the database, as after a restored backup, has to start over', async () => {
    await space.write(account('a'));
    const { next } = await page();
    await sql`update workspace set seq = seq - 1 where id = ${space.id}`.execute(api.db);
    expect((await space.get(`/v1/changes?since=${next}`)).status).toBe(410);
  });
});
