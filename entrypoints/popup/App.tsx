import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import browser from 'webextension-polyfill';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupEvents } from '../../components/popup/view.ts';
import { ask } from '../../lib/messages/protocol.ts';
import { showPortfolio } from '../../lib/portfolio/open.ts';
import { session } from '../../lib/storage.ts';
import { useFind } from '../panel/find.ts';
import { useNow } from '../panel/now.ts';
import { usePlace } from '../panel/place.ts';
import { type CurrentTab, openPanel, pickBeside } from './tab.ts';

export function App({ tab }: { tab: CurrentTab | null }) {
  const queries = useQueryClient();
  const now = useNow();
  const { find, setText } = useFind();
  const place = usePlace(tab?.site ?? null);
  const status = useQuery({
    queryKey: ['status'],
    queryFn: async () => (await session.get('status')).status ?? null,
  });

  useEffect(() => {
    const shown = new AbortController();
    session.watch(shown.signal, ({ status }) => status && queries.setQueryData(['status'], status));
    // Wakes the background, so that it answers the first letters at once, and says where things stand.
    void ask('sync', { force: false }).catch(() => undefined);
    void ask('reminders-seen', {}).catch(() => undefined);
    return () => shown.abort();
  }, [queries]);

  const thenClose = (work: Promise<unknown>) => void work.catch(() => undefined).then(() => window.close());
  const on: PopupEvents = {
    find: setText,
    choose: (accountId, name) =>
      tab && thenClose(Promise.all([openPanel(tab, place?.place), pickBeside(tab, { accountId, name })])),
    openPanel: () => tab && thenClose(openPanel(tab, place?.place)),
    place: (next) => place && void ask('place', { site: place.site, place: next }).catch(() => undefined),
    openPortfolio: () => thenClose(showPortfolio()),
    connect: () => thenClose(browser.runtime.openOptionsPage()),
    settings: () => thenClose(browser.runtime.openOptionsPage()),
    retry: () => void ask('sync', { force: true }).catch(() => undefined),
  };
  return <Popup view={{ status: status.data ?? null, find, place }} now={now} on={on} />;
}
