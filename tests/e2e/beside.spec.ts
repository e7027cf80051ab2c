import { crmPlaces } from './crm-places.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf, noteField, writeNote } from './writing.ts';

const arden = 'Arden Medical';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('an account that two sources have is one, with what both know; what is new goes to the first, and the other can leave', {
  tag: '@once',
}, async ({ page, panel, extension, api, connect }) => {
  const { hubspot } = crmPlaces;
  if (!hubspot) throw new Error('There is no HubSpot.');
  await connect();
  await using place = await hubspot();
  const options = await page.context().newPage();
  await options.goto(`${extension.origin}/options.html`);
  const { address, key, person } = place;
  const answer = await options.evaluate((body) => chrome.runtime.sendMessage({ kind: 'connect-crm', body }), {
    ...{ by: 'key', crm: 'hubspot', api: address, key, person, beside: true },
  });
  expect(answer).toEqual({ ok: true });
  const more = options.getByRole('region', { name: 'More sources' });
  await expect(more.getByText(/^HubSpot · /)).toBeVisible();
  await expect(options.getByText(/Up to date as of/)).toBeVisible();

  await page.bringToFront();
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: arden })).toBeVisible();
  await expect(frame.getByText('Wants one vendor', { exact: true })).toBeVisible();
  await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
  await expect(noteField(frame, arden)).toBeVisible();
  await writeNote(frame, arden, 'Both agree');
  await expect(frame.getByText('Note saved.')).toBeVisible();
  const bodies = async () => (await contextOf(api, 'acc-arden-medical')).notes.map(({ body }) => body);
  await expect.poll(bodies).toContain('Both agree');
  expect(place.notesMade()).toBe(0);

  await options.bringToFront();
  await more.getByRole('button', { name: 'Disconnect' }).click();
  await more.getByRole('group').getByRole('button', { name: 'Disconnect' }).click();
  await expect(more.getByText(/^HubSpot · /)).toBeHidden();
  await page.bringToFront();
  await expect(frame.getByText('Wants one vendor', { exact: true })).toBeHidden();
  await expect(frame.getByText('Both agree', { exact: true })).toBeVisible();
  await options.close();
});
