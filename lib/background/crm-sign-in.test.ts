import { beforeEach, expect, test, vi } from 'vitest';

const contains = vi.fn(async () => true);
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(fakeBrowser.permissions, { contains });
  return { default: fakeBrowser };
});
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settings } = await import('../storage.ts');
const { leadingTo } = await import('./crm-sign-in.ts');

beforeEach(() => fakeBrowser.reset());

const redirectUri = 'https://keyside.chromiumapp.org/zoho';
const begun = { state: 'the-state', verifier: 'v', redirectUri };
const client = { clientId: '1000.X', scope: 'ZohoCRM.modules.ALL' };
const base = 'https://accounts.zoho.com/oauth/v2';
const zoho = { crm: 'zoho', api: 'https://www.zohoapis.com', begun } as const;

test('data in another data centre than was chosen is named, and a code is not given in at the wrong one', async () => {
  const place = { ...client, authorize: `${base}/auth`, token: `${base}/token`, clientSecret: 's' };
  const callback = `${redirectUri}?code=c&state=the-state&location=eu&accounts-server=https%3A%2F%2Faccounts.zoho.eu`;
  const asked = vi.fn();
  const work = leadingTo({ ...zoho, by: 'code', place, callback }, asked);
  await expect(work).rejects.toThrow('accounts.zoho.eu');
  expect(asked).not.toHaveBeenCalled();
});

test.each([
  [false, 'www.zohoapis.eu'],
  [true, undefined],
])('access to data elsewhere is kept only where the browser may go: %s', async (may, host) => {
  contains.mockResolvedValue(may);
  const place = { ...client, implicit: `${base}/auth`, redirectUri };
  const told = 'access_token=t&expires_in=3600&state=the-state&api_domain=https%3A%2F%2Fwww.zohoapis.eu';
  const work = leadingTo({ ...zoho, by: 'implicit', place, callback: `${redirectUri}#${told}` }, undefined);
  if (host) await expect(work).rejects.toThrow(host);
  else expect(await work).toMatchObject({ to: { address: 'https://www.zohoapis.eu', token: '' } });
});

test('what opens a server that signs in elsewhere is not carried away with everything else', async () => {
  const who = { workspace: 'w', ownerId: null, name: 'Alex', email: 'a@b.example', ownDomains: [] };
  const place = { broker: 'https://keyside.example', token: 'kst_secret' };
  const crm = {
    api: 'https://api.hubapi.com',
    signIn: { id: 'x', place },
    person: '',
    mapping: {},
    share: 0.2,
  };
  const scopes: 'read'[] = ['read'];
  await settings.set('connection', { kind: 'hubspot', address: crm.api, token: '', ...who, scopes, crm });
  expect((await settings.get('connection'))?.crm?.signIn?.place).toEqual(place);
  expect(JSON.stringify(await settings.all())).not.toContain('kst_secret');
});
