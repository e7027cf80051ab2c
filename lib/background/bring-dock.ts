import browser from 'webextension-polyfill';

/** Puts the dock's script into a tab's page, beside the content script that asked for it. See lib/dock/lent.ts. */
export async function bringDock(tabId: number): Promise<void> {
  // The page may have gone meanwhile; the next one asks anew.
  await browser.scripting
    .executeScript({ target: { tabId }, files: ['dock.js'], injectImmediately: true })
    .catch(() => undefined);
}
