import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { deleteRecords, type GivenRecord } from '../records/bulk.ts';
import { writeRows } from '../records/write.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import type { Events } from '../testing/events.ts';
import { makeEmbedded, makePostgres, places } from '../testing/places.ts';
import { account, clientCase, contact, contract, note, noteChange, owner, task } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';
import { listTokens, revokeToken } from '../workspaces/token.ts';

let marks = 0;
/** A stream on which nothing of before comes any more: what is told arrives in its order, but after the write. */
async function followFromNow(api: TestApi, space: Space, token = space.token): Promise<Events> {
  const events = await api.follow(token);
  for (;;) {
    marks += 1;
    const mark = `mark-${marks}`;
    await space.write(account(mark));
    let told = '';
    // Told as one with too much else it bears no name.
    while (!told.includes('null') && !told.includes(`"${mark}"`)) told = JSON.stringify(await events.next());
    if (told.includes(`"${mark}"`)) return events;
  }
}

describe.each(places)('changes as they happen on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  let reader: string;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    reader = await api.makeToken(space.id, 'read');
    await space.write(account('acme'), account('other'));
  });
  afterAll(() => api.close());

  const remove = (kind: 'account' | 'note' | 'contract', id: string) =>
    deleteRecords(api.db, { workspaceId: space.id, kind }, [id]);

  test('what one applies is told to another', async () => {
    const events = await followFromNow(api, space, reader);
    await space.apply(noteChange('acme'));
    expect(await events.next()).toEqual({ accounts: ['acme'], directory: false });
    await events.close();
  });

  test('each workspace hears of its own only', async () => {
    const foreign = await makeSpace(api, 'foreign');
    const events = await followFromNow(api, foreign);
    await space.write(note('n0', 'acme'));
    await foreign.write(account('theirs'));
    expect(await events.next()).toEqual({ accounts: ['theirs'], directory: true });
    await events.close();
  });

  const long = 'x'.repeat(120);
  const crowd = (count: number, name: string) =>
    Array.from({ length: count }, (_, n) => account(`${name}${n}`));
  const ids = (count: number, name: string) => Array.from({ length: count }, (_, n) => `${name}${n}`);
  const news: [string, () => Promise<void>, string[] | null, boolean][] = [
    ['an account', () => space.write(account('acme', { name: 'New' })), ['acme'], true],
    ['a contact', () => space.write(contact('c1', 'acme')), ['acme'], true],
    ['a contract', () => space.write(contract('k1', 'acme')), ['acme'], true],
    ['a contract that moves', () => space.write(contract('k1', 'other')), ['acme', 'other'], true],
    ['a contract that goes', () => remove('contract', 'k1'), ['other'], true],
    ['a case', () => space.write(clientCase('e1', 'acme')), ['acme'], false],
    ['a task', () => space.write(task('t1', 'acme')), ['acme'], false],
    ['a note', () => space.write(note('n1', 'acme')), ['acme'], false],
    ['a note that goes', () => remove('note', 'n1'), ['acme'], false],
    ['one of ours, who may stand at any account', () => space.write(owner('o1')), null, false],
    ['a hundred accounts', () => space.write(...crowd(100, 'a')), ids(100, 'a'), true],
    ['more than a hundred', () => space.write(...crowd(101, 'a')), null, true],
    ['names too long for one message', () => space.write(...crowd(90, long)), null, true],
  ];
  test.each(news)('%s is told with the accounts it concerns', async (_what, act, accounts, directory) => {
    const events = await followFromNow(api, space, reader);
    await act();
    expect(await events.next()).toEqual({ accounts, directory });
    await events.close();
  });

  test('an account that goes is told with all that went with it', async () => {
    await space.write(account('gone'), contact('gc', 'gone'), note('gn', 'gone'));
    const events = await followFromNow(api, space, reader);
    await remove('account', 'gone');
    expect(await events.next()).toEqual({ accounts: ['gone'], directory: true });
    await events.close();
  });

  test('what is not kept is not told', async () => {
    const events = await followFromNow(api, space, reader);
    const row = (given: GivenRecord) => ({ id: given.record.id, fields: { ...given.record } });
    const undone = api.db.transaction().execute(async (tx) => {
      await writeRows(tx, { workspaceId: space.id, kind: 'note' }, [row(note('never', 'acme'))]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await space.write(note('kept', 'other'));
    expect(await events.next()).toEqual({ accounts: ['other'], directory: false });
    await events.close();
  });

  test('a token has twenty streams, and another when one of them has gone', async () => {
    const own = await api.makeToken(space.id, 'read');
    const streams = await Promise.all(Array.from({ length: 20 }, () => api.follow(own)));
    const refused = await api.ask(own, 'GET /v1/events');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await api.ask(reader, 'GET /v1/events')).status).toBe(200);
    await streams[0]?.close();
    const again = await api.follow(own);
    await Promise.all([...streams, again].map((stream) => stream.close()));
  });

  test('two hundred readers hear the same', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => api.makeToken(space.id, 'read')));
    const many = tokens.flatMap((token) => Array.from({ length: 20 }, () => token));
    await (await followFromNow(api, space)).close();
    const streams = await Promise.all(many.map((token) => api.follow(token)));
    await space.apply(noteChange('acme'));
    const heard = await Promise.all(streams.map((stream) => stream.next()));
    expect(new Set(heard.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"accounts":["acme"],"directory":false}']),
    );
    await Promise.all(streams.map((stream) => stream.close()));
  });

  test('a token that is revoked hears no more, others do', async () => {
    const own = await api.makeToken(space.id, 'read');
    const [newest] = await listTokens(api.db, space.id);
    const theirs = await followFromNow(api, space, reader);
    const mine = await api.follow(own);
    await revokeToken(api.db, space.id, newest?.id ?? '');
    expect(await mine.next()).toBeUndefined();
    await space.write(note('n3', 'acme'));
    expect(await theirs.next()).toEqual({ accounts: ['acme'], directory: false });
    await theirs.close();
  });
});

test('streams end when the server closes', async () => {
  const api = await openTestApi(await makeEmbedded());
  const events = await api.follow(await api.makeWorkspace('w'));
  await api.close();
  expect(await events.next()).toBeUndefined();
});

describe.skipIf(inject('postgres') === null)('with several servers on one PostgreSQL', () => {
  let servers: [TestApi, TestApi];
  let space: Space;
  beforeAll(async () => {
    const place = await makePostgres();
    servers = [await openTestApi(place), await openTestApi(place)];
    space = await makeSpace(servers[0]);
    await space.write(account('acme'));
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test('what one server applies is told by the other', async () => {
    const events = await followFromNow(servers[1], space);
    await space.apply(noteChange('acme'));
    expect(await events.next()).toEqual({ accounts: ['acme'], directory: false });
    await events.close();
  });

  test('after the connection that listens was lost anything may have changed, and then it hears again', async () => {
    const events = await followFromNow(servers[1], space);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'keyside live'`.execute(servers[0].db);
    expect(await events.next()).toEqual({ accounts: null, directory: true });
    await space.apply(noteChange('acme'));
    expect(await events.next()).toEqual({ accounts: ['acme'], directory: false });
    await events.close();
  });

  test('a server that closes leaves no connection behind', async () => {
    await servers[1].close();
    await vi.waitFor(async () => {
      const { rows } = await sql`select pid from pg_stat_activity
        where datname = current_database() and application_name = 'keyside live'`.execute(servers[0].db);
      expect(rows).toHaveLength(1);
    });
    servers[1] = { ...servers[1], close: async () => {} };
  });
});
