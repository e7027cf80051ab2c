import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { hubspotFromEnv } from '../../../server/brokers/app.ts';
import { type RunningServer, startServer } from '../../../server/start.ts';
import { createToken, listTokens, revokeToken } from '../../../server/workspaces/token.ts';
import { addPerson, createWorkspace } from '../../../server/workspaces/workspace.ts';
import { type Hubspot, startHubspot } from '../../../tests/fakes/hubspot/hubspot.ts';
import { ourApp } from '../../../tests/fakes/hubspot/oauth.ts';
import { startLoopback } from '../../../tests/fakes/loopback.ts';
import { createMemoryTokens, type Tokens } from '../access.ts';
import { SourceError } from '../error.ts';
import { hubspot as product } from '../hubspot/product.ts';
import { SHARE } from './access.ts';
import { createMemoryCache } from './ask.ts';
import { beginAtBroker, finishAtBroker, giveBackAtBroker } from './broker.ts';
import { createMemoryRows } from './made.ts';
import { grantOf, openCrm } from './open.ts';

const redirectUri = 'https://keyside.chromiumapp.org/hubspot';
const person = 'alex@example.com';
const w = 'w';

let hubspot: Hubspot;
let server: RunningServer;
let place: { broker: string; token: string };
let refresh: Map<string, string>;
let tokens: Tokens;

beforeAll(async () => {
  hubspot = await startHubspot({ redirectUri });
  hubspot.portal.admin.owner({ email: person, firstName: 'Alex' });
  const app = hubspotFromEnv({
    HUBSPOT_CLIENT_ID: ourApp.clientId,
    HUBSPOT_CLIENT_SECRET: ourApp.clientSecret,
    HUBSPOT_REDIRECTS: redirectUri,
    HUBSPOT_SCOPES: 'crm.objects.companies.read crm.objects.contacts.read crm.objects.owners.read',
    HUBSPOT_AUTHORIZE: `${hubspot.address}/oauth/authorize`,
    HUBSPOT_API: hubspot.address,
  });
  server = await startServer({ place: 'memory', log: () => undefined, hubspot: app });
  await createWorkspace(server.db, { id: w, name: 'Testers', ownDomains: ['example.com'] });
  await addPerson(server.db, { workspaceId: w, name: 'Alex', email: person });
});
afterAll(async () => {
  await server.close();
  await hubspot[Symbol.asyncDispose]();
});

const tokensAsked = () => hubspot.ledger.filter(({ path }) => path.endsWith('/token')).length;
let before: number;
let over: AbortController;
let signal: AbortSignal;
// What is still under way when its test has its answer would be counted in the next.
afterEach(() => over.abort());
beforeEach(async () => {
  over = new AbortController();
  signal = over.signal;
  // One for each: how often one may ask is held.
  const { token } = await createToken(server.db, { workspaceId: w, email: person, scope: 'read' });
  place = { broker: server.url, token };
  before = tokensAsked();
});

/** The person says yes, in a window of HubSpot's. */
async function callbackOf(url: string): Promise<string> {
  const [, href = ''] = /href="([^"]+)">Allow/.exec(await (await fetch(url)).text()) ?? [];
  return href.replaceAll('&amp;', '&');
}
async function signIn() {
  const { url, ...begun } = await beginAtBroker(place, redirectUri, undefined);
  const granted = await finishAtBroker({ place, ...begun, callback: await callbackOf(url) }, undefined);
  refresh = new Map([['sign-in', granted.refresh ?? '']]);
  tokens = createMemoryTokens();
  await tokens.keep({ ...grantOf(granted), of: 'sign-in' });
}
/** A page of the extension, with what is kept for all. */
const open = () =>
  openCrm({
    ...{ product, key: '', rows: createMemoryRows(), cache: createMemoryCache(), tokens },
    access: { api: hubspot.address, signIn: { id: 'sign-in', place }, person, mapping: {}, share: SHARE },
    refreshes: {
      read: async (id) => refresh.get(id),
      write: async (id, token) => void refresh.set(id, token),
    },
  });
const renewals = () => tokensAsked() - before - 1;
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof SourceError ? `${error.fault.kind}: ${error.message}` : error),
  );

test('fifty who ask from ten tabs when the access has expired get one new one', async () => {
  await signIn();
  expect(await failureOf(open().me(signal))).toBe('done');
  expect(renewals()).toBe(0);
  hubspot.oauth.expire();
  const tabs = Array.from({ length: 10 }, open);
  const asked = tabs.flatMap((tab) => Array.from({ length: 5 }, () => failureOf(tab.me(signal))));
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
  expect(renewals()).toBe(1);
});

test('a scope that was taken back is forbidden, and signs nobody out', async () => {
  await signIn();
  hubspot.oauth.reduce(['crm.objects.companies.read']);
  expect(await failureOf(open().search('nobody', signal))).toMatch(/^forbidden/);
  expect(renewals()).toBe(1);
  expect(await failureOf(open().search('nobody', signal))).toMatch(/^forbidden/);
  expect(refresh.get('sign-in')).toBeDefined();
});

test('who may not use the server any more is to sign in again, and is not asked for in HubSpot', async () => {
  await signIn();
  const [own] = await listTokens(server.db, w);
  await revokeToken(server.db, w, own?.id ?? '');
  hubspot.oauth.expire();
  expect(await failureOf(open().me(signal))).toMatch(/^signed-out/);
  expect(renewals()).toBe(0);
});

test('a server that is down signs nobody out', async () => {
  await signIn();
  hubspot.oauth.expire();
  place = { ...place, broker: 'http://127.0.0.1:1' };
  expect(await failureOf(open().me(signal))).toMatch(/^unreachable/);
});

test.each([
  ['another sign-in', (url: URL) => url.searchParams.set('state', 'another')],
  ['no sign-in', (url: URL) => url.searchParams.delete('state')],
])('what comes back of %s is not given in', async (_what, change) => {
  const { url, ...begun } = await beginAtBroker(place, redirectUri, undefined);
  const callback = new URL(await callbackOf(url));
  change(callback);
  const work = (async () => finishAtBroker({ place, ...begun, callback: callback.href }, undefined))();
  expect(await failureOf(work)).toMatch(/^bad-answer/);
  expect(renewals()).toBe(-1);
});

test('an app that was taken out of HubSpot is one question, and the person is to sign in again', async () => {
  await signIn();
  hubspot.oauth.revokeAll();
  expect(await failureOf(open().me(signal))).toMatch(/^signed-out: Sign in again.*BAD_REFRESH_TOKEN/);
  expect(renewals()).toBe(1);
});

test('what is given back renews nothing any more', async () => {
  await signIn();
  await giveBackAtBroker(place, refresh.get('sign-in') ?? '', undefined);
  hubspot.oauth.expire();
  expect(await failureOf(open().me(signal))).toMatch(/^signed-out/);
});

test('what the server says of itself is not taken for what HubSpot says of a record', async () => {
  await signIn();
  await using bare = await startLoopback((_request, response) => {
    response.writeHead(404, { 'content-type': 'application/problem+json' });
    response.end(
      JSON.stringify({ type: '/problems/not-found', title: 'Not found', status: 404, detail: 'Gone' }),
    );
  });
  place = { ...place, broker: bare.address };
  hubspot.oauth.expire();
  const account = hubspot.portal.admin.put('companies', { name: 'Arden' }).id;
  expect(await failureOf(open().context(account, signal))).toMatch(/^unreachable/);
});
