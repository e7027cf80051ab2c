import browser from 'webextension-polyfill';

/** An account's page in a tab of its own. */
export async function openAccount(accountId: string, part: string): Promise<void> {
  const page = `/portfolio.html#/accounts/${encodeURIComponent(accountId)}/${part}`;
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}
