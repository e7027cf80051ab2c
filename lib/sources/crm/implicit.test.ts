import { afterEach, beforeEach, expect, test } from 'vitest';
import { startZoho, type Zoho } from '../../../tests/fakes/zoho/zoho.ts';
import { createMemoryTokens, type Tokens } from '../access.ts';
import { SourceError } from '../error.ts';
import { zoho as product } from '../zoho/product.ts';
import { SHARE } from './access.ts';
import { createMemoryCache } from './ask.ts';
import { beginImplicit, finishImplicit } from './implicit.ts';
import { createMemoryRows } from './made.ts';
import { grantOf, openCrm } from './open.ts';

const { signal } = new AbortController();
const redirectUri = 'https://keyside.chromiumapp.org/zoho';
const begun = { state: 'the-state', verifier: '', redirectUri };
const good =
  'access_token=1000.abc&expires_in=3600&location=eu&api_domain=https%3A%2F%2Fwww.zohoapis.eu&state=the-state';

const failureOf = async (work: () => unknown) => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof SourceError ? error.fault.kind : error;
  }
};

test('what was granted is read from behind the #, with where the data is', () => {
  expect(finishImplicit(begun, `${redirectUri}#${good}`)).toEqual({
    ...{ access: '1000.abc', refresh: null, expiresIn: 3600, address: 'https://www.zohoapis.eu' },
  });
});

test.each([
  ['before the #', `${redirectUri}?${good}`, 'bad-answer'],
  ['of another sign-in', `${redirectUri}#${good.replace('the-state', 'other')}`, 'bad-answer'],
  ['of no sign-in', `${redirectUri}#${good.replace('&state=the-state', '')}`, 'bad-answer'],
  ['at another address', `https://evil.example/zoho#${good}`, 'bad-answer'],
  ['said twice', `${redirectUri}#${good}&access_token=2`, 'bad-answer'],
  [
    'with an address that is not Zoho’s',
    `${redirectUri}#${good.replace('apis.eu', 'apis.eu.evil.example')}`,
    'bad-answer',
  ],
  ['without a token', `${redirectUri}#${good.replace('access_token', 'token')}`, 'bad-answer'],
  ['as a no', `${redirectUri}#error=access_denied&state=the-state`, 'forbidden'],
])('what comes back %s is not taken', async (_what, callback, kind) => {
  expect(await failureOf(() => finishImplicit(begun, callback))).toBe(kind);
});

let zoho: Zoho;
let tokens: Tokens;
let silent: string[];
const placeOf = () => ({
  implicit: `${zoho.address}/oauth/v2/auth`,
  clientId: zoho.tokens.client.id,
  scope: zoho.world.settings.scopes.join(','),
  redirectUri,
});

/** As a browser does that shows nothing: it follows where it is sent, and gives up where something is asked. */
async function silently(url: string): Promise<string> {
  silent.push(url);
  const answer = await fetch(url, { redirect: 'manual' });
  const to = answer.headers.get('location');
  if (answer.status !== 302 || !to) throw new SourceError({ kind: 'signed-out' }, 'It asks something.');
  return to;
}
const open = () =>
  openCrm({
    ...{ product, key: '', rows: createMemoryRows(), cache: createMemoryCache(), tokens, silently },
    access: {
      ...{ api: zoho.address, signIn: { id: 'sign-in', place: placeOf() }, person: '', mapping: {} },
      share: SHARE,
    },
    refreshes: { read: async () => undefined, write: async () => undefined },
  });

beforeEach(async () => {
  zoho = await startZoho({ redirectUri, apiDomain: null });
  silent = [];
  tokens = createMemoryTokens();
  const { url, begun } = beginImplicit(placeOf());
  const page = await (await fetch(url)).text();
  const [, yes = ''] = /href="([^"]+)">Allow/.exec(page) ?? [];
  const answer = await fetch(new URL(yes.replaceAll('&amp;', '&'), url), { redirect: 'manual' });
  const granted = finishImplicit(begun, answer.headers.get('location') ?? '');
  await tokens.keep({ ...grantOf(granted), of: 'sign-in' });
});
afterEach(() => zoho[Symbol.asyncDispose]());

test('fifty who ask from ten tabs when the hour is over get another access, with one question that nobody sees', async () => {
  const tabs = Array.from({ length: 10 }, open);
  await Promise.all(tabs.map((tab) => tab.me(signal)));
  expect(silent).toEqual([]);
  zoho.tokens.expireAll();
  const asked = tabs.flatMap((tab) =>
    Array.from({ length: 5 }, () => failureOf(() => tab.search('nobody', signal))),
  );
  expect(new Set(await Promise.all(asked))).toEqual(new Set(['done']));
  expect(silent).toHaveLength(1);
});

test('where Zoho asks something after all, the person is to sign in again', async () => {
  zoho.tokens.disconnect();
  expect(await failureOf(() => open().search('nobody', signal))).toBe('signed-out');
  expect(silent).toHaveLength(1);
});

test('data that was moved to another data centre is asked for there', async () => {
  const source = open();
  await source.me(signal);
  zoho.tokens.expireAll();
  zoho.set({ apiDomain: 'https://www.zohoapis.in' });
  // No such host is reached from here; that nothing was asked at the old one is what matters.
  const before = zoho.ledger.length;
  expect(await failureOf(() => source.search('nobody', AbortSignal.timeout(3000)))).not.toBe('done');
  const after = zoho.ledger.slice(before).map(({ path }) => path.split('/')[1]);
  expect(new Set(after)).toEqual(new Set(['crm', 'oauth']));
  expect(after.filter((path) => path === 'crm').length).toBeLessThanOrEqual(after.indexOf('oauth') + 1);
});
