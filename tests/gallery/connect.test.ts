import { expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show, did } = visit;
const button = (name: string) => visit.page.getByRole('button', { name, exact: true });
const way = (name: string) => visit.page.getByRole('radio', { name });
const text = () => visit.page.locator('main').innerText();

test('what a CRM says of a way in that has no field in its form is said all the same', async () => {
  await show('connect-crm-code');
  expect(await text()).toContain('Sign in again: the CRM says “invalid_grant”.');
});

test.each([
  ['hubspot', 'Service keys'],
  ['salesforce', 'External Client App Manager'],
  ['zoho', 'Server-based Applications'],
])('how to set %s up is said step by step', async (crm, words) => {
  await show(`connect-${crm}`);
  await visit.page.getByText('How to set it up').click();
  expect(await text()).toContain(words);
});

test('what a CRM has answered is not said of another, and is still there for the one that said it', async () => {
  await show('connect-crm-refused');
  await way('Zoho CRM').check();
  expect(await text()).not.toContain('OAUTH_APP_BLOCKED');
  await way('Salesforce').check();
  expect(await text()).toContain('OAUTH_APP_BLOCKED');
});

test('while one CRM is asked, no other is said to be', async () => {
  await show('connect-crm-checking');
  expect(await text()).toContain('Asking Salesforce');
  await way('Zoho CRM').check();
  expect(await text()).not.toContain('Asking');
});

test('nothing is said of this browser alone where the server of one’s own signs in', async () => {
  await show('connect-hubspot');
  expect(await text()).toContain('with no server in between');
  await way('Through our Keyside server').check();
  expect(await text()).not.toContain('with no server in between');
});

test('one signs in again to a source beside, even where no other may come, but not to a file', async () => {
  await show('beside-full-signed-out');
  expect(await way('Zoho CRM').count()).toBe(0);
  expect(await visit.page.getByRole('button', { name: /^Sign in again/ }).count()).toBe(1);
  await button('Sign in again: Zoho CRM · Northbeam').click();
  expect(await button('Sign in to Zoho CRM').count()).toBe(1);
  // Where its accounts are is known.
  expect(await way('HubSpot').count()).toBe(0);
  await button('Not now').click();
  expect(await button('Sign in to Zoho CRM').count()).toBe(0);
});

test('where a source beside is only out of reach, nobody is asked to sign in again', async () => {
  await show('beside-some');
  expect(await text()).toContain('HubSpot could not be reached');
  expect(await visit.page.getByRole('button', { name: /^Sign in again/ }).count()).toBe(0);
});

test('what opens in the place of a button has the focus next, and so has what is there again', async () => {
  await show('beside-some');
  const focused = () => visit.page.evaluate(() => document.activeElement?.getAttribute('role') ?? 'none');
  const next = async () => {
    await visit.page.keyboard.press('Tab');
    return visit.page.evaluate(() => {
      const now = document.activeElement;
      return now instanceof HTMLInputElement ? now.name : now?.textContent;
    });
  };
  await button('Connect another source').press('Enter');
  expect(await focused()).toBe('group');
  expect(await next()).toBe('way');
  await button('Not now').press('Enter');
  expect(await focused()).toBe('group');
  expect(await next()).toBe('Connect another source');
});

test('the focus stays in the mapping while it opens, takes what is suggested, and closes', async () => {
  await show('crm-mapping');
  const holds = () => visit.page.evaluate(() => document.activeElement?.tagName);
  await button('Take it: Tier').press('Enter');
  expect(await holds()).toBe('SELECT');
  expect(await visit.page.getByLabel('Tier').evaluate((it) => it === document.activeElement)).toBe(true);
  await visit.page.getByRole('button', { name: /^Take (the|all) / }).press('Enter');
  expect(await holds()).toBe('FORM');
});

test('where more accounts are is asked in other words than where the first are, and a file is offered', async () => {
  await show('beside-open');
  expect(await text()).toContain('Where are more of your accounts?');
  expect(await visit.page.getByRole('link', { name: 'Open a file…' }).count()).toBe(1);
});

test('the address for the server’s own settings is out of the way of who only signs in', async () => {
  await show('connect-hubspot');
  await way('Through our Keyside server').check();
  const callback = visit.page.getByText('Callback URL to enter in HubSpot');
  expect(await callback.isVisible()).toBe(false);
  await visit.page.getByText('For whoever runs the server').click();
  expect(await callback.isVisible()).toBe(true);
});

test('of two connections to one CRM each says whose it is', async () => {
  await show('crm-settings-several');
  expect(await text()).toContain('How Keyside uses HubSpot · Northbeam Software');
});

test('disconnecting the first source asks before it does', async () => {
  await show('connected');
  await button('Disconnect: Northbeam Software').click();
  expect(await did()).toEqual([]);
  await button('Disconnect').click();
  expect(await did()).toEqual([['place']]);
});

test('where no field fits, one asks again, as there is nothing to save', async () => {
  await show('crm-mapping-nothing');
  expect(await button('Ask again').count()).toBe(1);
  expect(await button('Save').count()).toBe(0);
  await show('crm-mapping');
  expect(await button('Save').count()).toBe(1);
  expect(await button('Take it: Tier').count()).toBe(1);
});
