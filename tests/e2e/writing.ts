import type { Frame, Locator } from 'playwright';
import type { Context } from '../../lib/model/index.ts';
import { connectionKey } from '../../lib/outbox/queued.ts';
import type { Extension } from './extension.ts';
import { expect } from './fixture.ts';

/** Writing in the panel as a person does, and what the API then has. */

export const noteField = (frame: Frame, account: string): Locator =>
  frame.getByRole('textbox', { name: `Write a note on ${account}` });

/** From the sheet that is shown before the first of a kind. */
export async function sendFirst(frame: Frame): Promise<void> {
  await frame.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
}

/** Saves what is in a form from one of its fields; see {@link send}. */
export const save = (frame: Frame, field: Locator): Promise<void> =>
  send(frame, () => field.press('Control+Enter', { timeout: 3000 }));

/**
 * Presses, and sends from the sheet that is shown before the first of a kind. A panel that has only just come into view
 * says “Press again”, as it may on a busy machine; no sooner than a moment later it takes another press.
 */
export async function send(frame: Frame, press: () => Promise<void>): Promise<void> {
  const sheet = frame.getByRole('dialog', { name: /will be sent to/ });
  const again = frame.getByText(/Press again/);
  await expect(async () => {
    // Whatever was slow in the last try may have come since, and a press beside the sheet would not be one.
    if (!(await sheet.isVisible())) await press();
    await expect(sheet.or(again).first()).toBeVisible();
    expect(await again.isVisible()).toBe(false);
    await sheet.getByRole('button', { name: 'Send' }).click({ timeout: 10_000 });
    await expect.poll(async () => (await again.isVisible()) || (await sheet.count()) === 0).toBe(true);
    expect(await again.isVisible()).toBe(false);
  }).toPass({ intervals: [350] });
}

/** By keys alone: in Firefox, what is put into a field of a panel's frame in one go is not heard there. */
export async function put(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.press('Control+a');
  await field.pressSequentially(words);
}

export async function writeNote(frame: Frame, account: string, words: string): Promise<void> {
  const field = noteField(frame, account);
  await put(field, words);
  await save(frame, field);
}

interface Api {
  url: string;
  token: string;
}

/** What the API says of an account, asked past all that tests break. */
export async function contextOf({ url, token }: Api, accountId: string): Promise<Context> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${url}/v1/accounts/${accountId}/context`, { headers })).json();
}

export async function apply({ url, token }: Api, change: { id: string; type: string }): Promise<number> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': change.id,
  };
  const answer = await fetch(`${url}/v1/changes`, { method: 'POST', headers, body: JSON.stringify(change) });
  return answer.status;
}

/** How often the API has a note with these words. */
export const notesWith = async (api: Api, accountId: string, words: string) =>
  (await contextOf(api, accountId)).notes.filter(({ body }) => body.includes(words)).length;

/** Exactly once, as soon as it is there. */
export async function expectOnce(api: Api, accountId: string, words: string): Promise<void> {
  await expect.poll(() => notesWith(api, accountId, words)).toBe(1);
}

export const foot = (frame: Frame): Locator => frame.getByRole('contentinfo');

/** As after many attempts that did not reach the server: for an hour nothing is sent without a reason. */
export async function shutGate({ room }: Extension): Promise<void> {
  const page = await room.page();
  const { connection } = await page.evaluate(() => chrome.storage.local.get('connection'));
  const key = `${connectionKey(connection)} unreachable`;
  await page.evaluate(putGate, { key, until: Date.now() + 3_600_000 });
}

type Connected = { connection: Parameters<typeof connectionKey>[0] };
declare const chrome: { storage: { local: { get(key: 'connection'): Promise<Connected> } } };

/** Runs in a page of the extension. */
async function putGate({ key, until }: { key: string; until: number }): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('keyside'));
  await done(database.transaction('gates', 'readwrite').objectStore('gates').put({ until }, key));
  database.close();
}
