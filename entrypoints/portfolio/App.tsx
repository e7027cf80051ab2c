import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { Portfolio } from '../../components/portfolio/Portfolio.tsx';
import { accountHref, hrefOf } from '../../components/portfolio/route.ts';
import type { ListState, PortfolioEvents } from '../../components/portfolio/view.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { PortfolioReader } from '../../lib/portfolio/reader.ts';
import { useContext } from '../panel/contexts.ts';
import { useFind } from '../panel/find.ts';
import { useNow } from '../panel/now.ts';
import { useChanges } from './changes.ts';
import { dataOf } from './data.ts';
import { go, useRoute } from './route.ts';
import { firstList, useWishes } from './wishes.ts';

export function App({ reader, signal }: { reader: PortfolioReader; signal: AbortSignal }) {
  const known = useSyncExternalStore(reader.subscribe, reader.get);
  const route = useRoute();
  const now = useNow();
  const { find, setText } = useFind();
  const [wishes, keep] = useWishes();
  const [chosen, choose] = useState<ListState | null>(null);
  const context = useContext(route.view === 'account' ? route.accountId : undefined);
  const changes = useChanges(known, signal);
  const data = useMemo(() => dataOf(known), [known]);

  const open = useCallback((accountId: string) => go(accountHref(accountId)), []);
  if (!wishes) return null;
  const on: PortfolioEvents = {
    ...changes.on,
    find: setText,
    choose: (accountId) => {
      setText('');
      open(accountId);
    },
    open,
    list: choose,
    showAll: (list) => {
      choose(list);
      go(hrefOf({ view: 'accounts' }));
    },
    settings: keep,
    connect: options,
    options,
    retry: () => quietly(ask('sync', { force: true })),
    refresh: reader.renew,
    print: () => window.print(),
  };
  return (
    <Portfolio
      view={{
        ...changes.view,
        route,
        status: known.status ?? null,
        find,
        data,
        settings: wishes,
        list: chosen ?? firstList(wishes),
        context: context.data ?? null,
      }}
      now={now}
      on={on}
    />
  );
}

const options = () => void browser.runtime.openOptionsPage();

/** The background says by itself, through the status, what is wrong. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
