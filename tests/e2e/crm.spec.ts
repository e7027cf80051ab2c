import type { CrmName } from '../../lib/sources/crm/access.ts';
import { crmPlaces } from './crm-places.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { noteField, writeNote } from './writing.ts';

const arden = 'Arden Medical';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

for (const [crm, start] of Object.entries(crmPlaces) as [CrmName, (typeof crmPlaces)['zoho'] & object][])
  test(`an account of ${crm} stands beside its mail, and a note written there is there once`, {
    // One of them shows what Firefox's part is.
    tag: crm === 'salesforce' ? [] : '@once',
  }, async ({ page, panel, extension }) => {
    await using place = await start();
    const { address: api, key, person } = place;
    const options = await page.context().newPage();
    await options.goto(`${extension.origin}/options.html`);
    const answer = await options.evaluate(
      (body) => chrome.runtime.sendMessage({ kind: 'connect-crm', body }),
      { by: 'key', crm, api, key, person },
    );
    expect(answer).toEqual({ ok: true });
    await expect(options.getByText(/Up to date as of/)).toBeVisible();
    // Else it stands behind the options in Firefox, where nothing is shown in a page that nobody sees.
    await page.bringToFront();
    await openThread(page, 'ROI sheet for the board');
    const frame = await panel();
    await expect(frame.getByText('Wants one vendor')).toBeVisible();
    await expect(frame.getByText('Helen Moreau').first()).toBeVisible();
    await expect(noteField(frame, arden)).toBeVisible();
    await writeNote(frame, arden, 'Helen sponsors phase 2');
    await expect(frame.getByText('Note saved.')).toBeVisible();
    // It is safe in this browser by then; it may still be on its way.
    await expect.poll(() => place.notesMade()).toBe(1);
    await options.close();
  });
