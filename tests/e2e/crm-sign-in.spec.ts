import type { Frame, Page } from 'playwright';
import { hubspotFromEnv } from '../../server/brokers/app.ts';
import { GivenIds } from '../contract/called.ts';
import { fillHubspot } from '../fakes/hubspot/fill.ts';
import { startHubspot } from '../fakes/hubspot/hubspot.ts';
import { ourApp } from '../fakes/hubspot/oauth.ts';
import { app } from '../fakes/salesforce/salesforce.ts';
import { createSeeding, mapping, openSalesforce } from '../fakes/salesforce/seeding.ts';
import { fillZoho } from '../fakes/zoho/fill.ts';
import { startZoho } from '../fakes/zoho/zoho.ts';
import { startApi } from './api.ts';
import { crmSeeds } from './crm-places.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';

declare const chrome: { identity: { getRedirectURL(path: string): string } };

/** Presses the button and waits for the window that the browser opens. */
async function windowOf(options: Page, name: string): Promise<Page> {
  const opened = options.context().waitForEvent('page');
  await options.getByRole('button', { name }).click();
  return opened;
}

/**
 * Follows the link that ends the sign-in. The browser closes the window with that, which may be before the press has
 * told that it is done, so the window's end is what counts.
 */
async function answer(window: Page, name: 'Allow' | 'Deny'): Promise<void> {
  const link = window.getByRole('link', { name });
  await link.waitFor();
  const closed = window.waitForEvent('close');
  await Promise.all([closed, link.click().catch(() => closed)]);
}

/** Reads what the account's mail has beside it. */
async function expectAccount(page: Page, panel: () => Promise<Frame>): Promise<void> {
  await page.bringToFront();
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByText('Wants one vendor')).toBeVisible();
}

test('somebody signs in to Salesforce in a window of the browser’s, and an account stands beside its mail', async ({
  page,
  panel,
  extension,
  sites,
}) => {
  const host = 'keyside.my.salesforce.com';
  const ended = new AbortController();
  const options = await page.context().newPage();
  await options.goto(`${extension.origin}/options.html`);
  const redirectUri = await options.evaluate(() => chrome.identity.getRedirectURL('salesforce'));
  const { org } = await openSalesforce(mapping, { redirectUri, named: `https://${host}` });
  await using _ = org;
  const { given, fill } = createSeeding(org.admin);
  given.add('me', org.admin.me);
  fill(crmSeeds);
  sites.lend(host, org.address, ended.signal);

  await options.getByRole('radio', { name: 'Salesforce' }).check();
  await options.getByRole('radio', { name: /My Domain/ }).check();
  await options.getByLabel('Address of your My Domain').fill(host);
  await options.getByLabel('Consumer key').fill(app.clientId);
  const left = await windowOf(options, 'Sign in to Salesforce');
  await left.getByRole('heading', { name: 'may Keyside' }).waitFor();
  await left.close();
  await expect(options.getByText('was closed before you were signed in')).toBeVisible();
  const refused = await windowOf(options, 'Sign in to Salesforce');
  await answer(refused, 'Deny');
  await expect(options.getByText('access_denied')).toBeVisible();
  const window = await windowOf(options, 'Sign in to Salesforce');
  await answer(window, 'Allow');
  await expect(options.getByText(/Up to date as of/)).toBeVisible();
  await expectAccount(page, panel);
  await options.bringToFront();
  await options.getByRole('button', { name: /^Disconnect: / }).click();
  await options
    .getByRole('group', { name: /^Disconnect / })
    .getByRole('button', { name: 'Disconnect' })
    .click();
  await expect.poll(() => org.ledger.at(-1)?.path).toBe('/services/oauth2/revoke');
  await options.close();
  ended.abort();
});

test('somebody signs in to HubSpot by their own Keyside server, and is told when HubSpot takes that back', {
  tag: '@once',
}, async ({ page, panel, extension, sites }) => {
  const ended = new AbortController();
  const options = await page.context().newPage();
  await options.goto(`${extension.origin}/options.html`);
  const redirectUri = await options.evaluate(() => chrome.identity.getRedirectURL('hubspot'));
  await using hubspot = await startHubspot({ redirectUri });
  const ids = new GivenIds();
  ids.add('me', hubspot.portal.admin.owner({ email: 'alex@example.com', firstName: 'Alex' }).id);
  fillHubspot(hubspot, ids, crmSeeds);
  for (const host of ['app.hubspot.com', 'api.hubapi.com']) sites.lend(host, hubspot.address, ended.signal);
  const app = hubspotFromEnv({
    ...{ HUBSPOT_CLIENT_ID: ourApp.clientId, HUBSPOT_CLIENT_SECRET: ourApp.clientSecret },
    ...{ HUBSPOT_REDIRECTS: redirectUri, HUBSPOT_API: hubspot.address },
  });
  const api = await startApi(app);

  await options.getByRole('radio', { name: 'Through our Keyside server' }).check();
  await expect(options.getByLabel('Service key')).toBeHidden();
  await options.getByLabel('Address of your Keyside server').fill(api.url);
  await options.getByLabel('Your access token for that server').fill('kst_wrong');
  await options.getByLabel('Your e-mail address in HubSpot').fill('alex@example.com');
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(options.getByLabel('Your access token for that server')).toHaveAccessibleDescription(/token/);
  await options.getByLabel('Your access token for that server').fill(api.token);
  const window = await windowOf(options, 'Connect');
  await answer(window, 'Allow');
  await expect(options.getByText(/Up to date as of/)).toBeVisible();
  await expectAccount(page, panel);

  hubspot.oauth.revokeAll();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(options.getByText(/Sign in again.*BAD_REFRESH_TOKEN/)).toBeVisible();
  await options.close();
  await api.close();
  ended.abort();
});

test('somebody signs in to Zoho CRM with no secret, is renewed without a question, and asked once that takes one', async ({
  page,
  panel,
  extension,
  sites,
}) => {
  const ended = new AbortController();
  const options = await page.context().newPage();
  await options.goto(`${extension.origin}/options.html`);
  const redirectUri = await options.evaluate(() => chrome.identity.getRedirectURL('zoho'));
  await using zoho = await startZoho({ redirectUri, apiDomain: 'https://www.zohoapis.eu' });
  const ids = new GivenIds();
  ids.add('me', zoho.world.me);
  fillZoho(zoho, ids, crmSeeds);
  for (const host of ['accounts.zoho.eu', 'www.zohoapis.eu']) sites.lend(host, zoho.address, ended.signal);
  const asked = () => zoho.ledger.filter(({ path }) => path === '/oauth/v2/auth').length;

  await options.getByRole('radio', { name: 'Zoho CRM' }).check();
  await options.getByLabel('Data centre').selectOption('eu');
  await options.getByRole('textbox', { name: 'Client ID' }).fill(zoho.tokens.client.id);
  await expect(options.getByLabel('Client secret')).toBeHidden();
  const window = await windowOf(options, 'Sign in to Zoho CRM');
  await answer(window, 'Allow');
  await expect(options.getByText(/Up to date as of/)).toBeVisible();
  await expectAccount(page, panel);

  const before = asked();
  zoho.tokens.expireAll();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Bring up to date' }).click();
  await expect.poll(asked).toBe(before + 1);
  await expect(options.getByText(/Up to date as of/)).toBeVisible();
  zoho.tokens.disconnect();
  await options.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(options.getByText('the CRM has something to ask you')).toBeVisible();
  await options.close();
  ended.abort();
});
