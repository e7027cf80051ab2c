import { sampleEvents } from '../sample-sites/calendar/events/index.ts';
import { calendarPages } from '../sample-sites/calendar/events.ts';
import { expect, test } from './fixture.ts';
import { expectOnce, foot, noteField, put, save } from './writing.ts';

const arden = 'Arden Medical';
const ardenId = 'acc-arden-medical';
/** Weeks ahead, with Nadia Roth and Petra Simic. */
const weekly = sampleEvents(new Date()).findLast(({ key }) => key === 'arden-weekly');
const ahead = `https://calendar.google.com/calendar/u/0/r/eventedit/${weekly?.written}`;
const lastWeek = calendarPages.find(({ key }) => key === 'arden-last-week')?.address ?? '';

test.beforeEach(({ connect }) => connect());

test('before a meeting the panel says who comes, when they last met and what to talk about, and without a network too', {
  tag: '@once',
}, async ({ page, panel, faults }) => {
  await page.goto(ahead);
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden weekly' })).toBeVisible();
  await expect(frame.getByText(/recurring · last met .*\d/)).toBeVisible();
  const room = frame.getByRole('region', { name: 'In the room' });
  await expect(room).toContainText('Nadia Roth');
  await expect(room).toContainText('Petra Simic');
  await expect(room).toContainText('Not invited');
  await expect(
    frame.getByRole('region', { name: 'To talk about' }).getByRole('listitem').first(),
  ).toBeVisible();
  faults.always({ cut: 'before' });
  await page.reload();
  const again = (await panel()).getByRole('region', { name: 'In the room' });
  await expect(again).toContainText('Nadia Roth');
});

test('once a meeting is over its note is one press away, with what the event says', { tag: '@once' }, async ({
  page,
  panel,
  api,
}) => {
  await page.goto(lastWeek);
  const frame = await panel();
  await frame.getByRole('button', { name: 'Write the note' }).click();
  const field = noteField(frame, arden);
  await expect(field).toHaveValue(/^Basel: what the ward says/);
  await put(field, 'The ward wants one number to call');
  await save(frame, field);
  await expectOnce(api, ardenId, 'The ward wants one number to call');
  await expect(foot(frame)).not.toContainText('waiting');
});

test('a brief opens as a page of its own, to be printed, with nothing of the client in its address', {
  tag: '@once',
}, async ({ page, panel, context }) => {
  await page.goto(ahead);
  const frame = await panel();
  const opened = context.waitForEvent('page');
  await frame.getByRole('button', { name: 'Print brief' }).click();
  const brief = await opened;
  await expect(brief.getByRole('heading', { level: 1, name: 'Arden weekly' })).toBeVisible();
  await expect(brief.getByText('Nadia Roth').first()).toBeVisible();
  await expect(brief).toHaveTitle('Brief: Arden weekly');
  expect(new URL(brief.url()).pathname + new URL(brief.url()).hash).toMatch(/^\/brief\.html#[\da-f-]{36}$/);
  await brief.close();
});
