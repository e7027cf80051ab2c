import type { Page } from 'playwright';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { lookAt, people, takeOver, workbook } from './workbook.ts';
import { expectOnce, notesWith, writeNote } from './writing.ts';

const roi = 'ROI sheet for the board';
const arden = 'Arden Medical';
const ardenId = 'acc-arden-medical';
const once = { tag: '@once' };

test(
  'a panel that is open shows what a file has changed, and what was taken back',
  once,
  async ({ extension, page, panel }) => {
    const file = await takeOver(extension);
    await openThread(page, roi);
    const frame = await panel();
    await expect(frame.getByText('VP Clinical Operations').first()).toBeVisible();
    const promoted = people.map((row) =>
      row.map((cell) => cell?.replace('VP Clinical', 'Head of Clinical') ?? null),
    );
    await file.goto(`${extension.origin}/import.html`);
    await file.locator('input[type=file]').setInputFiles(await workbook('clients.xlsx', undefined, promoted));
    await file.getByRole('button', { name: 'See what it will do' }).click();
    await file.getByRole('button', { name: 'Take over' }).click();
    await expect(frame.getByText('Head of Clinical Operations').first()).toBeVisible();
    await file.getByRole('button', { name: 'Undo' }).click();
    await expect(frame.getByText('VP Clinical Operations').first()).toBeVisible();
    await file.close();
  },
);

test(
  'a workbook that is deleted beside an open panel is gone from it, once that was meant',
  once,
  async ({ extension, page, panel }) => {
    const file = await takeOver(extension);
    await openThread(page, roi);
    const frame = await panel();
    await file.goto(`${extension.origin}/options.html`);
    await file.getByRole('button', { name: /^Delete/ }).click();
    await expect(file.getByText('from this browser?')).toBeVisible();
    await expect(frame.getByRole('heading', { name: arden })).toBeVisible();
    await file.getByRole('button', { name: /^Delete them/ }).click();
    await expect(frame.getByRole('heading', { name: arden })).toHaveCount(0);
    await expect(frame.getByText('Not connected')).toBeVisible();
    expect(await packsOf(file)).toBe('');
    await file.close();
  },
);

test(
  'what waits for a server never gets into a workbook, and goes out once that is connected again',
  once,
  async ({ extension, page, panel, api, connect, faults }) => {
    await connect();
    await openThread(page, roi);
    faults.always({ status: 503 }, 'POST /v1/changes');
    await writeNote(await panel(), arden, 'For the server alone');
    await expect((await panel()).getByText('For the server alone').first()).toBeVisible();
    const file = await lookAt(extension);
    const { host } = new URL(faults.url);
    await expect(file.getByText(`You are connected to Norvane Systems at ${host}`)).toBeVisible();
    await expect(file.getByText(/has not been sent to Norvane Systems yet is kept/)).toBeVisible();
    await file.getByRole('button', { name: 'Take over and switch to the workbook' }).click();
    await expect(file.getByRole('heading', { name: 'Your accounts are here' })).toBeVisible();
    await file.goto(`${extension.origin}/portfolio.html#/accounts`);
    await expect(file.getByText('Borealis Energy').first()).toBeVisible();
    expect(await packsOf(file)).toContain(arden);
    expect(await packsOf(file)).not.toContain('For the server alone');
    expect(await notesWith(api, ardenId, 'For the server alone')).toBe(0);
    faults.reset();
    // The same address in other words, as the test's browser knows that it was connected to before.
    await extension.connect(`${faults.url}/`, api.token);
    await expectOnce(api, ardenId, 'For the server alone');
    expect(await packsOf(file)).not.toContain('For the server alone');
    await file.close();
  },
);

test(
  'a file can be taken over beside a server that stays connected, until the person switches',
  once,
  async ({ extension, page, panel, connect }) => {
    await connect();
    await openThread(page, roi);
    await expect((await panel()).getByRole('heading', { name: arden })).toBeVisible();
    const file = await lookAt(extension);
    await file.getByRole('button', { name: 'Take over and stay connected' }).click();
    await expect(file.getByText('You are still connected to Norvane Systems')).toBeVisible();
    expect(await packsOf(file)).toContain('Borealis Energy');
    await file.getByRole('link', { name: 'Open the settings' }).click();
    await expect(file.getByText('Switching ends the connection to Norvane Systems')).toBeVisible();
    await expect((await panel()).getByRole('heading', { name: arden })).toBeVisible();
    await file.getByRole('button', { name: 'Switch to the workbook' }).click();
    await expect(file.getByText('read and write, in this browser only')).toBeVisible();
    await expect(file.getByText('Switching ends')).toHaveCount(0);
    await file.close();
  },
);

test(
  'a file is taken over to stand beside a server, and both are in the portfolio',
  once,
  async ({ extension, page, panel, connect }) => {
    await connect();
    const file = await lookAt(extension);
    await file.getByRole('button', { name: 'Take over and use beside Norvane Systems' }).click();
    await expect(file.getByText(/shown together with those of Norvane Systems/)).toBeVisible();
    await file.getByRole('link', { name: 'Open the portfolio' }).click();
    await file.goto(`${extension.origin}/portfolio.html#/accounts`);
    await expect(file.getByText('Borealis Energy').first()).toBeVisible();
    await expect(file.getByText(arden)).toHaveCount(1);
    await openThread(page, roi);
    await expect((await panel()).getByRole('heading', { name: arden })).toBeVisible();
    // Read anew, the file has nobody to ask about.
    await file.goto(`${extension.origin}/import.html`);
    await file.locator('input[type=file]').setInputFiles(await workbook('clients.xlsx'));
    await file.getByRole('button', { name: 'See what it will do' }).click();
    await expect(file.getByRole('button', { name: 'Take over', exact: true })).toBeVisible();
    await file.close();
  },
);

/** All records of the workbook, as they lie in the database. */
const packsOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('keyside'));
    const all = await done(database.transaction('bookPacks').objectStore('bookPacks').getAll());
    database.close();
    return all.join('');
  });
