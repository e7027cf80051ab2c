import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';

/** The tab that this page stands in: what is typed here is kept under its number. Undefined until that is known. */
export function useOwnTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const find = async () => setTabId((await browser.tabs.getCurrent())?.id);
    void find().catch(() => undefined);
  }, []);
  return tabId;
}
