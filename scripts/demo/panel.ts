import type { Frame, Page } from 'playwright';

/** The panel in a page; waits until it is there. */
export async function panelFrame(page: Page): Promise<Frame> {
  return findPanel(page) ?? (await page.waitForEvent('framenavigated', isPanel));
}

export function findPanel(page: Page): Frame | undefined {
  return page.frames().find(isPanel);
}

// The address holds the extension's id, or with `use_dynamic_url` another one for each session.
const isPanel = (frame: Frame) => /^(chrome|moz)-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
