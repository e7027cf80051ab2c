import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import {
  getSampleThread,
  sampleMailboxes,
  sampleThreadAddress,
} from '../../tests/sample-sites/gmail/mail/index.ts';
import { findPanel } from './panel.ts';

interface Stop {
  name: string;
  address: string;
}

const thread = 'arden-roi';
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** The same thread or list as people have it set up: see the sample's own settings. */
const variants: readonly Stop[] = [
  { name: 'inbox', address: inbox },
  { name: 'inbox-dark', address: withSettings(inbox, 'theme=dark') },
  ...['de', 'fr', 'ja', 'ar'].map((hl) => ({
    name: `thread-${hl}`,
    address: withSettings(sampleThreadAddress(thread), `hl=${hl}`),
  })),
  { name: 'split-pane', address: withSettings(sampleThreadAddress(thread), 'pane=vertical') },
  { name: 'split-pane-below', address: withSettings(sampleThreadAddress(thread), 'pane=horizontal') },
  { name: 'conversation-view-off', address: withSettings(inbox, 'conversation=off') },
  { name: 'compose', address: 'https://mail.google.com/mail/u/0/?view=cm&to=maria.lopes@arden-medical.com' },
  {
    name: 'window',
    address: `https://mail.google.com/mail/u/0/?view=btop&th=%23thread-f:${getSampleThread(thread).id}`,
  },
];

/** Opens each page of the sample Gmail and saves what stands on the screen. Answers how many. */
export async function takeTour(context: BrowserContext, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const stops = [...variants, ...threads()];
  for (const [index, { name, address }] of stops.entries()) {
    // A mere change of the hash would be photographed before the page has followed it.
    await page.goto('about:blank');
    await page.goto(address);
    await settled(page);
    await page.screenshot({ path: join(folder, `${String(index + 1).padStart(2, '0')}-${name}.png`) });
  }
  await page.close();
  return stops.length;
}

function threads(): Stop[] {
  return sampleMailboxes
    .flatMap((mailbox) => mailbox.threads)
    .map(({ key, folder }) => ({ name: key, address: sampleThreadAddress(key, folder) }));
}

function withSettings(address: string, settings: string): string {
  return address.replace('#', `?${settings}#`);
}

/** A page without anybody on it has no panel, and one that loads for long is photographed as it is. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('main').first().waitFor();
  await page.waitForLoadState('networkidle');
  const panel = findPanel(page);
  const said = panel?.getByRole('heading').first();
  await said?.waitFor({ timeout: 3000 }).catch(() => undefined);
  const loading = panel?.locator('[aria-busy="true"]').first();
  await loading?.waitFor({ state: 'detached', timeout: 3000 }).catch(() => undefined);
}
