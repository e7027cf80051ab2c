import { afterEach, beforeEach, expect, test } from 'vitest';
import { app, startSalesforce } from '../../../tests/fakes/salesforce/salesforce.ts';
import { type Access, createMemoryTokens, type Tokens } from '../access.ts';
import { SourceError } from '../error.ts';
import { createFetch } from '../http.ts';
import { salesforce } from '../salesforce/product.ts';
import { type CrmAccess, SHARE } from './access.ts';
import { createMemoryCache } from './ask.ts';
import { createMemoryRows } from './made.ts';
import { beginSignIn, finishSignIn } from './oauth.ts';
import { grantOf, openCrm } from './open.ts';

const { signal } = new AbortController();
const fetch = createFetch(undefined);

let org: Awaited<ReturnType<typeof startSalesforce>>;
let access: CrmAccess;
let refresh: Map<string, string>;
let tokens: Tokens;
beforeEach(async () => {
  org = await startSalesforce();
  const base = `${org.address}/services/oauth2`;
  const place = {
    ...{ authorize: `${base}/authorize`, token: `${base}/token` },
    ...{ clientId: app.clientId, clientSecret: null, scope: 'api refresh_token' },
  };
  access = { api: org.address, signIn: { id: 'sign-in', place }, person: '', mapping: {}, share: SHARE };
  // The person signs in, in a window of Salesforce's own.
  const { url, begun } = await beginSignIn(place, app.redirectUri);
  const code = org.sessions.code(new URL(url).searchParams.get('code_challenge') ?? '');
  const callback = `${app.redirectUri}?code=${encodeURIComponent(code)}&state=${begun.state}`;
  const granted = await finishSignIn(place, begun, callback, fetch);
  refresh = new Map([['sign-in', granted.refresh ?? '']]);
  tokens = createMemoryTokens();
  await tokens.keep({ ...grantOf(granted), of: 'sign-in' } as Access);
});
afterEach(() => org[Symbol.asyncDispose]());

/** A worker begins, with what is kept. */
const open = () =>
  openCrm({
    ...{ product: salesforce, access, key: '', rows: createMemoryRows(), cache: createMemoryCache(), tokens },
    refreshes: {
      read: async (id) => refresh.get(id),
      write: async (id, token) => void refresh.set(id, token),
    },
  });
const renewals = () => org.ledger.filter(({ path }) => path === '/services/oauth2/token').length - 1;
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof SourceError ? error.fault.kind : error),
  );

test('whoever has signed in is known, with no other access asked for', async () => {
  expect((await open().me(signal)).ownerId).toBe(org.admin.me);
  expect(renewals()).toBe(0);
});

test('fifty who ask when the access has expired get one new one, and the next worker goes on with it', async () => {
  const [one, other] = [open(), open()];
  await one.me(signal);
  await other.me(signal);
  org.sessions.expire();
  const asked = Array.from({ length: 50 }, (_, n) => kindOf((n % 2 ? one : other).search('nobody', signal)));
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
  expect(renewals()).toBe(1);
  expect(await kindOf(open().search('nobody', signal))).toBe('done');
  org.sessions.expire();
  expect(await kindOf(open().search('nobody', signal))).toBe('done');
  expect(renewals()).toBe(2);
});

test('who is moved to another address of Salesforce is asked for there from then on', async () => {
  const source = open();
  await source.me(signal);
  await using other = await startSalesforce({ named: org.address });
  org.move(other.address);
  org.sessions.expire();
  // The other one does not know this session: that it was asked at all is what matters.
  await kindOf(source.search('nobody', signal));
  expect(other.ledger.some(({ path }) => path.startsWith('/services/data'))).toBe(true);
});

test('access that was revoked is one question, and one sentence', async () => {
  org.sessions.revoke();
  const source = open();
  expect(await kindOf(source.me(signal))).toBe('signed-out');
  expect(renewals()).toBe(1);
});

test('a connection that was carried here from another browser asks to sign in, and asks nobody', async () => {
  tokens = createMemoryTokens();
  refresh.clear();
  expect(await kindOf(open().me(signal))).toBe('signed-out');
  expect(renewals()).toBe(0);
});
