import type { Page } from 'playwright';
import { app } from '../fakes/salesforce/salesforce.ts';
import { createSeeding, mapping, openSalesforce } from '../fakes/salesforce/seeding.ts';
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
  await refused.getByRole('link', { name: 'Deny' }).click();
  await expect(options.getByText('access_denied')).toBeVisible();
  const window = await windowOf(options, 'Sign in to Salesforce');
  await window.getByRole('link', { name: 'Allow' }).click();
  await expect(options.getByText(/Up to date as of/)).toBeVisible();
  await page.bringToFront();
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByText('Wants one vendor')).toBeVisible();
  await options.close();
  ended.abort();
});
