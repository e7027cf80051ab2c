import type { Locator, Page } from 'playwright';
import { sampleMailboxes } from '../sample-sites/gmail/mail/index.ts';

/** The sample Gmail as a person uses it. */
export const inbox = 'https://mail.google.com/mail/u/0/';

export const rowOf = (page: Page, subject: string): Locator =>
  page.getByRole('main').locator('tr.zA').filter({ hasText: subject }).first();

export async function openInbox(page: Page, settings = ''): Promise<void> {
  await page.goto(`${inbox}${settings && `?${settings}`}#inbox`);
  await page.getByRole('main').locator('tr.zA').first().waitFor();
}

/**
 * From the list of messages as a person does, where that is in sight or is to be set up; in a new page as a bookmark
 * opens it, without the list.
 */
export async function openThread(page: Page, subject: string, settings = ''): Promise<void> {
  if (settings) await openInbox(page, settings);
  if (page.url().startsWith(inbox)) await rowOf(page, subject).click();
  else await page.goto(`${inbox}#inbox/${hashOf(subject)}`);
  await page.getByRole('main').locator('h2.hP').filter({ hasText: subject }).first().waitFor();
}

function hashOf(subject: string): string {
  const [mailbox] = sampleMailboxes;
  const thread = mailbox?.threads.find((one) => one.subject.includes(subject));
  if (!thread) throw new Error(`The sample Gmail has no thread “${subject}”.`);
  return thread.hash;
}

/** The list again, by the page's own way to it. */
export async function backToList(page: Page): Promise<void> {
  await page.locator('a[href="#inbox"]').first().click();
  await page.getByRole('main').locator('tr.zA').first().waitFor();
}
