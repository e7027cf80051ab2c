import { useState } from 'react';
import browser from 'webextension-polyfill';
import { ask } from '../../lib/messages/protocol.ts';
import type { PanelState } from '../../lib/panel/panel-state.ts';
import { reportText } from '../../lib/panel/report-text.ts';

/** What a report of a page that can't be read would hold; made when the person asks for it, gone with the page. */
export function useReport({ tabId, site, nonce, moves, unreadable }: PanelState): {
  text: string | null;
  ask(): void;
} {
  const [made, setMade] = useState<{ of: string; text: string } | null>(null);
  // In one document, the next page that can't be read is told of anew.
  const page = unreadable ? `${tabId} ${nonce} ${moves}` : null;
  if (made && made.of !== page) setMade(null);
  const make = async () => {
    if (tabId === undefined || page === null) return;
    const known = await ask('skeleton', { tabId });
    const { version } = browser.runtime.getManifest();
    setMade({ of: page, text: reportText({ version, site, ...known }) });
  };
  return {
    text: made?.of === page ? (made?.text ?? null) : null,
    ask: () => void make().catch(() => undefined),
  };
}
