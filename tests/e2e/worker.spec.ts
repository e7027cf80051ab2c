import { expect, test } from './fixture.ts';
import { backToList, openInbox, openThread } from './gmail.ts';

test.beforeEach(({ connect }) => connect());

test('the panel goes on when the worker was stopped', async ({ page, panel, extension }) => {
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
  faults.next({ delay: 1500 }, '/v1/changes');
  await extension.connect(faults.url, api.token);
  await extension.stopWorker();
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible({
    timeout: 15_000,
  });
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
  await extension.update();
  await expect
    .poll(
      () => page.frames().filter((frame) => frame.url().includes('panel.html') && !frame.isDetached()).length,
    )
    .toBe(1);
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
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
  await options.goto(`chrome-extension://${extension.id}/manifest.json`);
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
