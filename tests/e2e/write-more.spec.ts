import { expect, test } from './fixture.ts';
import { backToList, openThread } from './gmail.ts';
import { apply, contextOf, foot, noteField, put, save, writeNote } from './writing.ts';

const arden = 'Arden Medical';
const ardenId = 'acc-arden-medical';
const roi = 'ROI sheet for the board';

declare const chrome: { alarms: { clear(name: string): Promise<boolean> } };

test.beforeEach(({ connect }) => connect());

test('an e-mail is logged from its thread, and a colleague’s panel says so the next time', {
  tag: '@once',
}, async ({ page, panel, api }) => {
  const colleague = { url: api.url, token: await api.colleagueToken() };
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const fields = {
    accountId: ardenId,
    kind: 'email',
    direction: 'in',
    at,
    subject: `Re: ${roi}`,
    summary: null,
    contactIds: [],
    ownerId: 'own-priya-nair',
    originLink: null,
  };
  const recordId = crypto.randomUUID();
  await apply(colleague, { id: crypto.randomUUID(), type: 'interaction.create', recordId, fields } as never);
  await openThread(page, roi);
  const frame = await panel();
  await frame.getByRole('button', { name: 'Log this e-mail' }).click();
  await expect(frame.getByLabel('Subject')).toHaveValue(roi);
  await expect(frame.getByText(/logged already by Priya Nair/i)).toBeVisible();
  await put(frame.getByLabel('What was it about?'), 'Asked for the ROI sheet');
  await put(frame.getByLabel('Next step', { exact: true }), 'Send the sheet');
  await put(frame.getByLabel('Due', { exact: true }), 'in two weeks');
  await expect(frame.getByRole('button', { name: 'Log again' })).toBeVisible();
  await save(frame, frame.getByLabel('Due', { exact: true }));
  await expect
    .poll(async () =>
      (await contextOf(api, ardenId)).interactions.some(
        ({ summary }) => summary === 'Asked for the ROI sheet',
      ),
    )
    .toBe(true);
  await expect
    .poll(async () =>
      (await contextOf(api, ardenId)).tasks.find(({ subject }) => subject === 'Send the sheet'),
    )
    .toMatchObject({ assigneeId: 'own-alex-reuter' });
  const { interactions } = await contextOf(api, ardenId);
  expect(interactions.find(({ summary }) => summary === 'Asked for the ROI sheet')).toMatchObject({
    kind: 'email',
    subject: roi,
    ownerId: 'own-alex-reuter',
  });
});

test('from a LinkedIn profile an interaction is logged in the person’s own words', { tag: '@once' }, async ({
  page,
  panel,
  api,
}) => {
  await page.goto('https://www.linkedin.com/in/maria-lopes/');
  const frame = await panel();
  await frame.getByRole('button', { name: 'Log a message' }).click();
  await put(frame.getByLabel('What was it about?'), 'Met at the fair, wants a visit');
  await save(frame, frame.getByLabel('What was it about?'));
  await expect(frame.getByText('Logged.')).toBeVisible();
  await expect
    .poll(async () =>
      (await contextOf(api, ardenId)).interactions.find(({ summary }) => summary?.includes('wants a visit')),
    )
    .toMatchObject({
      kind: 'linkedin',
      contactIds: ['con-maria-lopes'],
      originLink: 'https://www.linkedin.com/in/maria-lopes/',
    });
});

test('an escalation has its clock on every later sighting of the account', { tag: '@once' }, async ({
  page,
  panel,
  api,
}) => {
  await openThread(page, 'Daventry depot: second gateway');
  const frame = await panel();
  await frame.getByRole('button', { name: 'Escalation', exact: true }).click();
  await put(frame.getByLabel('What is wrong?'), 'Gateway drops readings');
  await put(frame.getByLabel('Next update due'), 'tomorrow at 4 pm');
  await save(frame, frame.getByLabel('Next update due'));
  await expect(frame.getByText('Gateway drops readings').first()).toBeVisible();
  const { account } = await contextOf(api, 'acc-brightlane');
  await expect
    .poll(async () =>
      (await contextOf(api, account.id)).cases.some(({ subject }) => subject === 'Gateway drops readings'),
    )
    .toBe(true);
  await page.goto('https://www.linkedin.com/in/fiona-caldwell/');
  await expect(
    (await panel()).getByText(/Escalation, update tomorrow (16:00|4:00.PM)/).first(),
  ).toBeVisible();
});

test('a new account from an unknown domain takes notes at once', { tag: '@once' }, async ({
  page,
  panel,
  api,
}) => {
  await openThread(page, 'Light for your warehouse customers');
  const frame = await panel();
  await frame
    .getByRole('button', { name: /^New account/ })
    .first()
    .click();
  await put(frame.getByLabel('Name'), 'Lantern Freight');
  await save(frame, frame.getByLabel('Name'));
  await expect(frame.getByRole('heading', { name: 'Lantern Freight' })).toBeVisible();
  await writeNote(frame, 'Lantern Freight', 'First call on Monday');
  await expect(frame.getByText('First call on Monday').first()).toBeVisible();
  await expect(foot(frame)).not.toContainText('needs you');
  expect(api.url).not.toBe('');
});

test('what a colleague changes appears in an open panel, and nothing is asked for while nothing happens', async ({
  page,
  panel,
  api,
  faults,
  extension,
}) => {
  // The look at the list of accounts every few minutes may come just now.
  await (await extension.room.page()).evaluate(() => chrome.alarms.clear('sync'));
  const colleague = { url: api.url, token: await api.colleagueToken() };
  await openThread(page, roi);
  const frame = await panel();
  await expect(noteField(frame, arden)).toBeVisible();
  await expect.poll(() => faults.requests).toContain('GET /v1/events');
  const fields = {
    accountId: ardenId,
    contactId: null,
    opportunityId: null,
    body: 'Priya spoke with the board',
    authorId: 'own-priya-nair',
    createdAt: new Date().toISOString(),
    origin: null,
  };
  const before = faults.requests.length;
  await apply(colleague, {
    id: crypto.randomUUID(),
    type: 'note.create',
    recordId: crypto.randomUUID(),
    fields,
  } as never);
  await expect(frame.getByText('Priya spoke with the board').first()).toBeVisible();
  const since = faults.requests.slice(before).filter((each) => !each.startsWith('GET /v1/accounts/acc-'));
  // Read anew, and nothing else: no list is asked for whether there is something new.
  expect(since).toEqual([]);
  await backToList(page);
});

test('signed out, what was written waits, and goes when the person has signed in again', {
  tag: '@once',
}, async ({ page, panel, api, faults, extension }) => {
  await openThread(page, roi);
  const frame = await panel();
  await expect(noteField(frame, arden)).toBeVisible();
  faults.always({ status: 401 });
  await writeNote(frame, arden, 'Safe until I am back');
  await expect(frame.getByText(/safe and will be sent when you sign in/)).toBeVisible();
  faults.reset();
  const room = await extension.room.page();
  await room.evaluate(
    (body) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
      ).chrome.runtime.sendMessage({
        kind: 'connect',
        body,
      }),
    { address: faults.url, token: api.token },
  );
  await expect
    .poll(
      async () =>
        (await contextOf(api, ardenId)).notes.filter(({ body }) => body === 'Safe until I am back').length,
    )
    .toBe(1);
});
