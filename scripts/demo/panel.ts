import type { Frame, Page } from 'playwright';

/** The panel in a page; waits until it is there, as long as Playwright does or this many milliseconds. */
export async function panelFrame(page: Page, timeout?: number): Promise<Frame> {
  const wait = { predicate: isPanel, ...(timeout !== undefined && { timeout }) };
  return findPanel(page) ?? (await page.waitForEvent('framenavigated', wait));
}

export function findPanel(page: Page): Frame | undefined {
  return page.frames().find((frame) => isPanel(frame) && !frame.isDetached());
}

// The address holds the extension's id, or with `use_dynamic_url` another one for each session.
const isPanel = (frame: Frame) => /^(chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
