import type { Sighting } from '../../lib/model/index.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixture.ts';
import { openInbox, openThread } from './gmail.ts';

declare global {
  interface Window {
    __pwned?: number;
    __keys: { type: string; key: string }[];
  }
}

test.beforeEach(({ connect }) => connect());

test('names and subjects that hold markup stay text', { tag: '@once' }, async ({ page, panel }) => {
  await openThread(page, 'Penetration test: results');
  const frame = await panel();
  await expect(frame.locator('body')).not.toBeEmpty();
  await expect(frame.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => window.__pwned)).toBeUndefined();
  expect(await frame.evaluate(() => window.__pwned)).toBeUndefined();
});

test('a thread with ten thousand people is read, and the page goes on answering', { tag: '@once' }, async ({
  page,
  panel,
  extension,
  browserName,
}) => {
  // The page alone takes Firefox ten seconds and more to lay out.
  test.slow(browserName === 'firefox');
  await openInbox(page);
  const row = page
    .locator('tr.zA')
    .filter({ hasText: /World Sensor Day|10[ ,.]?000|everybody/i })
    .first();
  await row.click();
  await expect(page.getByRole('main').locator('h2.hP')).toContainText(/World Sensor Day/, {
    timeout: 30_000,
  });
  const people = await page.getByRole('main').locator('[email]').count();
  expect(people).toBeGreaterThan(200);
  await panel();
  await expect.poll(async () => (await seen(extension))?.morePeople).toBeGreaterThan(9000);
  expect((await seen(extension))?.people).toHaveLength(200);
  // How long the page is held up is measured in bench/cost.
  await page.keyboard.press('u');
  await page.getByRole('main').locator('tr.zA').first().waitFor();
});

test('nothing a page posts or dispatches reaches Keyside', async ({ page, panel, faults }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  // Accounts of the list's rows may still be fetched ahead, and the one that is shown begins to be followed.
  const own = /(?<!acc-posted)\/context$|\/v1\/(events|token)$/;
  const asked = () => faults.requests.filter((request) => !own.test(request));
  const before = asked();
  await page.evaluate(() => {
    for (const kind of [
      'report',
      'context',
      'connect',
      'disconnect',
      'sync',
      'correct',
      'uncorrect',
      'requests',
    ]) {
      window.postMessage(
        { kind, body: { address: 'https://evil.example', token: 't', accountId: 'acc-posted' } },
        '*',
      );
      document.dispatchEvent(new CustomEvent(kind, { detail: { kind, body: {} } }));
    }
    for (let i = 0; i < window.length; i++) window[i]?.postMessage({ kind: 'disconnect', body: {} }, '*');
  });
  await frame.getByRole('button').first().focus();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  expect(asked()).toEqual(before);
});

test('a panel that a page frames by itself shows nothing', async ({ page, panel, extension }) => {
  await openThread(page, 'ROI sheet for the board');
  const ours = await panel();
  await expect(ours.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const address = ours.url().replace(/#.*/, '');
  for (const url of [`${address}#guess`, `${extension.origin}/panel.html#guess`, address]) {
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.className = 'stolen';
      frame.src = src;
      document.body.append(frame);
    }, url);
  }
  // Framed or refused, none of them may come to show an account.
  for (const frame of page.frames().filter((one) => one !== ours && one.url().includes('panel.html')))
    await expect(frame.locator('body')).not.toContainText('Arden');
});

test('the page finds no trace of an account, a token or the extension’s address', async ({
  page,
  panel,
  extension,
  api,
}) => {
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const seen = await page.evaluate(() => {
    const ours = [...document.documentElement.children].filter((one) => one.localName.includes('-'));
    return {
      roots: ours.map((one) => one.shadowRoot),
      html: ours.map((one) => one.outerHTML).join(''),
      frames: window.length,
    };
  });
  expect(seen.roots.every((root) => root === null)).toBe(true);
  expect(seen.html).not.toContain(extension.id);
  expect(seen.html).not.toContain(api.token);
  expect(seen.html).not.toContain('Arden');
  expect(seen.frames).toBe(0);
  // What the browser itself tells a page of its frames.
  await page.goto('https://crm.example.com/account/acc-arden-medical');
  await page.goBack();
  const told = await page.evaluate(() => JSON.stringify(performance.getEntries()));
  expect(told).not.toContain('extension');
  expect(told).not.toContain('panel.html');
});

/** What the one tab with a page of ours was last seen to be about. */
async function seen(extension: Extension): Promise<Sighting | undefined> {
  const [view] = await extension.session<{ sighting: Sighting | null }>('tab:');
  return view?.sighting ?? undefined;
}
