import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { startSalesforce, app } = await import('../../tests/fakes/salesforce/salesforce.ts');
const { startZoho } = await import('../../tests/fakes/zoho/zoho.ts');
const { beginSignIn, finishSignIn, renew } = await import('../sources/crm/oauth.ts');
const { createFetch } = await import('../sources/http.ts');
const { settings } = await import('../storage.ts');
const { keepKeysOf } = await import('./keys.ts');
const { refreshes } = await import('./refreshes.ts');

import type { Salesforce } from '../../tests/fakes/salesforce/salesforce.ts';
import type { Zoho } from '../../tests/fakes/zoho/zoho.ts';
import type { SignInPlace } from '../sources/crm/access.ts';
import type { Beside, Connection } from '../storage.ts';

const through = createFetch(undefined);
let org: Salesforce;
let zoho: Zoho;
beforeEach(async () => {
  fakeBrowser.reset();
  [org, zoho] = await Promise.all([startSalesforce(), startZoho()]);
});
afterEach(() => Promise.all([org[Symbol.asyncDispose](), zoho[Symbol.asyncDispose]()]));

const salesforcePlace = (): SignInPlace => {
  const base = `${org.address}/services/oauth2`;
  return {
    ...{ authorize: `${base}/authorize`, token: `${base}/token`, revoke: `${base}/revoke` },
    ...{ clientId: app.clientId, clientSecret: null, scope: 'api refresh_token' },
  };
};
const zohoPlace = (): SignInPlace => {
  const base = `${zoho.address}/oauth/v2`;
  return {
    ...{ authorize: `${base}/auth`, token: `${base}/token`, revoke: `${base}/token/revoke` },
    ...{ clientId: zoho.tokens.client.id, clientSecret: zoho.tokens.client.secret, scope: 'x' },
  };
};

/** What Salesforce grants once the person has said yes. */
async function grantedBySalesforce(): Promise<string> {
  const place = salesforcePlace();
  const { url, begun } = await beginSignIn(place, app.redirectUri);
  const code = org.sessions.code(new URL(url).searchParams.get('code_challenge') ?? '');
  const callback = `${app.redirectUri}?code=${encodeURIComponent(code)}&state=${begun.state}`;
  return (await finishSignIn(place, begun, callback, through)).refresh ?? '';
}

const connectionOf = (id: string, place: SignInPlace, workspace: string): Connection => ({
  ...{
    kind: 'salesforce',
    address: 'https://crm.example',
    token: '',
    workspace,
    ownerId: null,
    name: 'Alex',
  },
  ...{ email: 'alex@example.com', ownDomains: [], scopes: [] },
  crm: { api: 'https://crm.example', signIn: { id, place }, person: '', mapping: {}, share: 0.2 },
});

describe('what was granted', () => {
  test('is given back when its connection ends, and the same token opens nothing any more', async () => {
    const token = await grantedBySalesforce();
    await refreshes.begin('one', token);
    const asked = vi.fn();
    await keepKeysOf(connectionOf('one', salesforcePlace(), 'w'), undefined, asked);
    expect(await settings.get('refresh')).toBeUndefined();
    await vi.waitFor(() => expect(org.ledger.at(-1)).toMatchObject({ path: '/services/oauth2/revoke' }));
    await expect(renew(salesforcePlace(), token, through)).rejects.toThrow('Sign in again');
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({ origin: org.address, purpose: 'sign-out', accountId: null }),
    );
  });

  test('stays for whoever signs in again as the same, and for who is still connected beside', async () => {
    const [former, kept] = [await grantedBySalesforce(), zoho.tokens.consent(['ZohoCRM.modules.ALL'])];
    await refreshes.begin('former', former);
    await refreshes.begin('beside', kept);
    const besides: Beside = { ...connectionOf('beside', zohoPlace(), 'other'), mark: '0a1b2c3d' };
    const before = { ...connectionOf('former', salesforcePlace(), 'w'), beside: [besides] };
    await refreshes.begin('again', await grantedBySalesforce());
    await keepKeysOf(before, { ...before, ...connectionOf('again', salesforcePlace(), 'w') }, undefined);
    expect(Object.keys((await settings.get('refresh')) ?? {})).toEqual(['beside', 'again']);
    expect(await renew(salesforcePlace(), former, through)).toMatchObject({ access: expect.any(String) });
    expect(await renew(zohoPlace(), kept, through)).toMatchObject({ access: expect.any(String) });
  });

  test('of one beside is given back alone', async () => {
    const [first, other] = [await grantedBySalesforce(), zoho.tokens.consent(['ZohoCRM.modules.ALL'])];
    await refreshes.begin('first', first);
    await refreshes.begin('beside', other);
    const next = connectionOf('first', salesforcePlace(), 'w');
    const besides: Beside = { ...connectionOf('beside', zohoPlace(), 'other'), mark: '0a1b2c3d' };
    await keepKeysOf({ ...next, beside: [besides] }, next, undefined);
    await vi.waitFor(async () =>
      expect(
        await renew(zohoPlace(), other, through).then(
          () => 'renewed',
          () => 'refused',
        ),
      ).toBe('refused'),
    );
    expect(await settings.get('refresh')).toEqual({ first });
    expect(await renew(salesforcePlace(), first, through)).toMatchObject({ access: expect.any(String) });
  });

  test('is gone from here also where the CRM can’t be reached', async () => {
    await refreshes.begin('one', await grantedBySalesforce());
    const place = { ...salesforcePlace(), revoke: 'http://127.0.0.1:1/revoke' };
    await keepKeysOf(connectionOf('one', place, 'w'), undefined, undefined);
    expect(await settings.get('refresh')).toBeUndefined();
  });

  test('is not brought back by a renewal that answers when the connection has ended', async () => {
    await refreshes.begin('one', 'old');
    await refreshes.write('one', 'newer');
    expect(await refreshes.read('one')).toBe('newer');
    await Promise.all([refreshes.keepOnly([]), refreshes.write('one', 'late')]);
    expect(await settings.get('refresh')).toBeUndefined();
  });
});
