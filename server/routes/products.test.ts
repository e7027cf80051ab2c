import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { places } from '../testing/places.ts';
import { account, contract, opportunity } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';
import { agree } from '../workspaces/agreement.ts';

describe.each(places)('products of what is sold, on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await agree(api.db, space.id, buildWorkspace());
    await space.write(
      account('acme'),
      opportunity('opp', 'acme', { productIds: ['prd-gone'] }),
      contract('ctr', 'acme', { productIds: ['prd-gone'] }),
    );
  });
  afterAll(() => api.close());

  const context = async () => (await space.get('/v1/accounts/acme/context')).body;
  const kinds = [
    ['opportunity', 'opp', 'opportunities'],
    ['contract', 'ctr', 'contracts'],
  ] as const;

  async function put(kind: string, recordId: string, part: string, productIds: readonly string[]) {
    const { version } = (await context())[part].find(({ id }: { id: string }) => id === recordId);
    const fields = { productIds };
    const change = {
      id: crypto.randomUUID(),
      type: `${kind}.update`,
      recordId,
      baseVersion: version,
      fields,
    };
    return space.apply(change);
  }

  test.each(kinds)(
    'those of the workspace are taken for a known %s, and one that is no longer sold stays',
    async (...of) => {
      expect((await put(...of, ['prd-gone', 'prd-service'])).status).toBe(200);
      expect((await context())[of[2]]).toMatchObject([{ productIds: ['prd-gone', 'prd-service'] }]);
    },
  );

  test.each(kinds)(
    'one that the workspace does not sell is refused for a known %s by its name',
    async (...of) => {
      const answer = await put(...of, ['prd-gone', 'prd-service', 'prd-slip']);
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [
          {
            field: 'productIds',
            message: 'Your workspace has no product prd-slip. Take one of its list (GET /v1/workspace).',
          },
        ],
      ]);
    },
  );

  test('one that was taken away cannot be put back', async () => {
    expect((await put('opportunity', 'opp', 'opportunities', [])).status).toBe(200);
    expect((await put('opportunity', 'opp', 'opportunities', ['prd-gone'])).status).toBe(422);
  });
});
