import browser from 'webextension-polyfill';

/**
 * Puts our content scripts into pages that were open before this version was installed, so that they work again
 * without a reload. The older script in such a page stops by itself when it hears the new one start.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  for (const { matches, js } of scripts) {
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.all(tabs.map(({ id }) => takeOver(id, js ?? [])));
  }
}

async function takeOver(tabId: number | undefined, files: string[]): Promise<void> {
  if (tabId === undefined) return;
  // A tab may have gone, be asleep or show an error page; the next load brings the script anyway.
  await browser.scripting.executeScript({ target: { tabId }, files }).catch(() => undefined);
}
