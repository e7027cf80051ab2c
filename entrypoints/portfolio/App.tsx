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
import { useSaid } from './said.ts';
import { firstList, useWishes } from './wishes.ts';
import { useAccountWriting } from './writing.ts';

export function App({ reader, signal }: { reader: PortfolioReader; signal: AbortSignal }) {
  const known = useSyncExternalStore(reader.subscribe, reader.get);
  const route = useRoute();
  const now = useNow();
  const { find, setText } = useFind();
  const [wishes, keep] = useWishes();
  const [chosen, choose] = useState<ListState | null>(null);
  const accountId = route.view === 'account' ? route.accountId : undefined;
  const fetched = useContext(accountId);
  const open = useCallback((accountId: string) => go(accountHref(accountId)), []);
  const writing = useAccountWriting({ known, accountId, answer: fetched.data ?? null, open, signal });
  const said = useSaid(writing.compose, useChanges(known, signal), accountId);
  const data = useMemo(() => dataOf(known), [known]);

  if (!wishes) return null;
  const { compose, outbox, marks, context } = writing;
  const on: PortfolioEvents = {
    ...said.on,
    write: compose.write,
    queue: outbox.queue,
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
        ...said.view,
        ...{ route, find, data, marks, context },
        status: known.status ?? null,
        settings: wishes,
        list: chosen ?? firstList(wishes),
        compose: compose.view,
        outbox: outbox.view,
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
