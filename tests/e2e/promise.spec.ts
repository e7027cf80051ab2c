import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf, noteField, put, save } from './writing.ts';

interface Menus {
  contextMenus: { onClicked: { dispatch(pressed: object, tab: object): void } };
  tabs: { query(query: object): Promise<{ url?: string }[]> };
}

test.beforeEach(({ connect }) => connect());

test('selected words become a promise, and leave alone what was begun before', async ({
  page,
  panel,
  api,
  context,
}, testInfo) => {
  testInfo.skip(
    testInfo.project.name === 'firefox',
    'Firefox gives nobody a way to press an entry of its menu',
  );
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await put(noteField(frame, 'Arden Medical'), 'A note that was begun');
  await expect(frame.getByText('Kept', { exact: true })).toBeVisible();
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async () => {
    const { contextMenus, tabs } = (globalThis as unknown as { chrome: Menus }).chrome;
    const [tab] = await tabs.query({ url: 'https://mail.google.com/*' });
    const pressed = { menuItemId: 'we-owe', selectionText: 'send the calibration\n report for Basel' };
    contextMenus.onClicked.dispatch(pressed, tab ?? {});
  });
  await expect(frame.getByLabel('What')).toHaveValue('send the calibration report for Basel');
  await put(frame.getByLabel('Due', { exact: true }), 'friday');
  await save(frame, frame.getByLabel('Due', { exact: true }));
  await expect
    .poll(async () =>
      (await contextOf(api, 'acc-arden-medical')).tasks.find(({ subject }) => subject.startsWith('send the')),
    )
    .toMatchObject({ kind: 'we-owe', assigneeId: 'own-alex-reuter' });
  await page.reload();
  await expect(noteField(await panel(), 'Arden Medical')).toHaveValue('A note that was begun');
});

test('a new contact is kept back while it can be undone, and nothing of it leaves the browser then', {
  tag: '@once',
}, async ({ page, panel, faults }) => {
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await frame.getByRole('button', { name: /^Add/ }).first().click();
  await expect(frame.getByLabel('E-mail')).toHaveValue('t.weiss@arden-med.de');
  await save(frame, frame.getByLabel('Name'));
  await expect(frame.getByText('Contact saved.')).toBeVisible();
  await expect(frame.getByText('New person')).toHaveCount(0);
  await frame.getByRole('button', { name: 'Undo' }).click();
  await expect(frame.getByText('New person')).toBeVisible();
  expect(faults.requests.filter((each) => each.startsWith('POST /v1/changes'))).toEqual([]);
});
