import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright';
import { readBook } from '../../lib/sheets/read.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { contextOf } from './writing.ts';

test.beforeEach(({ connect }) => connect());

/** What the newest word on one of Arden's initiatives says to the client, and what beside it is for us alone. */
async function wordsOfArden(
  api: Parameters<typeof contextOf>[0],
): Promise<{ body: string; internal: string }> {
  const { initiatives } = await contextOf(api, 'acc-arden-medical');
  const newest = initiatives.map(({ updates }) => updates[0]);
  const both = newest.find((each) => each && each.body !== '' && each.internal !== '');
  if (!both) throw new Error('No initiative of Arden has words for both.');
  return both;
}

test('a note that is starred beside a thread is in the report, in all that is made of it, and not in the client’s', {
  tag: '@once',
}, async ({ page, panel, api, extension: { context } }) => {
  const { body, internal } = await wordsOfArden(api);
  await openThread(page, 'ROI sheet for the board');
  const frame = await panel();
  const star = frame
    .getByRole('region', { name: 'Notes' })
    .getByRole('button', { name: /^Star for the next report: / })
    .first();
  const note = ((await star.getAttribute('aria-label')) ?? '').replace(/^Star for the next report: /, '');
  await star.focus();
  await page.keyboard.press('Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');

  const opened = context.waitForEvent('page');
  await frame.getByRole('button', { name: 'More for this account' }).click();
  await frame.getByRole('menuitem', { name: 'Report…' }).click();
  const report = await opened;
  const sheet = report.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Status report: Arden Medical' })).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'Highlights' })).toBeVisible();
  await expect(sheet).toContainText(note);
  await expect(sheet).toContainText(internal);

  const summary = report.getByRole('textbox', { name: 'Your words first' });
  await summary.fill('Two weeks that went well.');
  await expect(sheet).toContainText('Two weeks that went well.');
  await expect(report.getByText('Kept in this browser')).toBeVisible();
  await report.reload();
  await expect(sheet).toContainText('Two weeks that went well.');
  await expect(sheet).toContainText(note);

  const mail = await copied(report, report.getByRole('button', { name: 'Copy for e-mail' }));
  expect(mail.html).toContain('<table');
  expect(mail.html).not.toMatch(/<(script|img|iframe|link)/);
  for (const words of [mail.html, mail.plain]) expect(words).toContain('Two weeks that went well.');
  const markdown = await saved(report, 'Save as .md');
  expect(markdown.name).toBe('Status report Arden Medical.md');
  expect(markdown.bytes.toString()).toContain('## Highlights');
  const book = await saved(report, 'Save as .xlsx');
  expect(await cellsOf(book)).toContainEqual(expect.stringContaining('Two weeks that went well.'));
  await saved(report, 'Sales results by quarter');
  await onPaper(report);

  await report.getByRole('radio', { name: 'Client' }).check();
  await expect(sheet).toContainText(body);
  await expect(sheet).not.toContainText(note);
  await expect(sheet).not.toContainText(internal);
  await expect(sheet).not.toContainText('Two weeks that went well.');
  await expect(report.getByText('1 of them is for us alone')).toBeVisible();
  const forClient = [
    (await copied(report, report.getByRole('button', { name: 'Copy for e-mail' }))).html,
    (await saved(report, 'Save as .md')).bytes.toString(),
    JSON.stringify(await cellsOf(await saved(report, 'Save as .xlsx'))),
  ];
  for (const words of forClient) {
    expect(words).toContain(body.slice(0, 20));
    expect(words).not.toContain(note.slice(0, 20));
    expect(words).not.toContain(internal.slice(0, 20));
  }
  await report.getByRole('button', { name: 'Take the stars away' }).click();
  await report.getByRole('button', { name: 'Take 1 star away for good' }).click();
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await report.close();
});

/** What a press puts into the clipboard, as it is put there. */
async function copied(page: Page, button: Locator): Promise<{ html: string; plain: string }> {
  const taken = page.evaluate(
    () =>
      new Promise<{ html: string; plain: string }>((resolve) => {
        const take = ({ clipboardData }: ClipboardEvent) =>
          resolve({
            html: clipboardData?.getData('text/html') ?? '',
            plain: clipboardData?.getData('text/plain') ?? '',
          });
        document.addEventListener('copy', take, { once: true });
      }),
  );
  await button.click();
  return taken;
}

async function saved(page: Page, name: string): Promise<{ name: string; bytes: Buffer<ArrayBuffer> }> {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file: Download = await begun;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes: Buffer.from(bytes) };
}

async function cellsOf({ bytes, name }: { bytes: Buffer<ArrayBuffer>; name: string }): Promise<unknown[]> {
  const { sheets } = await readBook(new Blob([bytes]), { name });
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells]));
}

/** On paper there is the report, and nothing of what it is made with. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article').getByRole('heading', { name: 'Next steps' })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print or PDF' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Your words first' })).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
}
