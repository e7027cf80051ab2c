import type { Page } from 'playwright';
import { expect, test } from './fixture.ts';
import { contextOf, expectOnce, put, save } from './writing.ts';

const ardenId = 'acc-arden-medical';
const product = { id: 'prd-telemetry', name: 'Machine telemetry' };
const words = 'Helen speaks for the syringe pumps in January.';

test.beforeEach(({ connect }) => connect());

test('from the popup to the account that cannot wait, with a view that is there again', {
  tag: '@once',
}, async ({ extension: { context, origin } }) => {
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  const opened = context.waitForEvent('page');
  // It closes under the very press: nobody may be left to say that it was pressed.
  popup
    .getByRole('button', { name: 'Portfolio' })
    .click()
    .catch(() => undefined);
  const page = await opened;
  await expect(lines(page).first()).toContainText('Escalation');
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /of \d+ accounts/ })).toBeVisible();
  await expect(lines(page).first()).toContainText('Escalation');
  await page.getByRole('button', { name: 'Growing' }).click();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Growing ones');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Growing ones', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Growing', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const name = (await lines(page).first().locator('bdi').first().textContent()) ?? '';
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(lines(page).first()).toBeVisible();
  await page.close();
});

test('a contract and a note are written on the account’s page, kept while it is loaded anew, and are with the source', {
  tag: '@once',
}, async ({ extension: { context, origin }, api }) => {
  const page = await context.newPage();
  await page.goto(`${origin}/portfolio.html#/accounts/${ardenId}/contracts`);
  const add = page.getByRole('button', { name: 'Add contract' });
  const name = page.getByLabel('Name', { exact: true });
  await add.click();
  await put(name, 'Syringe pumps 2028');
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  await page.reload();
  await add.click();
  await expect(name).toHaveValue('Syringe pumps 2028');
  await page.getByRole('checkbox', { name: product.name }).press('Space');
  await save(page.mainFrame(), name);
  const row = page.getByRole('listitem').filter({ hasText: 'Syringe pumps 2028' });
  await expect(row).toContainText('Waiting');
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Write a note on Arden Medical' });
  await put(note, words);
  await save(page.mainFrame(), note);
  await expect(page.getByRole('region', { name: 'Notes' })).toContainText(words);
  // Both go once nobody can undo them any more.
  await expectOnce(api, ardenId, words);
  const made = async () =>
    (await contextOf(api, ardenId)).contracts.find((contract) => contract.name === 'Syringe pumps 2028');
  await expect.poll(made).toMatchObject({ productIds: [product.id] });
  await page.close();
});

const lines = (page: Page) =>
  page
    .getByRole('grid', { name: 'Accounts' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
