import type { Page } from 'playwright';
import type { Extension } from './extension.ts';
import { expect, test } from './fixture.ts';
import { backToList, openInbox, openThread } from './gmail.ts';
import { openSide } from './side.ts';

const arden = 'ROI sheet for the board';
const label = 'Find an account or a contact';

test.beforeEach(({ connect }) => connect());

const searches: [what: string, typed: string, group: 'Accounts' | 'Contacts', found: string][] = [
  ['three letters of an account', 'bri', 'Accounts', 'Brightlane Logistics'],
  ['three letters of a contact', 'lop', 'Contacts', 'Maria Lopes'],
  ['an account with two letters changed about', 'brigthlane', 'Accounts', 'Brightlane Logistics'],
  ['a contact with a letter too few', 'caldwll', 'Contacts', 'Fiona Caldwell'],
  ['a pasted e-mail address', 'maria.lopes@arden-medical.com', 'Accounts', 'Arden Medical'],
  ['a pasted LinkedIn link', 'https://www.linkedin.com/in/maria-lopes/', 'Accounts', 'Arden Medical'],
];
test('accounts and contacts are found by what one knows of them', { tag: '@once' }, async ({
  page,
  extension,
}) => {
  await openInbox(page);
  const popup = await openPopup(extension, page);
  const field = popup.getByRole('combobox', { name: label });
  for (const [what, typed, group, found] of searches) {
    await field.pressSequentially(typed);
    const first = popup.getByRole('group', { name: group }).getByRole('option').first();
    await expect(first, what).toContainText(found);
    await field.fill('');
    await expect(popup.getByRole('option')).toHaveCount(0);
  }
});

test('what nobody is called finds nothing, and two letters are too few', { tag: '@once' }, async ({
  page,
  extension,
}) => {
  await openInbox(page);
  const popup = await openPopup(extension, page);
  const field = popup.getByRole('combobox', { name: label });
  await field.pressSequentially('zzqxv');
  await expect(popup.getByText('No account or contact has a name like this.')).toBeVisible();
  await field.press('Escape');
  await field.pressSequentially('stranger@nowhere.example');
  await expect(popup.getByText('No account or contact has this address.')).toBeVisible();
  await expect(popup.getByRole('option')).toHaveCount(0);
});

test('arrow keys and Enter choose an account for the page, and the next page has its own again', {
  tag: '@once',
}, async ({ page, panel, extension }) => {
  await openThread(page, arden);
  const frame = await panel();
  // An account shown before is kept out of sight, to be there at once.
  const picked = frame.getByText('Picked by you').filter({ visible: true });
  const heading = (name: string) => frame.getByRole('heading', { name });
  await expect(heading('Arden Medical')).toBeVisible();
  await pick(page, await openPopup(extension, page), 'halvorsen', 1);
  await expect(heading('Halvorsen')).toBeVisible();
  await expect(picked).toHaveCount(1);
  await frame.getByRole('button', { name: 'Back to this page' }).click();
  await expect(heading('Arden Medical')).toBeVisible();
  await expect(picked).toHaveCount(0);
  const second = await pick(page, await openPopup(extension, page), 'halvorsen', 0);
  await expect(heading(second)).toBeVisible();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect(heading('Brightlane Logistics')).toBeVisible();
  await expect(heading(second)).toBeHidden();
  await expect(picked).toHaveCount(0);
});

test('on a page Keyside does not read, the side panel opens with the chosen account', async ({
  page,
  extension,
}) => {
  await page.goto('https://crm.example.com/account/acc-arden-medical');
  const popup = await openPopup(extension, page);
  await expect(popup.getByText('Keyside does not read this page.')).toBeVisible();
  expect(await extension.isSideOpen()).toBe(false);
  await page.bringToFront();
  const name = await pick(page, popup, 'brightlane', 0);
  await expect.poll(() => extension.isSideOpen()).toBe(true);
  const side = await openSide(extension);
  await expect.poll(side.text).toContain(name);
  expect(await side.text()).toContain('Picked by you');
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await expect.poll(side.text).not.toContain(name);
  await side.close();
});

/** Finds by letters, goes down so many lines and takes that one; answers whose account it is. */
async function pick(page: Page, popup: Page, letters: string, down: number): Promise<string> {
  const field = popup.getByRole('combobox', { name: label });
  await field.pressSequentially(letters);
  const line = popup.getByRole('option').nth(down);
  await expect(line).toBeVisible();
  await expect(popup.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
  for (let step = 0; step < down; step++) await field.press('ArrowDown');
  await expect(line).toHaveAttribute('aria-selected', 'true');
  const name = (await line.locator('bdi').first().textContent()) ?? '';
  // It closes under the very press: nobody may be left to say that it was pressed, or that it closed.
  field.press('Enter').catch(() => undefined);
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  return name;
}

/**
 * The page under the toolbar's button. The browser gives no way to press that button, so it is opened in a tab behind
 * the one in front: that one is then the current tab, as it is for the real one.
 */
async function openPopup({ context, origin }: Extension, page: Page): Promise<Page> {
  const popup = await context.newPage();
  await page.bringToFront();
  await popup.goto(`${origin}/popup.html`);
  await popup.getByRole('region', { name: 'This tab' }).waitFor();
  await popup.bringToFront();
  return popup;
}
