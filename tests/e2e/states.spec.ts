import { expect, test } from './fixture.ts';
import { openInbox, openThread, rowOf } from './gmail.ts';

const arden = 'ROI sheet for the board';

test('a fresh install says what Keyside needs, and reads nothing from anywhere', async ({
  page,
  panel,
  extension,
  faults,
}) => {
  await extension.reset();
  await openThread(page, arden);
  await expect((await panel()).getByRole('button', { name: 'Connect' })).toBeVisible();
  expect(faults.requests).toEqual([]);
});

test('a wrong address and a refused token are told apart, and mended', { tag: '@once' }, async ({
  context,
  extension,
  api,
  faults,
}) => {
  await extension.reset();
  const page = await context.newPage();
  await page.goto(`${extension.origin}/options.html`);
  await page.getByRole('radio', { name: 'Account API' }).check();
  const connect = async (address: string, token: string) => {
    await page.getByLabel('Address', { exact: true }).fill(address);
    await page.getByLabel('Access token').fill(token);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
  };
  await connect('http://accounts.example.com', api.token);
  await expect(page.getByRole('alert')).toContainText('https://');
  await connect(faults.url, 'kst_wrong');
  await expect(page.getByRole('alert')).toContainText('token');
  await connect(faults.url, api.token);
  await expect(page.getByText('Signed in as')).toBeVisible();
  await expect(page.getByText('Check the access token').first()).toBeVisible();
  await page.close();
});

test.describe('with a connection', () => {
  test.beforeEach(({ connect }) => connect());

  test('disconnecting takes every account out of open pages and out of the browser', async ({
    page,
    panel,
    context,
    extension,
  }) => {
    await openThread(page, arden);
    const frame = await panel();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    const options = await context.newPage();
    await options.goto(`${extension.origin}/options.html`);
    await options.getByRole('button', { name: /^Disconnect: / }).click();
    await options
      .getByRole('group', { name: /^Disconnect / })
      .getByRole('button', { name: 'Disconnect' })
      .click();
    await expect(options.getByRole('radio', { name: 'Account API' })).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Connect' })).toBeVisible();
    await expect(frame.getByText('Maria Lopes')).toHaveCount(0);
    await expect.poll(() => options.evaluate(keptOf)).toEqual({ session: [], contexts: 0, directory: 0 });
    await options.close();
    await extension.reset();
  });

  test('known data stays in sight when the API is gone, with its age and one sentence', {
    tag: '@once',
  }, async ({ page, panel, faults }) => {
    await openThread(page, arden);
    const frame = await panel();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    faults.always({ cut: 'before' });
    await frame
      .getByRole('button', { name: /Refresh/ })
      .first()
      .click();
    await expect(frame.getByText(/cannot be reached/)).toBeVisible();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    faults.reset();
    await frame
      .getByRole('button', { name: /Refresh|Try again/ })
      .first()
      .click();
    await expect(frame.getByText(/cannot be reached/)).toHaveCount(0);
  });

  const broken: [name: string, fault: Parameters<import('./faults.ts').Faults['next']>[0], says: RegExp][] = [
    [
      'a web page',
      { status: 200, body: '<!doctype html><h1>Hotel Wi-Fi</h1>', headers: { 'content-type': 'text/html' } },
      /web page instead of data/,
    ],
    ['an answer cut off', { truncate: 200 }, /cannot be reached|cut off/],
    ['wrong types', { status: 200, body: '{"account":{"id":5},"contacts":"many"}' }, /does not understand/],
    ['fifty megabytes', { status: 200, body: megabytes(50) }, /too large/],
    ['a server error', { status: 500, body: '{}' }, /problem of its own/],
    ['a rate limit', { status: 429, body: '{}', headers: { 'retry-after': '1' } }, /patience/],
  ];
  test('what is no account in place of one is told in a sentence, and nothing known is lost', {
    tag: '@once',
  }, async ({ page, panel, faults }) => {
    await openThread(page, arden);
    const frame = await panel();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    for (const [name, fault, says] of broken)
      await test.step(name, async () => {
        // Not the accounts that are fetched ahead; and whoever else asks, because a stream has begun say, hears the same.
        faults.reset();
        faults.always(fault, '/v1/accounts/acc-arden-medical/');
        await frame
          .getByRole('button', { name: /Refresh|Try again/ })
          .first()
          .click();
        await expect(frame.getByText(says)).toBeVisible();
        await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
      });
  });

  test('a revoked token is one sentence, one request, and all data still there', { tag: '@once' }, async ({
    page,
    panel,
    faults,
    extension,
    api,
  }) => {
    await openThread(page, arden);
    const frame = await panel();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    faults.always({ status: 401, body: '{}' });
    await frame
      .getByRole('button', { name: /Refresh/ })
      .first()
      .click();
    await expect(frame.getByText(/Sign in again/).first()).toBeVisible();
    await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
    // The handle of a page that nobody touches says so too, once the panel is out of its way.
    await page.keyboard.press('Escape');
    await expect.poll(() => extension.buttonNames(page)).toContain('Keyside: signed out');
    await page.keyboard.press('Enter');
    const asked = faults.requests.length;
    await openInbox(page);
    await rowOf(page, 'Daventry depot: second gateway').click();
    await expect((await panel()).locator('body')).toContainText(/Sign in again/);
    expect(faults.requests.length).toBe(asked);
    faults.reset();
    await extension.reset();
    await extension.connect(faults.url, api.token);
  });

  test('rows of the inbox are fetched ahead, so that a thread opens with its account', {
    tag: '@once',
  }, async ({ page, panel, extension, faults, api }) => {
    await extension.reset();
    await extension.connect(faults.url, api.token);
    await openInbox(page);
    await expect
      .poll(() => faults.requests.filter((one) => /\/context$/.test(one)).length)
      .toBeGreaterThan(3);
    const before = faults.requests.length;
    expect(before).toBeLessThan(40);
    faults.always({ cut: 'before' });
    await openThread(page, arden);
    await expect((await panel()).getByText('Maria Lopes').first()).toBeVisible();
  });
});

/** Anew for each who asks. */
function megabytes(count: number): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      yield '{"account":"';
      for (let i = 0; i < count; i++) yield 'x'.repeat(1024 * 1024);
      yield '"}';
    },
  };
}

/** What is left of accounts in the extension's stores; runs in one of its pages. */
async function keptOf(): Promise<{ session: string[]; contexts: number; directory: number }> {
  type Area = { get(keys: null): Promise<Record<string, unknown>> };
  const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome;
  const session = Object.entries(await storage.session.get(null));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('keyside');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = (store: string) =>
    new Promise<number>((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept = { contexts: await count('contexts'), directory: await count('directory') };
  database.close();
  const named = session.filter(([, value]) => JSON.stringify(value).includes('acc-')).map(([key]) => key);
  return { session: named, ...kept };
}
