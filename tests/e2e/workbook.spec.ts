import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { readBook } from '../../lib/sheets/read.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { choose, clients, drop, takeOver, workbook } from './workbook.ts';
import { put, writeNote } from './writing.ts';

const count = (page: Page, kind: string, column: number) =>
  page.getByRole('row', { name: kind }).getByRole('cell').nth(column);

test('a workbook becomes accounts that stand beside their mail, and a note on one stays in it', async ({
  extension,
  page,
  panel,
}) => {
  const file = await choose(extension, await workbook('clients.xlsx'));
  await test.step('its columns are known by their German headers', async () => {
    await expect(file.getByRole('combobox', { name: /Vertragsende/ })).toHaveValue('contract.endDate');
    await expect(file.getByText(/1 row is no record/)).toContainText('5');
  });
  await test.step('nothing goes on without knowing whose it is', async () => {
    await file.getByRole('button', { name: 'See what it will do' }).click();
    await expect(file.getByText('Enter your name.')).toBeVisible();
    await put(file.getByLabel('Your name'), 'Alex Reuter');
    await put(file.getByLabel('Your work e-mail'), 'alex.reuter@northbeam-software.com');
    await file.getByRole('button', { name: 'See what it will do' }).click();
  });
  await test.step('the preview names the cell that is no day', async () => {
    await expect(count(file, 'Accounts', 0)).toHaveText('2');
    await expect(file.getByRole('row', { name: /Kunden E4/ })).toContainText('31.02.2027');
  });
  await file.getByRole('button', { name: 'Take over' }).click();
  await expect(file.getByRole('heading', { name: 'Your accounts are here' })).toBeVisible();

  // Firefox reads no page that lies behind another.
  await page.bringToFront();
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await expect(frame.getByText('Maria Lopes').first()).toBeVisible();
  await writeNote(frame, 'Arden Medical', 'They want the ROI sheet by Friday');
  await expect(frame.getByText('Note saved.')).toBeVisible();
  await page.reload();
  await expect((await panel()).getByText('They want the ROI sheet by Friday').first()).toBeVisible();

  await test.step('the same file again changes nothing, and leaves the note', async () => {
    await file.getByRole('button', { name: 'Choose another file' }).click();
    await drop(file, await workbook('clients.xlsx'));
    await expect(file.getByText('As you chose for such a file before').first()).toBeVisible();
    await file.getByRole('button', { name: 'See what it will do' }).click();
    await expect(count(file, 'Accounts', 2)).toHaveText('2');
    await expect(count(file, 'Notes', 3)).toHaveText('1');
    await expect(file.getByRole('button', { name: 'Take over' })).toHaveAttribute('aria-disabled', 'true');
  });
  await file.close();
});

test('a file that was taken over is taken back, but for what somebody has written since', {
  tag: '@once',
}, async ({ extension, page, panel }) => {
  const file = await takeOver(extension);
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  await writeNote(frame, 'Arden Medical', 'Mine, whatever the file says');
  await expect(frame.getByText('Note saved.')).toBeVisible();
  await file.getByRole('button', { name: 'Undo' }).click();
  await expect(file.getByRole('heading', { name: 'Undone' })).toBeVisible();
  await file.goto(`${extension.origin}/portfolio.html#/accounts`);
  await expect(file.getByText('Arden Medical').first()).toBeVisible();
  await expect(file.getByText('Borealis Energy')).toHaveCount(0);
  await file.close();
});

test('a later file changes what it says anew, and is seen to before it does', {
  tag: '@once',
}, async ({ extension }) => {
  const file = await takeOver(extension);
  await file.goto(`${extension.origin}/import.html`);
  const other = clients.map((row) => row.map((cell) => (cell === '31.12.2026' ? '31.01.2027' : cell)));
  await file.locator('input[type=file]').setInputFiles(await workbook('clients.xlsx', other));
  await file.getByRole('button', { name: 'See what it will do' }).click();
  await expect(count(file, 'Contracts', 1)).toHaveText('1');
  await file.getByText('Examples: Contracts').click();
  await expect(file.getByText('31 Jan 2027').or(file.getByText('Jan 31, 2027'))).toBeVisible();
  await file.getByRole('button', { name: 'Take over' }).click();
  await expect(file.getByText('0 records added, 1 changed.')).toBeVisible();
  await file.close();
});

test('what was said goes onto a sheet of its own in the person’s file, whose other sheets stay as they are', {
  tag: '@once',
}, async ({ extension, page, panel }) => {
  const original = (await workbook('clients.xlsx')).buffer;
  const file = await extension.context.newPage();
  await file.addInitScript(pickFromHere);
  await file.goto(`${extension.origin}/import.html`);
  await file.evaluate(putHere, [...original]);
  await file.getByRole('button', { name: 'Open a file…' }).click();
  await file.getByLabel('Your name').fill('Alex Reuter');
  await file.getByLabel('Your work e-mail').fill('alex.reuter@northbeam-software.com');
  await file.getByRole('button', { name: 'See what it will do' }).click();
  await file.getByRole('button', { name: 'Take over' }).click();
  await expect(file.getByRole('heading', { name: 'Your accounts are here' })).toBeVisible();

  await openThread(page, 'ROI sheet for the board');
  await writeNote(await panel(), 'Arden Medical', '=They asked for a discount');
  await expect((await panel()).getByText('Note saved.')).toBeVisible();
  await file.goto(`${extension.origin}/options.html`);
  for (const lines of ['1 line was written to clients.xlsx.', '1 line was written to clients.xlsx.']) {
    await file.getByRole('button', { name: 'Write the activity log' }).click();
    await expect(file.getByText(lines)).toBeVisible();
  }
  const written = await readBook(new Blob([new Uint8Array(await file.evaluate(getHere))]), {
    name: 'clients.xlsx',
  });
  const before = await readBook(new Blob([new Uint8Array(original)]), { name: 'clients.xlsx' });
  expect(written.sheets.slice(0, -1)).toEqual(before.sheets);
  const log = written.sheets.at(-1);
  expect([log?.name, log?.rows.length]).toEqual(['Activity log', 2]);
  expect(log?.rows[1]?.cells).toEqual(
    expect.arrayContaining(['Arden Medical', '=They asked for a discount', 'Alex Reuter']),
  );
  await file.close();
});

/** The browser's window for files can't be used by a test; what it gives is a file of the same kind, kept by the browser. */
function pickFromHere(): void {
  Object.assign(window, {
    showOpenFilePicker: async () => [
      await (await navigator.storage.getDirectory()).getFileHandle('clients.xlsx'),
    ],
  });
}

async function putHere(bytes: number[]): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const writing = await (await folder.getFileHandle('clients.xlsx', { create: true })).createWritable();
  await writing.write(new Uint8Array(bytes));
  await writing.close();
}

async function getHere(): Promise<number[]> {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle('clients.xlsx');
  return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
}

test('all that Keyside holds goes out as a workbook and as JSON, and comes back the same after all was deleted', {
  tag: '@once',
}, async ({ extension, page, panel }) => {
  const file = await takeOver(extension);
  await openThread(page, 'ROI sheet for the board');
  await writeNote(await panel(), 'Arden Medical', 'Carried away and brought back');
  await expect((await panel()).getByText('Note saved.')).toBeVisible();
  const before = await everything(file);
  await file.goto(`${extension.origin}/options.html`);
  const json = await exported(file, 'json');
  const book = await exported(file, 'xlsx');
  const { sheets } = await readBook(new Blob([new Uint8Array(book.buffer)]), { name: book.name });
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Accounts', 'Contacts', 'Notes']));
  await file.close();

  for (const [title, saved] of [
    ['it comes back from JSON', json],
    ['it comes back from a workbook', book],
  ] as const)
    await test.step(title, async () => {
      await extension.reset();
      const fresh = await extension.context.newPage();
      await fresh.goto(`${extension.origin}/options.html`);
      await expect(fresh.getByRole('button', { name: 'Export as .json' })).toBeVisible();
      await expect(fresh.getByText('Workbook in this browser')).toHaveCount(0);
      await fresh.locator('input[type=file]').setInputFiles(saved);
      await fresh.getByRole('button', { name: 'Replace' }).click();
      await expect(fresh.getByText(`${saved.name} was imported.`)).toBeVisible();
      expect(await everything(fresh)).toEqual(before);
      await fresh.close();
    });

  await page.goto('about:blank');
  await openThread(page, 'ROI sheet for the board');
  await expect((await panel()).getByText('Carried away and brought back').first()).toBeVisible();
});

async function exported(page: Page, format: 'json' | 'xlsx') {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: `Export as .${format}` }).click();
  const saved = await saving;
  const buffer = await readFile(await saved.path());
  return { name: saved.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
}

/** Every row that is carried, as it lies in the database, but for what changes by itself. */
const everything = (page: Page): Promise<unknown> =>
  page.evaluate(
    async (stores) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('keyside'));
      const all: Record<string, unknown> = {};
      for (const name of stores) {
        const store = database.transaction(name).objectStore(name);
        all[name] = [await done(store.getAllKeys()), await done(store.getAll())];
      }
      database.close();
      return all;
    },
    [
      'book',
      'bookLog',
      'bookPacks',
      'bookApplied',
      'bookTakeovers',
      'bookUndo',
      'corrections',
      'outbox',
      'sent',
      'drafts',
    ],
  );
