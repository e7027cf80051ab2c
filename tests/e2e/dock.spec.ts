import type { Frame, Page } from 'playwright';
import { expect, test } from './fixture.ts';
import { openInbox, openThread } from './gmail.ts';

test.beforeEach(({ connect }) => connect());

const widthOf = async (frame: Frame) => (await (await frame.frameElement()).boundingBox())?.width ?? 0;
const boxOf = async (frame: Frame) => (await frame.frameElement()).boundingBox();
const keysIn = (page: Page) => page.evaluate(() => window.__keys.map(({ key }) => key));

test('what is typed in the panel never reaches Gmail', async ({ page, panel }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await frame.getByRole('button').first().focus();
  const before = await keysIn(page);
  for (const key of ['j', 'k', 'u', 'c', '/', '?', 'e']) await page.keyboard.press(key);
  expect(await keysIn(page)).toEqual(before);
  await expect(page).toHaveURL(/#inbox\/FMfc/);
});

test('Escape closes the panel, its handle says by name what is known, it stays closed on the next page, and the handle opens it again', async ({
  page,
  panel,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const element = await frame.frameElement();
  await expect.poll(() => element.isVisible()).toBe(true);
  // Not at an explanation, which Escape would put away first.
  await frame.getByRole('button', { name: 'More for this account' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => element.isVisible()).toBe(false);
  // As a screen reader hears it.
  await expect.poll(() => extension.buttonNames(page)).toContain('Keyside: known account');
  await page.reload();
  await page.getByRole('main').locator('h2.hP').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBeGreaterThan(2);
  expect(page.frames().filter((one) => one.url().includes('panel.html'))).toHaveLength(0);
  // The handle is in a closed shadow root: it is found as a person finds it, at the edge of the window.
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.click(width - 10, height * 0.38 + 30);
  const again = await panel();
  await expect(again.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

test('the panel is dragged wider, keeps that for the site, and moves by arrow keys', async ({
  page,
  panel,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect.poll(() => widthOf(frame)).toBeGreaterThan(300);
  const box = await boxOf(frame);
  if (!box) throw new Error('the panel is not there');
  const edge = box.x - 3;
  await page.mouse.move(edge, 300);
  await page.mouse.down();
  await page.mouse.move(edge - 100, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(frame)).toBeGreaterThan(box.width + 80);
  const wide = await widthOf(frame);
  await page.keyboard.press('Tab');
  await page.reload();
  await expect.poll(async () => widthOf(await panel())).toBe(wide);
  await page.mouse.move(edge - 100, 300);
  await page.mouse.down();
  await page.mouse.move(edge, 300, { steps: 4 });
  await page.mouse.up();
});

test('the panel stands beside the mail, not over it', { tag: '@once' }, async ({ page, panel }) => {
  await openThread(page, 'ROI sheet for the board');
  const box = await boxOf(await panel());
  const main = await page.getByRole('main').boundingBox();
  expect(main && box && main.x + main.width).toBeLessThanOrEqual((box?.x ?? 0) + 1);
});

test('the panel never covers a draft', { tag: '@once' }, async ({ page, panel }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const element = await frame.frameElement();
  await expect.poll(() => element.isVisible()).toBe(true);
  await page.keyboard.press('c');
  const draft = page.locator('.aoI').first();
  await draft.waitFor();
  await expect
    .poll(async () => {
      const [a, b] = [await draft.boundingBox(), await boxOf(frame)];
      if (!a || !b || !(await element.isVisible())) return 'apart';
      const over = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      return over ? 'over it' : 'apart';
    })
    .toBe('apart');
});

test('a draft to a client shows the client before it is sent', { tag: '@once' }, async ({ page, panel }) => {
  await openInbox(page);
  await page.keyboard.press('c');
  const to = page.locator('.aoI [name=to] input, .aoI textarea[name=to]').first();
  await to.fill('maria.lopes@arden-medical.com');
  await to.press('Enter');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

test('a draft in a window of its own makes room for the panel', { tag: '@once' }, async ({ page, panel }) => {
  await page.goto('https://mail.google.com/mail/u/0/?view=cm&to=maria.lopes@arden-medical.com');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const draft = page.locator('.aoI').first();
  await expect
    .poll(async () => {
      const [a, b] = [await draft.boundingBox(), await boxOf(frame)];
      return a !== null && b !== null && a.width > 400 && a.x + a.width <= b.x + 1;
    })
    .toBe(true);
});

test('where the window is narrow the panel waits to be called, and leaves the page its width', {
  tag: '@once',
}, async ({ page, panel, extension }) => {
  await page.setViewportSize({ width: 620, height: 700 });
  await openThread(page, 'ROI sheet for the board');
  await expect.poll(() => extension.buttonNames(page)).toContain('Keyside: known account');
  expect(page.frames().filter((one) => one.url().includes('panel.html'))).toHaveLength(0);
  await page.mouse.click(610, 700 * 0.38 + 30);
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const body = await page.locator('body').boundingBox();
  expect(body?.width).toBe(620);
});
