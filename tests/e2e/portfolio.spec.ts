import type { Page } from 'playwright';
import { expect, test } from './fixture.ts';

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

const lines = (page: Page) =>
  page
    .getByRole('grid', { name: 'Accounts' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
