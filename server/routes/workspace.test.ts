import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainWorkspace } from '../../lib/model/index.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { agree, findAgreement } from '../workspaces/agreement.ts';

describe.each(places)('on $name', ({ makePlace }) => {
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    token = await api.makeWorkspace('ours', 'read');
  });
  afterAll(() => api.close());

  test('a workspace that has agreed on nothing has what holds without that', async () => {
    const { status, body } = await api.ask(token, 'GET /v1/workspace');
    expect([status, body]).toEqual([200, plainWorkspace]);
  });

  test('what a workspace has agreed on is told whole, and to nobody of another', async () => {
    const other = await api.makeWorkspace('theirs', 'read');
    await agree(api.db, 'ours', buildWorkspace());
    expect((await api.ask(token, 'GET /v1/workspace')).body).toEqual(buildWorkspace());
    expect((await api.ask(other, 'GET /v1/workspace')).body).toEqual(plainWorkspace);
  });

  test('the latest agreement takes the place of the one before', async () => {
    await agree(api.db, 'ours', buildWorkspace({ currency: 'CHF', rates: [] }));
    expect((await findAgreement(api.db, 'ours'))?.currency).toBe('CHF');
    await expect(agree(api.db, 'nowhere', buildWorkspace())).rejects.toThrow(
      'There is no workspace nowhere.',
    );
  });
});
