import type { Page } from 'playwright';
import type { TabView } from '../../lib/messages/view.ts';
import { findPanel } from '../../scripts/demo/panel.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixture.ts';
import { openSide } from './side.ts';

const profile = 'https://www.linkedin.com/in/maria-lopes/?delay=0';
const notice = 'Where Keyside shows';

const labels = { page: 'In the page', side: 'In the browser’s side panel', off: 'Off' } as const;

test.beforeEach(({ connect }) => connect());

test('with the side panel chosen, an open LinkedIn tab is freed at once and the side panel has the account', async ({
  page,
  panel,
  extension,
}) => {
  await page.goto(profile);
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await choose(extension, 'side');
  await expectGone(page, extension);
  await page.bringToFront();
  const side = await openSide(extension);
  await expect.poll(side.text).toContain('Arden Medical');
  await side.close();
  await choose(extension, 'page');
  await page.bringToFront();
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

test('switched off, an open LinkedIn tab is neither shown anything nor read', { tag: '@once' }, async ({
  page,
  panel,
  extension,
}) => {
  await page.goto(profile);
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  expect(await seen(extension)).toHaveLength(1);
  await choose(extension, 'off');
  await expectGone(page, extension);
  await expect.poll(() => seen(extension)).toEqual([]);
  await page.goto('https://www.linkedin.com/in/fiona-caldwell/?delay=0');
  await page.getByRole('heading', { name: 'Fiona Caldwell' }).first().waitFor();
  expect(await seen(extension)).toEqual([]);
  await expectGone(page, extension);
  // Now that it may, it reads the very page that it left alone.
  await choose(extension, 'page');
  await page.bringToFront();
  await expect((await panel()).getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
});

test('other sites stay as they are when LinkedIn is switched off', { tag: '@once' }, async ({
  page,
  extension,
}) => {
  await choose(extension, 'off');
  await page.goto('https://mail.google.com/mail/u/0/#inbox');
  await expect.poll(() => handlesOf(extension, page)).not.toEqual([]);
});

test.describe('the first time on LinkedIn, two sentences say what there is to choose', () => {
  test.beforeEach(async ({ extension, faults, api }) => {
    await extension.reset();
    await extension.connect(faults.url, api.token);
  });

  test('kept in the page, the panel stays and the notice does not come back', { tag: '@once' }, async ({
    page,
    panel,
    extension,
  }) => {
    await page.goto(profile);
    const frame = await panel();
    const said = frame.getByRole('region', { name: notice });
    await expect(said).toContainText('inside the page, which LinkedIn can notice.');
    await expect(said).toContainText('then nothing is added to LinkedIn’s pages.');
    await frame.getByRole('button', { name: 'Keep it in the page' }).click();
    await expect(said).toHaveCount(0);
    await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
    await page.reload();
    const again = await panel();
    await expect(again.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
    await expect(again.getByRole('region', { name: notice })).toHaveCount(0);
    expect(await isChosen(extension, 'page')).toBe(true);
  });

  test('the side panel chosen there, the page is freed and the notice does not come back', async ({
    page,
    panel,
    extension,
    browserName,
  }) => {
    await page.goto(profile);
    const asked = await panel();
    await asked.getByRole('button', { name: 'Use the side panel' }).click();
    if (browserName === 'firefox') {
      // There only the person can open it, so they are told how before the panel goes.
      await expect(asked.getByText('Alt+Shift+L')).toBeVisible();
      await asked.getByRole('button', { name: 'Move it there' }).click();
    }
    await expectGone(page, extension);
    await page.bringToFront();
    const side = await openSide(extension);
    await expect.poll(side.text).toContain('Arden Medical');
    expect(await side.text()).not.toContain('which LinkedIn can notice');
    await side.close();
    await choose(extension, 'page');
    await page.bringToFront();
    const frame = await panel();
    await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
    await expect(frame.getByRole('region', { name: notice })).toHaveCount(0);
  });

  test('on other sites nothing is said of it', { tag: '@once' }, async ({ page, panel }) => {
    await page.goto('https://mail.google.com/mail/u/0/?view=cm&to=maria.lopes@arden-medical.com');
    const frame = await panel();
    await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
    await expect(frame.getByRole('region', { name: notice })).toHaveCount(0);
  });
});

/** As a person does, in the options. */
async function choose({ context, origin }: Extension, place: keyof typeof labels): Promise<void> {
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  const choice = choiceOf(options, place);
  await choice.click();
  await expect(choice).toBeChecked();
  await options.close();
}

async function isChosen({ context, origin }: Extension, place: keyof typeof labels): Promise<boolean> {
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  const is = await choiceOf(options, place).isChecked();
  await options.close();
  return is;
}

const choiceOf = (options: Page, place: keyof typeof labels) =>
  options.getByRole('group', { name: 'LinkedIn' }).getByLabel(labels[place], { exact: true });

/** Neither the handle nor the panel is in the page. */
async function expectGone(page: Page, extension: Extension): Promise<void> {
  await expect.poll(() => handlesOf(extension, page)).toEqual([]);
  await expect.poll(() => findPanel(page)).toBeUndefined();
}

async function handlesOf(extension: Extension, page: Page): Promise<string[]> {
  return (await extension.buttonNames(page)).filter((name) => name.startsWith('Keyside'));
}

/** What the background holds of whom any tab shows. */
async function seen(extension: Extension): Promise<unknown[]> {
  const views = await extension.session<TabView>('tab:');
  return views.map(({ sighting }) => sighting).filter((sighting) => sighting !== null);
}
