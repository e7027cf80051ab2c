import { expect, test } from 'vitest';
import { visitGallery } from './visit.ts';

const visit = visitGallery();
const { show } = visit;
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
