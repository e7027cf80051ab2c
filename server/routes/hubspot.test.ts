import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hubspot, startHubspot } from '../../tests/fakes/hubspot/hubspot.ts';
import { ourApp } from '../../tests/fakes/hubspot/oauth.ts';
import { type HubspotApp, hubspotFromEnv } from '../brokers/app.ts';
import { revoke } from '../brokers/hubspot.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { makeEmbedded } from '../testing/places.ts';

const redirectUri = 'https://keyside.chromiumapp.org/hubspot';
const env = (address: string) => ({
  HUBSPOT_CLIENT_ID: ourApp.clientId,
  HUBSPOT_CLIENT_SECRET: ourApp.clientSecret,
  HUBSPOT_REDIRECTS: `https://other.chromiumapp.org/hubspot, ${redirectUri}`,
  HUBSPOT_SCOPES: 'crm.objects.companies.read',
  HUBSPOT_OPTIONAL_SCOPES: 'tickets',
  HUBSPOT_AUTHORIZE: `${address}/oauth/authorize`,
  HUBSPOT_API: address,
});

/** As the browser makes it for one sign-in. */
function proof() {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return { verifier, challenge, state: randomBytes(16).toString('base64url') };
}

describe('signing in to HubSpot by this server', () => {
  let hubspot: Hubspot;
  let app: HubspotApp | null;
  let api: TestApi;
  let token: string;
  let stranger: string;
  beforeAll(async () => {
    hubspot = await startHubspot({ redirectUri });
    app = hubspotFromEnv(env(hubspot.address));
    api = await openTestApi(await makeEmbedded(), null, app);
    token = await api.makeWorkspace('w');
    stranger = await api.makeWorkspace('other');
  });
  afterAll(async () => {
    await api.close();
    await hubspot[Symbol.asyncDispose]();
  });

  // Each with a token of its own: how often one may ask is held.
  const post = async (name: string, body: object, who?: string) =>
    api.ask(who ?? (await api.makeToken('w', 'read')), `POST /v1/hubspot/${name}`, { body });

  async function begin({ state, challenge } = proof()) {
    const { body } = await post('begin', { redirectUri, state, challenge });
    const page = await fetch(body.url);
    const [, href = ''] = /href="([^"]+)">Allow/.exec(await page.text()) ?? [];
    const back = new URL(href.replaceAll('&amp;', '&'));
    return { ...body, status: page.status, back, code: back.searchParams.get('code') ?? '' };
  }
  async function signIn() {
    const own = proof();
    const { ticket, code } = await begin(own);
    return (await post('exchange', { ticket, code, verifier: own.verifier })).body;
  }
  const opens = async (access: string) => {
    const headers = { authorization: `Bearer ${access}` };
    return (await fetch(`${hubspot.address}/account-info/2026-09/details`, { headers })).status;
  };

  test('who says yes comes back with a code, and gets an access and what renews it', async () => {
    const own = proof();
    const { url, back, ticket, code } = await begin(own);
    expect(new URL(url).searchParams.get('optional_scope')).toBe('tickets');
    expect([`${back.origin}${back.pathname}`, back.searchParams.get('state')]).toEqual([
      redirectUri,
      own.state,
    ]);
    const { body, status, headers } = await post('exchange', { ticket, code, verifier: own.verifier });
    expect([status, headers.get('cache-control'), body.expiresIn]).toEqual([200, 'no-store', 1800]);
    expect(await opens(body.access)).toBe(200);
    const renewed = (await post('renew', { refresh: body.refresh })).body;
    expect(renewed.access).not.toBe(body.access);
    expect(await opens(renewed.access)).toBe(200);
  });

  test('what renews an access opens only here, for who got it', async () => {
    const { refresh } = await signIn();
    const answer = await post('renew', { refresh }, stranger);
    expect([answer.status, answer.body.type]).toEqual([403, '/problems/not-allowed']);
    const form = { grant_type: 'refresh_token', refresh_token: refresh };
    const client = { client_id: ourApp.clientId, client_secret: ourApp.clientSecret };
    const direct = await fetch(`${hubspot.address}/oauth/2026-03/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...form, ...client }),
    });
    expect(direct.status).toBe(400);
  });

  test('a code that was stolen is worth nothing to whoever has it, in a sign-in of their own too', async () => {
    const [victim, thief] = [proof(), proof()];
    const { ticket, code } = await begin(victim);
    const own = (await post('begin', { redirectUri, ...without(thief) }, stranger)).body;
    const tries = [
      await post('exchange', { ticket, code, verifier: thief.verifier }),
      await post('exchange', { ticket, code, verifier: victim.verifier }, stranger),
      await post('exchange', { ticket: own.ticket, code, verifier: thief.verifier }, stranger),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(tries[2]?.body.detail).toContain('BAD_AUTH_CODE');
  });

  test('a code is good once', async () => {
    const own = proof();
    const { ticket, code } = await begin(own);
    const twice = [1, 2].map(() => post('exchange', { ticket, code, verifier: own.verifier }));
    expect((await Promise.all(twice)).map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  test.each([
    ['of another extension', 'https://keyside.chromiumapp.org.evil.example/hubspot'],
    ['that begins like ours', `${redirectUri}/../steal`],
    ['without https', 'http://keyside.chromiumapp.org/hubspot'],
  ])('nobody is sent back to an address %s', async (_what, other) => {
    const answer = await post('begin', { redirectUri: other, ...without(proof()) });
    expect([answer.status, answer.body.detail]).toEqual([403, expect.stringContaining('callback URL')]);
  });

  test('a ticket is good for ten minutes, and not when it was changed', async () => {
    const own = proof();
    const { ticket, code } = await begin(own);
    const flipped = `${ticket.startsWith('A') ? 'B' : 'A'}${ticket.slice(1)}`;
    expect((await post('exchange', { ticket: flipped, code, verifier: own.verifier })).status).toBe(403);
    expect((await post('exchange', { ticket: 'x', code, verifier: own.verifier })).status).toBe(403);
  });

  test('who is not signed in to this server gets nothing of all that', async () => {
    for (const name of ['begin', 'exchange', 'renew', 'revoke'])
      expect((await api.ask(null, `POST /v1/hubspot/${name}`, { body: {} })).status).toBe(401);
  });

  test('what was revoked here or in HubSpot renews nothing, and that is said', async () => {
    const { refresh } = await signIn();
    expect((await post('revoke', { refresh }, stranger)).status).toBe(403);
    expect((await post('renew', { refresh })).status).toBe(200);
    expect((await post('revoke', { refresh })).body).toEqual({ done: true });
    const answer = await post('renew', { refresh });
    expect([answer.status, answer.body.detail]).toEqual([
      403,
      'HubSpot says no (BAD_REFRESH_TOKEN). Sign in again.',
    ]);
  });

  test('a body that is no such thing is refused with its fields', async () => {
    const answer = await post('begin', { redirectUri: 'x', state: 'short', challenge: 'short', more: 1 });
    expect([answer.status, answer.body.errors.length]).toEqual([422, 4]);
  });

  test('whoever asks too often is told to wait, and holds up nobody else', async () => {
    const ask = () => post('begin', { redirectUri, ...without(proof()) }, token);
    const answers = await Promise.all(Array.from({ length: 21 }, ask));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await post('begin', { redirectUri, ...without(proof()) })).status).toBe(200);
  });

  test('nothing that opens HubSpot is logged, or kept in the database', async () => {
    const own = proof();
    const { ticket, code } = await begin(own);
    const { access, refresh } = (await post('exchange', { ticket, code, verifier: own.verifier })).body;
    await post('renew', { refresh });
    const secrets = [code, access, refresh, ticket, own.verifier, ourApp.clientSecret];
    const log = JSON.stringify(api.log);
    expect(log).toContain('/v1/hubspot/exchange');
    for (const secret of secrets) expect(log).not.toContain(secret);
    const tables = await api.db.introspection.getTables();
    expect(tables.filter(({ name }) => /hubspot|oauth|crm/.test(name))).toEqual([]);
  });
});

const without = ({ state, challenge }: ReturnType<typeof proof>) => ({ state, challenge });

describe('a server that is not set up for HubSpot', () => {
  test('says to whoever asks that it is not', async () => {
    const api = await openTestApi(await makeEmbedded());
    const token = await api.makeWorkspace('w');
    const body = { redirectUri, ...without(proof()) };
    const answer = await api.ask(token, 'POST /v1/hubspot/begin', { body });
    expect([answer.status, answer.body.detail]).toEqual([
      404,
      expect.stringContaining('has not set that up'),
    ]);
    await api.close();
  });

  test('knows another secret than HubSpot: it is not who signs in that is at fault', async () => {
    await using hubspot = await startHubspot({ redirectUri });
    const wrong = hubspotFromEnv({ ...env(hubspot.address), HUBSPOT_CLIENT_SECRET: 'wrong' });
    const api = await openTestApi(await makeEmbedded(), null, wrong);
    const token = await api.makeWorkspace('w');
    const own = proof();
    const { body } = await api.ask(token, 'POST /v1/hubspot/begin', {
      body: { redirectUri, ...without(own) },
    });
    const asked = { ticket: body.ticket, code: 'x', verifier: own.verifier };
    const answer = await api.ask(token, 'POST /v1/hubspot/exchange', { body: asked });
    expect([answer.status, answer.body.detail]).toEqual([
      500,
      expect.stringContaining('does not know this server'),
    ]);
    const refresh = hubspot.oauth.consent(['oauth']);
    await expect(revoke(wrong as HubspotApp, refresh)).rejects.toThrow('does not know this server');
    await hubspot[Symbol.asyncDispose]();
    expect((await api.ask(token, 'POST /v1/hubspot/exchange', { body: asked })).status).toBe(503);
    await api.close();
  });

  test.each([
    [{}, null],
    [{ HUBSPOT_CLIENT_ID: '' }, null],
    [{ HUBSPOT_CLIENT_ID: 'x' }, 'HUBSPOT_CLIENT_SECRET, HUBSPOT_REDIRECTS'],
    [{ ...env('https://api.hubapi.com'), HUBSPOT_REDIRECTS: 'http://a.example/' }, 'HUBSPOT_REDIRECTS'],
  ])('or half of it, starts with a sentence that names what is missing: %j', (given, wrong) => {
    if (wrong === null) expect(hubspotFromEnv(given)).toBeNull();
    else expect(() => hubspotFromEnv(given)).toThrow(wrong);
  });
});
