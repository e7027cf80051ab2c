import { connect } from '../../scripts/demo/connect.ts';
import { expect, test } from './fixture.ts';
import { backToList, openInbox, openThread } from './gmail.ts';

test.beforeEach(({ connect }) => connect());

// Firefox tells it of a background that it has stopped by itself.
test('the panel goes on when the worker was stopped', { tag: '@once' }, async ({
  page,
  panel,
  extension,
}) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await extension.stopWorker();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await expect(frame.getByText('Daniel Okafor').first()).toBeVisible();
});

test('a sync cut off by the end of the worker is finished by the next one', async ({
  page,
  panel,
  extension,
  faults,
  api,
}) => {
  await extension.reset();
  // What was asked for until now is no sign of what is awaited below.
  faults.reset();
  // The first answer never comes, as when the browser stops a worker that has waited for too long.
  faults.next({ delay: 60_000 }, '/v1/changes');
  const options = await connect({
    context: page.context(),
    origin: extension.origin,
    address: faults.url,
    token: api.token,
  });
  await expect.poll(() => faults.requests).toContain('GET /v1/changes');
  await extension.stopWorker();
  await options.close();
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
});

test('a session storage that others have filled makes room for the page', async ({
  page,
  panel,
  extension,
}) => {
  const filler = await page.context().newPage();
  await filler.goto(`${extension.origin}/manifest.json`);
  const refused = await filler.evaluate(async () => {
    type Area = { set(items: Record<string, string>): Promise<void> };
    const { storage } = (globalThis as unknown as { chrome: { storage: { session: Area } } }).chrome;
    for (const size of [1_000_000, 100_000, 10_000, 1000, 100])
      for (let i = 0; i < 20; i++)
        await storage.session.set({ [`context:${size}-${i}`]: 'x'.repeat(size) }).catch(() => undefined);
    return storage.session.set({ 'context:one-more': 'x'.repeat(2000) }).then(
      () => 'taken',
      () => 'refused',
    );
  });
  expect(refused).toBe('refused');
  await filler.close();
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await expect((await panel()).getByText('Maria Lopes').first()).toBeVisible();
});

test('an update under an open page: the old panel goes, the new one works, no error', async ({
  page,
  panel,
  extension,
  faults,
  api,
}) => {
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  const panels = () =>
    page
      .frames()
      .filter((frame) => frame.url().includes('panel.html') && !frame.isDetached())
      .map((frame) => frame.url());
  const [old = ''] = panels();
  await extension.update();
  // The old one alone would be one, too.
  await expect.poll(panels).toEqual([expect.not.stringContaining(new URL(old).hash)]);
  // In whichever is there: Firefox puts our script into open pages itself, beside what the background does, and the one
  // that comes second begins anew.
  const heading = async () => (await panel()).getByRole('heading', { name: 'Arden Medical' });
  await expect.poll(async () => (await heading()).isVisible()).toBe(true);
  await expect.poll(panels).toEqual([expect.not.stringContaining(new URL(old).hash)]);
  await extension.connect(faults.url, api.token);
});

test('a database of a newer version is left alone and said to be so', async ({
  page,
  panel,
  extension,
  context,
  faults,
  api,
  errors,
}) => {
  await extension.reset();
  errors.expect(/newer version/);
  const options = await context.newPage();
  await options.goto(`${extension.origin}/manifest.json`);
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('keyside', 99);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  await options.close();
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByText(/newer version of Keyside/)).toBeVisible();
  await openInbox(page);
  await extension.reset();
  await extension.connect(faults.url, api.token);
});
