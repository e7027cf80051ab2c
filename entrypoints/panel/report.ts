import { useState } from 'react';
import browser from 'webextension-polyfill';
import { ask } from '../../lib/messages/protocol.ts';
import type { PanelState } from '../../lib/panel/feed.ts';

/** What a report of a page that can't be read would hold; made when the person asks for it, gone with the page. */
export function useReport({ tabId, site }: PanelState): { text: string | null; ask(): void } {
  const [made, setMade] = useState<{ tabId: number; text: string } | null>(null);
  const make = async () => {
    if (tabId === undefined) return;
    const { skeleton } = await ask('skeleton', { tabId });
    const head = `Keyside ${browser.runtime.getManifest().version}, a page of ${site ?? 'another site'} that can't be read`;
    const body = skeleton ?? 'The browser does not let this page be looked at.';
    setMade({ tabId, text: `${head}\n\n${body}` });
  };
  return {
    text: made?.tabId === tabId ? (made?.text ?? null) : null,
    ask: () => void make().catch(() => undefined),
  };
}
