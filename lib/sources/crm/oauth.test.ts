import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from 'vitest';
import { startLoopback } from '../../../tests/fakes/loopback.ts';
import { SourceError } from '../error.ts';
import { createFetch } from '../http.ts';
import type { SignInPlace } from './access.ts';
import { beginSignIn, finishSignIn, renew } from './oauth.ts';

const back = 'https://abcdef.chromiumapp.org/salesforce';
let asked: URLSearchParams[];
let answer: { status: number; body: unknown };
beforeEach(() => {
  asked = [];
  answer = { status: 200, body: { access_token: 'at', token_type: 'Bearer' } };
});

const fetch = createFetch(undefined);

/** A token endpoint that says what it is told to. */
async function start(more: Partial<SignInPlace> = {}) {
  const loopback = await startLoopback(async (request, response) => {
    asked.push(new URLSearchParams(await text(request)));
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  const own = { clientId: 'keyside', clientSecret: null, scope: 'api refresh_token' };
  const { address } = loopback;
  const place: SignInPlace = {
    authorize: `${address}/authorize`,
    token: `${address}/token`,
    ...own,
    ...more,
  };
  return { place, [Symbol.asyncDispose]: () => loopback[Symbol.asyncDispose]() };
}

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof SourceError ? error.fault.kind : error),
  );

describe('signing in', () => {
  test('asks for a code with proof of who asks, and gives both in without a secret', async () => {
    await using at = await start();
    const { url, begun } = await beginSignIn(at.place, back);
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: 'keyside', redirect_uri: back, scope: 'api refresh_token' },
      code_challenge_method: 'S256',
    });
    expect(url).not.toContain(begun.verifier);
    answer.body = {
      access_token: 'at',
      token_type: 'Bearer',
      refresh_token: 'rt',
      instance_url: 'https://acme.my.salesforce.com',
    };
    const callback = `${back}?code=c0de&state=${begun.state}`;
    expect(await finishSignIn(at.place, begun, callback, fetch)).toEqual({
      ...{ access: 'at', refresh: 'rt', expiresIn: null, address: 'https://acme.my.salesforce.com' },
    });
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      ...{ grant_type: 'authorization_code', code: 'c0de', client_id: 'keyside', redirect_uri: back },
      code_verifier: begun.verifier,
    });
  });

  test('sends the secret of a person’s own client, and what else the CRM wants', async () => {
    await using at = await start({ clientSecret: 's3cret', more: { access_type: 'offline' } });
    const { url, begun } = await beginSignIn(at.place, back);
    expect(new URL(url).searchParams.get('access_type')).toBe('offline');
    expect(url).not.toContain('s3cret');
    answer.body = {
      access_token: 'at',
      expires_in: 3600,
      api_domain: 'https://www.zohoapis.eu',
      token_type: 'Bearer',
    };
    const granted = await finishSignIn(
      at.place,
      begun,
      `${back}?code=c&state=${begun.state}&location=eu`,
      fetch,
    );
    expect(granted).toEqual({
      access: 'at',
      refresh: null,
      expiresIn: 3600,
      address: 'https://www.zohoapis.eu',
    });
    expect(asked[0]?.get('client_secret')).toBe('s3cret');
  });

  test('asks for nothing with a code that comes of another sign-in', async () => {
    await using at = await start();
    const { begun } = await beginSignIn(at.place, back);
    expect(await faultOf(finishSignIn(at.place, begun, `${back}?code=c&state=other`, fetch))).toBe(
      'bad-answer',
    );
    expect(await faultOf(finishSignIn(at.place, begun, `${back}?code=c`, fetch))).toBe('bad-answer');
    expect(asked).toEqual([]);
  });

  test('says what the CRM says where the person was not let in', async () => {
    await using at = await start();
    const { begun } = await beginSignIn(at.place, back);
    const callback = `${back}?error=OAUTH_APP_BLOCKED&state=${begun.state}`;
    await expect(finishSignIn(at.place, begun, callback, fetch)).rejects.toThrow('OAUTH_APP_BLOCKED');
  });
});

describe('another access token', () => {
  test('brings the refresh token that is good from then on', async () => {
    await using at = await start();
    answer.body = { access_token: 'new', refresh_token: 'rt-2', token_type: 'Bearer' };
    expect(await renew(at.place, 'rt-1', fetch)).toMatchObject({ access: 'new', refresh: 'rt-2' });
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      ...{ grant_type: 'refresh_token', refresh_token: 'rt-1', client_id: 'keyside' },
    });
  });

  test.each<[string, number, unknown, string]>([
    [
      'Salesforce, revoked',
      400,
      { error: 'invalid_grant', error_description: 'expired access/refresh token' },
      'signed-out',
    ],
    ['HubSpot, revoked', 400, { status: 'BAD_REFRESH_TOKEN', error: 'invalid_grant' }, 'signed-out'],
    ['Zoho, which says it with a success', 200, { error: 'invalid_code' }, 'signed-out'],
    [
      'Zoho, ten within ten minutes',
      400,
      { error: 'Access Denied', error_description: 'You have made too many requests continuously.' },
      'rate-limited',
    ],
    ['a server in trouble', 503, { error: 'server_error' }, 'unreachable'],
    ['a page in between', 200, '<html>', 'unreachable'],
  ])(
    'that is refused leaves the person signed in, unless it is the CRM that says no: %s',
    async (_who, status, body, kind) => {
      await using at = await start();
      answer = { status, body };
      expect(await faultOf(renew(at.place, 'rt', fetch))).toBe(kind);
    },
  );

  test('waits where the CRM is not there', async () => {
    const at = await start();
    await at[Symbol.asyncDispose]();
    expect(await faultOf(renew(at.place, 'rt', fetch))).toBe('unreachable');
  });
});
