import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { Portfolio } from '../../components/portfolio/Portfolio.tsx';
import { accountHref, hrefOf, type Route } from '../../components/portfolio/route.ts';
import type { ListState, PortfolioEvents } from '../../components/portfolio/view.ts';
import { StarsContext } from '../../components/stars/stars.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { PortfolioReader } from '../../lib/portfolio/reader.ts';
import { useContext } from '../panel/contexts.ts';
import { useFind } from '../panel/find.ts';
import { useNow } from '../panel/now.ts';
import { useStars } from '../writing/stars.ts';
import { useChanges } from './changes.ts';
import { dataOf } from './data.ts';
import { useReports } from './reports.ts';
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
  const accountId = accountOf(route);
  const fetched = useContext(accountId);
  const open = useCallback((accountId: string) => go(accountHref(accountId)), []);
  const writing = useAccountWriting({ known, accountId, answer: fetched.data ?? null, open, signal });
  const said = useSaid(writing.compose, useChanges(known, signal), accountId);
  const data = useMemo(() => dataOf(known), [known]);
  const reports = useReports();
  const stars = useStars(accountId);

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
    reports: reports.on,
    print: () => window.print(),
  };
  return (
    <StarsContext value={stars}>
      <Portfolio
        view={{
          ...said.view,
          ...{ route, find, data, marks, context },
          status: known.status ?? null,
          settings: wishes,
          list: chosen ?? firstList(wishes),
          compose: compose.view,
          outbox: outbox.view,
          reports: reports.view,
        }}
        now={now}
        on={on}
      />
    </StarsContext>
  );
}

/** Whose records are read: of the account that is shown, or that a report is of. */
function accountOf(route: Route): string | undefined {
  if (route.view === 'account') return route.accountId;
  return route.choice?.scope.of === 'account' ? route.choice.scope.id : undefined;
}

const options = () => void browser.runtime.openOptionsPage();

/** The background says by itself, through the status, what is wrong. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
