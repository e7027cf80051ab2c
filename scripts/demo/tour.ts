import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { panelFrame } from './panel.ts';
import type { Stop } from './stop.ts';
import { calendarStops } from './stops-calendar.ts';
import { gmailStops } from './stops-gmail.ts';
import { linkedinStops } from './stops-linkedin.ts';
import { outlookStops } from './stops-outlook.ts';

/** Milliseconds that a panel is waited for, and what it says. */
const LONGEST = 3_000;

/** Opens the pages of the sample sites and of the extension, and saves what stands on the screen. Answers how many. */
export async function takeTour(context: BrowserContext, origin: string, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const own: readonly Stop[] = ['popup', 'options'].map((name) => ({
    name: `keyside-${name}`,
    address: `${origin}/${name}.html`,
  }));
  const stops = [...gmailStops, ...linkedinStops, ...calendarStops, ...outlookStops, ...own];
  for (const [index, { name, address, act }] of stops.entries()) {
    // A mere change of the hash would be photographed before the page has followed it.
    await page.goto('about:blank');
    await page.goto(address);
    await loaded(page);
    await act?.(page);
    await settled(page);
    await page.screenshot({ path: join(folder, `${String(index + 1).padStart(2, '0')}-${name}.png`) });
  }
  await page.close();
  return stops.length;
}

/** A page without anybody on it has no panel, and one that loads for long is photographed as it is. */
export async function settled(page: Page): Promise<void> {
  await loaded(page);
  const panel = await panelFrame(page, LONGEST).catch(() => undefined);
  const said = panel?.getByRole('heading').first();
  await said?.waitFor({ timeout: LONGEST }).catch(() => undefined);
  const loading = panel?.locator('[aria-busy="true"]').first();
  await loading?.waitFor({ state: 'detached', timeout: LONGEST }).catch(() => undefined);
  // One that is out of sight waits for what may be left of another page, or has nobody to show.
  const frame = await panel?.frameElement().catch(() => undefined);
  await frame?.waitForElementState('visible', { timeout: LONGEST }).catch(() => undefined);
}

async function loaded(page: Page): Promise<void> {
  // Outlook's calendar has no landmark.
  const content = page.getByRole('main').or(page.getByRole('heading'));
  await content.filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
}
