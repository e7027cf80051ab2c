import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright';
import { findPanel } from './panel.ts';

const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** Opens the sample Gmail's list and each of its threads, and saves what stands on the screen. Answers how many. */
export async function takeTour(context: BrowserContext, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  await page.goto(inbox);
  const rows = page.getByRole('main').locator('tr.zA');
  await rows.first().waitFor();
  await page.screenshot({ path: join(folder, '00-inbox.png') });
  const count = await rows.count();
  for (let index = 0; index < count; index += 1) {
    await page.goto(inbox);
    const row = rows.nth(index);
    const name = `${String(index + 1).padStart(2, '0')}-${slug(await subjectOf(row))}`;
    await row.click();
    await page.locator('h2.hP').locator('visible=true').first().waitFor();
    await panelSettled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  await page.close();
  return count + 1;
}

/** A page without anybody on it has no panel, and one that loads for long is photographed as it is. */
async function panelSettled(page: Page): Promise<void> {
  const frame = findPanel(page);
  await frame
    ?.locator('[aria-busy="true"]')
    .first()
    .waitFor({ state: 'detached', timeout: 5000 })
    .catch(() => undefined);
}

const subjectOf = async (row: Locator) => (await row.locator('.bog').first().textContent()) ?? '';

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
