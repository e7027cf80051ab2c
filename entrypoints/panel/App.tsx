import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelEvents } from '../../components/panel/view.ts';
import { panelViewOf, shownAccount } from '../../components/panel/viewOf.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { tellTab } from '../../lib/messages/tell.ts';
import type { PanelFeed } from '../../lib/panel/feed.ts';
import { contextKey, useContext } from './contexts.ts';
import { useCorrections } from './corrections.ts';
import { useNow } from './now.ts';

export function App({ feed }: { feed: PanelFeed }) {
  const { admitted, sighting, match, status } = useSyncExternalStore(feed.subscribe, feed.get);
  const queries = useQueryClient();
  const now = useNow();
  // A choice among several accounts is for the page it was made on.
  const [picked, setPicked] = useState<{ page: string; accountId: string } | null>(null);
  const said = useCorrections();

  useEffect(() => {
    // Whoever opens the panel wants to see what is so now; what the directory holds is shown meanwhile.
    if (admitted === 'yes') void ask('sync', { force: false }).catch(() => undefined);
  }, [admitted]);

  const tab = match ? { sighting, match } : null;
  const pick = picked?.page === sighting?.key ? (picked?.accountId ?? null) : null;
  const shown = shownAccount(tab, pick);
  const context = useContext(shown?.accountId);

  const refresh = async () => {
    if (!shown) return;
    const answer = await ask('context', { accountId: shown.accountId, force: true });
    queries.setQueryData(contextKey(shown.accountId), answer);
  };

  const on: PanelEvents = {
    close: () => void closePanel(),
    connect: () => void browser.runtime.openOptionsPage(),
    refresh: () => quietly(refresh()),
    retry: () => quietly(Promise.all([ask('sync', { force: true }), refresh()])),
    pick: (accountId) => setPicked({ page: sighting?.key ?? '', accountId }),
    back: () => setPicked(null),
    correct: (corrections, undo) => void said.correct(corrections, undo),
    undo: () => void said.takeBack(),
    dismissUndo: said.dismiss,
  };

  if (admitted === 'foreign') return null;
  const view = panelViewOf({
    status: status ?? null,
    tab,
    picked: pick,
    answer: context.data ?? null,
    refreshing: context.isFetching,
    undo: said.undo,
  });
  return <Panel view={view} now={now} on={on} />;
}

/** The background says by itself, through the status, what is wrong. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

async function closePanel(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await tellTab(tab.id, { kind: 'dock', action: 'close' });
}
