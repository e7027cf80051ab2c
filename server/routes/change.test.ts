import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { account, clientCase, interaction, note, noteChange, task } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

describe.each(places)('changes on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(account('acme'), account('other'));
  });
  afterAll(() => api.close());

  const notes = async () => (await space.get('/v1/accounts/acme/context')).body.notes;

  test('a note is there once it is applied, with its time in UTC', async () => {
    const change = noteChange('acme');
    const answer = await space.apply(change);
    expect(answer.status).toBe(200);
    expect(answer.body.recordId).toBe(change.recordId);
    expect((await notes())[0]).toMatchObject({
      id: change.recordId,
      version: answer.body.version,
      body: 'called back',
      createdAt: '2026-11-24T09:00:00.000Z',
      link: null,
    });
  });

  test('sent again it has the same answer and no effect, even after the note was edited', async () => {
    const change = noteChange('acme');
    const first = await space.apply(change);
    const count = (await notes()).length;
    const edit = {
      id: crypto.randomUUID(),
      type: 'note.update',
      recordId: change.recordId,
      baseVersion: first.body.version,
      fields: { body: 'edited' },
    };
    expect((await space.apply(edit)).status).toBe(200);
    const again = await space.apply(Object.assign({ fields: change.fields, id: change.id }, change));
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await notes()).toHaveLength(count);
    expect((await notes()).find(({ id }: { id: string }) => id === change.recordId).body).toBe('edited');
  });

  test('twenty copies at the same time have one effect', async () => {
    const change = noteChange('acme');
    const before = (await notes()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => space.apply(change)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await notes()).toHaveLength(before + 1);
  });

  test('the same key with another body is refused', async () => {
    const change = noteChange('acme');
    await space.apply(change);
    const answer = await space.apply({ ...change, fields: { ...change.fields, body: 'else' } });
    expect([answer.status, answer.body.type]).toEqual([422, '/problems/key-used']);
  });

  test('a refused change can be sent again corrected, with the same key', async () => {
    const change = noteChange('nowhere');
    const refused = await space.apply(change);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { field: 'accountId', message: 'This account is not in your workspace. It may have been deleted.' },
    ]);
    const corrected = await space.apply({ ...change, fields: { ...change.fields, accountId: 'acme' } });
    expect(corrected.status).toBe(200);
  });

  test.each([
    ['no key', {}],
    ['another key', { 'idempotency-key': crypto.randomUUID() }],
    ['a key that is no UUID', { 'idempotency-key': 'abc' }],
  ])('%s is refused', async (_name, headers) => {
    const answer = await space.post('/v1/changes', noteChange('acme'), headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });

  test('a conflict comes with the record as it is now', async () => {
    await space.write(note('n1', 'acme', { body: 'one' }));
    const stale = (await notes()).find(({ id }: { id: string }) => id === 'n1').version;
    await space.write(note('n1', 'acme', { body: 'two' }));
    const edit = { recordId: 'n1', baseVersion: stale, fields: { body: 'three' } };
    for (const type of ['note.update', 'note.delete']) {
      const { fields, ...removal } = edit;
      const change = { id: crypto.randomUUID(), type, ...(type === 'note.update' ? edit : removal) };
      const answer = await space.apply(change);
      expect(answer.status).toBe(409);
      expect(answer.body.current).toMatchObject({ id: 'n1', body: 'two' });
      expect(answer.body.current.version).not.toBe(stale);
    }
  });

  test('an update changes the fields it names and no others', async () => {
    await space.write(account('a2', { name: 'Before', tier: 'Gold' }));
    const { account: before } = (await space.get('/v1/accounts/a2/context')).body;
    const change = {
      id: crypto.randomUUID(),
      type: 'account.update',
      recordId: 'a2',
      baseVersion: before.version,
      fields: { name: 'After' },
    };
    const { body } = await space.apply(change);
    const { account: after } = (await space.get('/v1/accounts/a2/context')).body;
    expect(after).toMatchObject({ name: 'After', tier: 'Gold', version: body.version });
    expect((await space.get('/v1/search?q=before')).body.accounts).toEqual([]);
    expect((await space.get('/v1/search?q=after')).body.accounts).toEqual([{ id: 'a2', name: 'After' }]);
  });

  test('a delete takes the note away and is told in the feed', async () => {
    await space.write(note('n2', 'acme'));
    const { next } = (await space.get('/v1/changes?limit=1000')).body;
    const { version } = (await notes()).find(({ id }: { id: string }) => id === 'n2');
    const change = { id: crypto.randomUUID(), type: 'note.delete', recordId: 'n2', baseVersion: version };
    const first = await space.apply(change);
    expect(first.status).toBe(200);
    expect((await notes()).some(({ id }: { id: string }) => id === 'n2')).toBe(false);
    const feed = (await space.get(`/v1/changes?since=${next}`)).body;
    expect([feed.upserts, feed.deletes]).toEqual([[], [{ kind: 'note', id: 'n2' }]]);
    expect((await space.apply(change)).body).toEqual(first.body);
    const other = { ...change, id: crypto.randomUUID() };
    expect((await space.apply(other)).status).toBe(404);
  });

  test.each([
    ['note', note('gone-note', 'acme')],
    ['interaction', interaction('gone-interaction', 'acme', '2026-11-20T09:00:00Z')],
    ['task', task('gone-task', 'acme')],
    ['case', clientCase('gone-case', 'acme')],
  ])('a %s can be taken away again, once', async (kind, given) => {
    await space.write(given);
    const { id: recordId } = given.record;
    const part = async () => (await space.get('/v1/accounts/acme/context')).body[`${kind}s`];
    const { version } = (await part()).find(({ id }: { id: string }) => id === recordId);
    const change = { id: crypto.randomUUID(), type: `${kind}.delete`, recordId, baseVersion: version };
    const first = await space.apply(change);
    expect([first.status, first.body.recordId]).toEqual([200, recordId]);
    expect((await part()).some(({ id }: { id: string }) => id === recordId)).toBe(false);
    expect((await space.apply(change)).body).toEqual(first.body);
  });

  test.each(['account', 'contact', 'opportunity', 'contract', 'owner'])('no %s can', async (kind) => {
    const change = { id: crypto.randomUUID(), type: `${kind}.delete`, recordId: 'acme', baseVersion: '1' };
    expect((await space.apply(change)).status).toBe(422);
  });

  test('a record that is there already is not created over', async () => {
    const change = noteChange('acme');
    await space.apply(change);
    const answer = await space.apply({ ...change, id: crypto.randomUUID() });
    expect(answer.status).toBe(409);
    expect(answer.body.current.id).toBe(change.recordId);
  });

  test.each([
    ['a field that is no field', { accountId: 'acme', nonsense: 1 }, 'nonsense'],
    ['a body of the wrong type', { body: 4 }, 'body'],
    ['a time without a zone', { createdAt: '2026-11-24T10:00:00' }, 'createdAt'],
  ])('%s is refused by its name', async (_name, fields, name) => {
    const change = noteChange('acme');
    const answer = await space.apply({ ...change, fields: { ...change.fields, ...fields } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([name]);
    expect(answer.body.detail).toContain(name);
  });

  test('a type that does not exist is refused', async () => {
    const answer = await space.apply({ ...noteChange('acme'), type: 'note.explode' });
    expect(answer.body.errors[0].field).toBe('type');
  });

  test('a token that only reads may not write', async () => {
    const change = noteChange('acme');
    const answer = await api.ask(await api.makeToken(space.id, 'read'), 'POST /v1/changes', {
      body: change,
      headers: { 'idempotency-key': change.id },
    });
    expect(answer.status).toBe(403);
    expect((await notes()).some(({ id }: { id: string }) => id === change.recordId)).toBe(false);
  });
});
