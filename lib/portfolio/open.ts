import browser from 'webextension-polyfill';

/** @param hash which view of it: `#/accounts/acc-1`; none: the first */
export async function showPortfolio(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('portfolio.html') + hash });
}
