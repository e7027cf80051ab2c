import type { Locator, Page } from 'playwright';

/** The sample Gmail as a person uses it. */
export const inbox = 'https://mail.google.com/mail/u/0/';

export const rowOf = (page: Page, subject: string): Locator =>
  page.getByRole('main').locator('tr.zA').filter({ hasText: subject }).first();

export async function openInbox(page: Page, settings = ''): Promise<void> {
  await page.goto(`${inbox}${settings && `?${settings}`}#inbox`);
  await page.getByRole('main').locator('tr.zA').first().waitFor();
}

export async function openThread(page: Page, subject: string, settings = ''): Promise<void> {
  if (!page.url().startsWith(inbox) || settings) await openInbox(page, settings);
  await rowOf(page, subject).click();
  await page.getByRole('main').locator('h2.hP').filter({ hasText: subject }).first().waitFor();
}

/** The list again, as the back arrow of the browser brings it. */
export async function backToList(page: Page): Promise<void> {
  await page.goBack();
  await page.getByRole('main').locator('tr.zA').first().waitFor();
}
