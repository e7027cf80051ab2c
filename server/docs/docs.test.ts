import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { makeEmbedded } from '../testing/places.ts';

describe('the API describes itself', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(await makeEmbedded());
  });
  afterAll(() => api.close());

  test('as OpenAPI 3.1, each route with a summary, its answers and its problems', async () => {
    const { body, status } = await api.ask(null, 'GET /openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    expect(Object.keys(body.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/v1/accounts/{id}/context',
      '/v1/accounts/{id}/facts',
      '/v1/changes',
      '/v1/events',
      '/v1/hubspot/begin',
      '/v1/hubspot/exchange',
      '/v1/hubspot/renew',
      '/v1/hubspot/revoke',
      '/v1/lookup',
      '/v1/me',
      '/v1/portfolio',
      '/v1/search',
      '/v1/team',
      '/v1/token',
      '/v1/workspace',
    ]);
    for (const [path, methods] of Object.entries<Record<string, Operation>>(body.paths))
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary.length).toBeGreaterThan(10);
        expect(responses).toHaveProperty('200');
        if (path.startsWith('/v1/'))
          expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']));
      }
  });

  test('with every kind of change', async () => {
    const { text } = await api.ask(null, 'GET /openapi.json');
    for (const type of [
      'account.update',
      'note.create',
      'note.delete',
      'task.create',
      'case.update',
      'case.delete',
    ])
      expect(text).toContain(`"${type}"`);
  });

  test('as a page for people that needs nothing from elsewhere', async () => {
    const { text, headers } = await api.ask(null, 'GET /docs');
    expect(text).toContain('/v1/accounts/{id}/context');
    expect(text).toContain('"note.create"'.replaceAll('"', '&quot;'));
    expect(text).not.toMatch(/<script|<link|<img|@import|url\(/i);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

interface Operation {
  summary: string;
  responses: object;
}
