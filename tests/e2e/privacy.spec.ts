import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';

declare const chrome: {
  storage: { local: { get(keys: null): Promise<object> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

test.beforeEach(({ connect }) => connect());

test('every request that left the browser is listed, with the account it was for', { tag: '@once' }, async ({
  context,
  page,
  panel,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByText('Maria Lopes').first()).toBeVisible();
  const options = await context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await expect(options.getByText('Read the list of accounts').first()).toBeVisible();
  await expect(options.getByText('Arden Medical').first()).toBeVisible();
  await options.close();
});

test('an address that matches nobody leaves the browser in no request', { tag: '@once' }, async ({
  page,
  panel,
  faults,
}) => {
  await openThread(page, 'Light for your warehouse customers');
  await expect((await panel()).getByText(/brightlane\.io/).first()).toBeVisible();
  // The directory is here: a look-up needs no request, so there is none that could name anybody.
  expect(faults.requests.filter((one) => one.includes('lookup') || one.includes('search'))).toEqual([]);
});

test('a content script cannot read the token or any account from storage', async ({
  page,
  panel,
  extension,
  browserName,
}) => {
  test.skip(
    browserName === 'firefox',
    'Firefox has no access levels: it keeps storage.local from no content script.',
  );
  await openThread(page, 'ROI sheet for the board');
  // What becomes the panel's frame has a world of its own for a moment.
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extension.id) || context.name.includes('Keyside')) worlds.add(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    worlds.delete(executionContextId);
  });
  await session.send('Runtime.enable');
  expect(worlds.size).toBeGreaterThan(0);
  for (const contextId of worlds) {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `Promise.all(['local', 'session'].map((area) =>
        chrome.storage[area].get(null).then((items) => Object.keys(items).length, () => 'refused')))`,
    });
    expect(result.value).toEqual(['refused', 'refused']);
  }
});

test('what was said is in a second place only where no content script can read that', async ({
  extension,
  browserName,
}) => {
  const inside = await extension.room.page();
  const keys = await inside.evaluate(async () => {
    const body = { key: 'd:elsewhere.example', verdict: 'never', accountId: null };
    await chrome.runtime.sendMessage({ kind: 'correct', body });
    return Object.keys(await chrome.storage.local.get(null));
  });
  expect(keys).toContain('connection');
  const copies = keys.filter((key) => key.startsWith('backup:'));
  expect(copies).toHaveLength(browserName === 'firefox' ? 0 : 1);
});
