import type { Frame, Page } from 'playwright';
import { calendarPages } from '../sample-sites/calendar/events.ts';
import { expect, test } from './fixture.ts';
import { backToList, openThread } from './gmail.ts';
import {
  apply,
  contextOf,
  expectOnce,
  foot,
  noteField,
  notesWith,
  put,
  save,
  shutGate,
  writeNote,
} from './writing.ts';

const arden = 'Arden Medical';
const ardenId = 'acc-arden-medical';
const roi = 'ROI sheet for the board';

test.beforeEach(({ connect }) => connect());

test('a note from a calendar event begins with what the page shows, and is there once', async ({
  page,
  panel,
  api,
}) => {
  const event = calendarPages.find(
    ({ account, certainty }) => account === ardenId && certainty === 'certain',
  );
  await page.goto(event?.address ?? '');
  const frame = await panel();
  const field = noteField(frame, arden);
  await field.click();
  await expect(field).toHaveValue(new RegExp(`^${event?.title}`));
  await field.press('Control+End');
  await field.pressSequentially('Helen sponsors phase 2');
  const sheet = frame.getByRole('dialog');
  await expect(async () => {
    // A press beside the open sheet would send.
    if (!(await sheet.isVisible())) await field.press('Control+Enter');
    await expect(sheet.or(frame.getByText(/Press again/)).first()).toBeVisible();
    await expect(sheet).toContainText('Helen sponsors phase 2', { timeout: 2000 });
  }).toPass();
  await sheet.getByRole('button', { name: 'Back' }).click();
  await save(frame, field);
  await expect(frame.getByText('Note saved.')).toBeVisible();
  await expect(frame.getByText('Helen sponsors phase 2').first()).toBeVisible();
  await expectOnce(api, ardenId, 'Helen sponsors phase 2');
  const note = (await contextOf(api, ardenId)).notes.find(({ body }) => body.includes('Helen sponsors'));
  expect(note).toMatchObject({ authorId: 'own-alex-reuter', origin: { title: event?.title } });
});

test('undo takes a note away again, at the API too', { tag: '@once' }, async ({ page, panel, api }) => {
  await openThread(page, roi);
  const frame = await panel();
  await writeNote(frame, arden, 'Better left unsaid');
  await expectOnce(api, ardenId, 'Better left unsaid');
  await frame.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => notesWith(api, ardenId, 'Better left unsaid')).toBe(0);
  await expect(frame.getByText('Better left unsaid')).toHaveCount(0);
});

test('a draft is there again after the worker died, the page was left, and the panel was loaded anew', async ({
  page,
  panel,
  extension,
  context,
}) => {
  await openThread(page, roi);
  const field = noteField(await panel(), arden);
  await put(field, 'Half a thought');
  await expect((await panel()).getByText('Kept', { exact: true })).toBeVisible();
  await extension.stopWorker();
  await field.press('End');
  await field.pressSequentially(' more');
  await expect((await panel()).getByText('Kept', { exact: true })).toBeVisible();
  await backToList(page);
  await openThread(page, 'Daventry depot: second gateway');
  await expect(noteField(await panel(), 'Brightlane Logistics')).toHaveValue('');
  await backToList(page);
  await openThread(page, roi);
  await expect(noteField(await panel(), arden)).toHaveValue('Half a thought more');
  await page.reload();
  await expect(noteField(await panel(), arden)).toHaveValue('Half a thought more');
  const other = await context.newPage();
  await openThread(other, roi);
  await expect(noteField(await panel(other), arden)).toHaveValue('');
  await other.close();
});

// A press is the same in Firefox; that somebody comes to see, each browser tells in its own way.
for (const [when, tag, act] of [
  ['at a press', '@once', (frame: Frame) => frame.getByRole('button', { name: /^Retry now/ }).click()],
  ['when somebody comes to see', '@each', (_frame: Frame, page: Page) => page.reload()],
] as const)
  test(`what is written offline waits, says so, and goes once, ${when}`, { tag }, async ({
    page,
    panel,
    api,
    faults,
    extension,
  }) => {
    await openThread(page, roi);
    const frame = await panel();
    await expect(noteField(frame, arden)).toBeVisible();
    faults.always({ cut: 'before' });
    await writeNote(frame, arden, 'Written in the tunnel');
    await expect(foot(frame)).toContainText('1 change waiting');
    await shutGate(extension);
    await extension.stopWorker();
    await frame.getByRole('button', { name: 'Show what has not been sent' }).click();
    await expect(frame.getByRole('article').first()).toContainText('Written in the tunnel');
    faults.reset();
    await act(frame, page);
    await expectOnce(api, ardenId, 'Written in the tunnel');
    await expect(foot(await panel())).not.toContainText('waiting');
  });

test('an answer that was lost on its way doubles nothing', { tag: '@once' }, async ({
  page,
  panel,
  api,
  faults,
}) => {
  await openThread(page, roi);
  const frame = await panel();
  await expect(noteField(frame, arden)).toBeVisible();
  faults.next({ cut: 'after' }, 'POST /v1/changes');
  faults.next({ truncate: 3 }, 'POST /v1/changes');
  faults.next({ status: 503 }, 'POST /v1/changes');
  await writeNote(frame, arden, 'Said once, answered late');
  await expectOnce(api, ardenId, 'Said once, answered late');
  await expect.poll(() => faults.requests.filter((each) => each === 'POST /v1/changes').length).toBe(4);
  await expectOnce(api, ardenId, 'Said once, answered late');
  await expect(foot(frame)).not.toContainText('waiting');
});

test('what the API refuses keeps its words, with the reason beside the field, and goes once corrected', {
  tag: '@once',
}, async ({ page, panel, api, faults }) => {
  await openThread(page, roi);
  const frame = await panel();
  await expect(noteField(frame, arden)).toBeVisible();
  const errors = [{ field: 'body', message: 'Leave out the code name.' }];
  const body = JSON.stringify({ type: '/problems/x', detail: 'Correct this.', errors });
  faults.next(
    { status: 422, body, headers: { 'content-type': 'application/problem+json' } },
    'POST /v1/changes',
  );
  await writeNote(frame, arden, 'About project Falcon');
  await expect(foot(frame)).toContainText('1 change needs you');
  await frame.getByRole('button', { name: 'Show what has not been sent' }).click();
  await expect(frame.getByText('Leave out the code name.')).toBeVisible();
  await frame.getByRole('button', { name: /^Edit/ }).click();
  const field = noteField(frame, arden);
  await expect(field).toHaveValue('About project Falcon');
  await expect(frame.getByText('Leave out the code name.')).toBeVisible();
  await put(field, 'About the project');
  await field.press('Control+Enter');
  await expectOnce(api, ardenId, 'About the project');
  expect(await notesWith(api, ardenId, 'Falcon')).toBe(0);
});

test('of two versions of a note none is lost', { tag: '@once' }, async ({ page, panel, api }) => {
  const recordId = crypto.randomUUID();
  const fields = { accountId: ardenId, contactId: null, opportunityId: null, origin: null };
  const mine = {
    ...fields,
    body: 'First version',
    authorId: 'own-alex-reuter',
    createdAt: new Date().toISOString(),
  };
  await apply(api, { id: crypto.randomUUID(), type: 'note.create', recordId, fields: mine } as never);
  await openThread(page, roi);
  const frame = await panel();
  await frame.getByRole('button', { name: 'Refresh' }).click();
  await frame
    .getByRole('button', { name: /^(?!Star).*First version/ })
    .first()
    .click();
  await frame.getByRole('menuitem', { name: 'Edit' }).click();
  const { version } = (await contextOf(api, ardenId)).notes.find(({ id }) => id === recordId) ?? {
    version: '',
  };
  const theirs = { type: 'note.update', recordId, baseVersion: version, fields: { body: 'Theirs' } };
  await put(noteField(frame, arden), 'My version');
  await apply(api, { id: crypto.randomUUID(), ...theirs });
  await save(frame, noteField(frame, arden));
  await expect(foot(frame)).toContainText('1 change needs you');
  await frame.getByRole('button', { name: 'Show what has not been sent' }).click();
  await expect(frame.getByRole('article')).toContainText('Theirs');
  await expect(frame.getByRole('article')).toContainText('My version');
  await frame.getByRole('button', { name: /^Keep both/ }).click();
  await expectOnce(api, ardenId, 'My version');
  expect(await notesWith(api, ardenId, 'Theirs')).toBe(1);
});
