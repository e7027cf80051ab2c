import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const reachable = vi.fn(async (_: { origins?: string[] }) => true);
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(fakeBrowser.permissions, { contains: reachable });
  return { default: fakeBrowser };
});
/** What goes on before a CRM is asked who somebody is. */
const meanwhile = vi.fn(async () => undefined as unknown);
vi.mock('../sources/crm/open.ts', async (original) => {
  const real = await original<typeof import('../sources/crm/open.ts')>();
  const openCrm: typeof real.openCrm = (options) => {
    const source = real.openCrm(options);
    return { ...source, me: (signal) => meanwhile().then(() => source.me(signal)) };
  };
  return { ...real, openCrm };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { createMemoryJoins } = await import('../../tests/fakes/merged/joins.ts');
const { app, startSalesforce } = await import('../../tests/fakes/salesforce/salesforce.ts');
const { beginSignIn } = await import('../sources/crm/oauth.ts');
const { createServerSource } = await import('../sources/server.ts');
const { session, settings } = await import('../storage.ts');
const { accesses } = await import('./accesses.ts');
const { createConnections } = await import('./connection.ts');
const { createStatusBoard } = await import('./status.ts');

import { startLoopback } from '../../tests/fakes/loopback.ts';
import type { Salesforce } from '../../tests/fakes/salesforce/salesforce.ts';

type Store = Parameters<typeof createConnections>[0];
const store = {
  directory: { clear: async () => undefined },
  requests: { add: async () => undefined },
  kept: () => ({ get: async () => undefined, put: async () => undefined }),
  made: () => ({}),
  joins: createMemoryJoins,
} as unknown as Store;

const orgs: Salesforce[] = [];
/** Each has an address of its own. */
async function newOrg(): Promise<Salesforce> {
  const org = await startSalesforce();
  orgs.push(org);
  return org;
}

/** Who has said yes in this organisation comes back. */
async function signIn(connections: ReturnType<typeof createConnections>, org: Salesforce, beside = false) {
  const base = `${org.address}/services/oauth2`;
  const place = {
    ...{ authorize: `${base}/authorize`, token: `${base}/token`, revoke: `${base}/revoke` },
    ...{ clientId: app.clientId, clientSecret: null, scope: 'api refresh_token' },
  };
  const { url, begun } = await beginSignIn(place, app.redirectUri);
  const code = org.sessions.code(new URL(url).searchParams.get('code_challenge') ?? '');
  const callback = `${app.redirectUri}?code=${encodeURIComponent(code)}&state=${begun.state}`;
  const ask = { crm: 'salesforce', by: 'code', api: org.address, place, begun, callback, beside } as const;
  return connections.connectCrm(ask);
}

const kept = async () => ({
  refresh: Object.keys((await settings.get('refresh')) ?? {}),
  access: Object.keys((await session.get('access')).access ?? {}),
});
const revoked = (org: Salesforce) =>
  org.ledger.filter(({ path }) => path === '/services/oauth2/revoke').map(({ status }) => status);

beforeEach(() => {
  fakeBrowser.reset();
  reachable.mockReset().mockResolvedValue(true);
  meanwhile.mockReset().mockResolvedValue(undefined);
});
afterEach(async () => {
  await Promise.all(orgs.splice(0).map((org) => org[Symbol.asyncDispose]()));
});

describe('of a sign-in that comes to nothing', () => {
  test('nothing stays here, nor there, where the CRM does not say who it is', async () => {
    const org = await newOrg();
    org.admin.allow(0);
    const connections = createConnections(store, createStatusBoard());
    expect(await signIn(connections, org)).toMatchObject({ ok: false });
    expect(await kept()).toEqual({ refresh: [], access: [] });
    await vi.waitFor(() => expect(revoked(org)).toEqual([200]));
  });

  test('nothing stays granted where the browser may not go to the data', async () => {
    const org = await newOrg();
    reachable.mockResolvedValue(false);
    const connections = createConnections(store, createStatusBoard());
    expect(await signIn(connections, org)).toMatchObject({ ok: false });
    expect(await kept()).toEqual({ refresh: [], access: [] });
    await vi.waitFor(() => expect(revoked(org)).toEqual([200]));
  });

  test('what is connected already stays, and what was granted to both is not given back', async () => {
    const org = await newOrg();
    const connections = createConnections(store, createStatusBoard());
    await signIn(connections, org);
    const before = await kept();
    expect(before.refresh).toHaveLength(1);
    expect(await signIn(connections, org, true)).toMatchObject({
      ok: false,
      sentence: 'That is connected already.',
    });
    expect(await kept()).toEqual(before);
    expect(revoked(org)).toEqual([]);
  });

  test('nothing stays where there are too many already', async () => {
    const connections = createConnections(store, createStatusBoard());
    for (const beside of [false, true, true, true]) await signIn(connections, await newOrg(), beside);
    const before = await kept();
    expect(before.refresh).toHaveLength(4);
    const last = await newOrg();
    expect(await signIn(connections, last, true)).toMatchObject({ ok: false });
    expect(await kept()).toEqual(before);
    await vi.waitFor(() => expect(revoked(last)).toEqual([200]));
    expect(orgs.slice(0, 4).flatMap(revoked)).toEqual([]);
  });
});

test('what is granted to somebody who is about to be connected outlives what is set of the connection meanwhile', async () => {
  const [org, other] = [await newOrg(), await newOrg()];
  const connections = createConnections(store, createStatusBoard());
  await signIn(connections, org);
  const key = await connections.key();
  meanwhile.mockImplementationOnce(() => connections.arrange(key ?? '', { share: 0.9 }));
  expect(await signIn(connections, other, true)).toEqual({ ok: true });
  const [beside] = (await connections.me())?.beside ?? [];
  const { refresh, access } = await kept();
  expect(refresh).toContain(beside?.crm?.signIn?.id);
  expect(access).toContain(beside?.crm?.signIn?.id);
});

describe('our own API', () => {
  const me = {
    ...{ workspace: 'Northbeam', ownerId: null, name: 'Alex', email: 'alex@northbeam.example' },
    ...{ ownDomains: [], scopes: ['read'] },
  };
  /** Gives an access when it is let go. */
  async function startApi(whoIs: object | null) {
    const gate = { open: Promise.resolve() };
    const api = await startLoopback(async ({ url }, response) => {
      const isToken = url === '/v1/token';
      if (isToken) await gate.open;
      const body = isToken ? { token: 'kat_1', expiresIn: 600 } : whoIs;
      response.writeHead(body ? 200 : 500, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    return { ...api, address: api.address, gate };
  }

  test('leaves nothing behind that opens it when a renewal comes back after it was disconnected', async () => {
    const api = await startApi(me);
    const connections = createConnections(store, createStatusBoard());
    const there = { address: api.address, token: 'kst_1' };
    expect(await connections.connect(there)).toEqual({ ok: true });
    await session.remove('access');
    const late = Promise.withResolvers<void>();
    api.gate.open = late.promise;
    const asked = createServerSource({ ...there, tokens: accesses }).me(new AbortController().signal);
    await connections.disconnect();
    late.resolve();
    await asked;
    expect((await kept()).access).toEqual([]);
    expect(await connections.connect(there)).toEqual({ ok: true });
    expect((await kept()).access).toHaveLength(1);
    await api[Symbol.asyncDispose]();
  });

  test('leaves nothing behind of a sign-in that fails', async () => {
    const api = await startApi(null);
    const connections = createConnections(store, createStatusBoard());
    expect(await connections.connect({ address: api.address, token: 'kst_1' })).toMatchObject({ ok: false });
    expect((await kept()).access).toEqual([]);
    await api[Symbol.asyncDispose]();
  });
});
