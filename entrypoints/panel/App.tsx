import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import browser from 'webextension-polyfill';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelEvents } from '../../components/panel/view.ts';
import { panelViewOf, shownAccount } from '../../components/panel/viewOf.ts';
import { accountHref, hrefOf, reportHref } from '../../components/portfolio/route.ts';
import { StarsContext } from '../../components/stars/stars.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { ContextAnswer, Place } from '../../lib/messages/view.ts';
import type { AccountMatch } from '../../lib/model/index.ts';
import { besideOf, isBeside } from '../../lib/panel/beside.ts';
import type { ComposerPlace } from '../../lib/panel/composer-board.ts';
import type { PanelFeed } from '../../lib/panel/feed.ts';
import type { PanelState } from '../../lib/panel/panel-state.ts';
import { rememberable } from '../../lib/panel/remember.ts';
import { canOpenSidePanel, openSidePanel } from '../../lib/panel/side.ts';
import { showPortfolio } from '../../lib/portfolio/open.ts';
import { plainWeights } from '../../lib/work/health/signal.ts';
import { useWishes } from '../portfolio/wishes.ts';
import { useCompose } from '../writing/compose.ts';
import { useOutboxList } from '../writing/outbox.ts';
import { useFlush, useQueued } from '../writing/queue.ts';
import { useStars } from '../writing/stars.ts';
import { useWritten } from '../writing/written.ts';
import { useAskedForm } from './asked.ts';
import { close } from './close.ts';
import { contextKey, useContext, useSignalsBefore } from './contexts.ts';
import { useCorrections } from './corrections.ts';
import { useFind } from './find.ts';
import { useFollow } from './follow.ts';
import { useLeave } from './leave.ts';
import { useNow } from './now.ts';
import { usePlace } from './place.ts';
import { useReport } from './report.ts';
import { useSight } from './sight.ts';

export function App({ feed, signal }: { feed: PanelFeed; signal: AbortSignal }) {
  const seen = useSyncExternalStore(feed.subscribe, feed.get);
  const { admitted, surface, tabId, site, sighting, status, workspace } = seen;
  const queries = useQueryClient();
  const now = useNow();
  const [wishes] = useWishes();
  // A choice among several accounts is for the page it was made on.
  const [picked, setPicked] = useState<{ page: string; accountId: string } | null>(null);
  const said = useCorrections();
  const { find, setText } = useFind();
  const place = usePlace(site);
  const report = useReport(seen);
  const { leave, ...leaving } = useLeave();

  useEffect(() => {
    // Whoever opens the panel wants to see what is so now; what the directory holds is shown meanwhile.
    if (admitted === 'yes') void ask('sync', { force: false }).catch(() => undefined);
  }, [admitted]);

  const told = {
    tab: tabOf(seen),
    picked: picked?.page === sighting?.key ? (picked?.accountId ?? null) : null,
    pick: seen.pick && isBeside(seen.pick.beside, besideOf(seen)) ? seen.pick : null,
  };
  const shown = shownAccount(told);
  const context = useContext(shown?.accountId);
  const signalsBefore = useSignalsBefore(shown?.accountId);
  const queued = useQueued(shown?.accountId, seen.outbox);
  const { marks, answer } = useWritten(shown?.accountId, context.data ?? null, queued);
  const { refusal } = useSight(seen);
  const compose = useCompose({
    ...{ status, workspace, queued, refusal },
    place: placeOf(seen, shown, answer),
    creates: answer?.cached?.creates,
    made: (accountId, name) => pickByHand({ accountId, name }),
    signal,
  });
  const outbox = useOutboxList({
    standing: seen.outbox,
    composer: compose.composer,
    shown: shown?.accountId,
    refusal,
    pick: (account) => pickByHand(account),
  });
  const stars = useStars(shown?.accountId);
  useFollow(shown?.accountId);
  useFlush(admitted === 'yes');
  useAskedForm(seen, shown?.accountId, compose.composer);

  const refresh = async () => {
    if (!shown) return;
    const answer = await ask('context', { accountId: shown.accountId, force: true });
    queries.setQueryData(contextKey(shown.accountId), answer);
  };
  const pickByHand = (account: { accountId: string; name: string } | null) => {
    setText('');
    if (tabId === undefined) return;
    const pick = account && { ...account, at: Date.now(), beside: besideOf(seen) };
    quietly(ask('pick', { tabId, pick }));
  };

  const stand = (next: Place) => site && quietly(ask('place', { site, place: next }));

  const on: PanelEvents = {
    close: () => void close(surface, tabId),
    openPortfolio: (accountId) => quietly(showPortfolio(accountId === null ? '' : accountHref(accountId))),
    openReport: (accountId) => quietly(showPortfolio(reportHref(accountId))),
    connect: () => void browser.runtime.openOptionsPage(),
    refresh: () => quietly(refresh()),
    retry: () => quietly(Promise.all([ask('sync', { force: true }), refresh()])),
    pick: (accountId) => setPicked({ page: sighting?.key ?? '', accountId }),
    back: () => setPicked(null),
    correct: (corrections, undo) => void said.correct(corrections, undo),
    undo: () => void (compose.undo ? compose.composer.undo() : said.takeBack()),
    dismissUndo: () => (compose.undo ? compose.composer.dismissUndo() : said.dismiss()),
    find: setText,
    choose: (accountId, name) => pickByHand({ accountId, name }),
    unchoose: () => pickByHand(null),
    askReport: report.ask,
    place: (next) => {
      const goes = next === 'side' && surface === 'page';
      if (goes && !canOpenSidePanel()) return leaving.begin();
      // In the press itself: the panel in the page goes with the next word of the background.
      if (goes && tabId !== undefined) void openSidePanel({ tabId });
      leaving.end();
      stand(next);
    },
    leave: () => {
      leaving.end();
      stand('side');
    },
    stay: leaving.end,
    openAccount: (accountId, part) => quietly(showPortfolio(hrefOf({ view: 'account', accountId, part }))),
    insert: async (words) => {
      if (tabId === undefined) return 'none';
      if ((await refusal(globalThis.event)) !== null) return 'covered';
      const answer = await ask('insert-words', { tabId, words, press: crypto.randomUUID() }).catch(
        () => undefined,
      );
      return answer?.outcome ?? 'failed';
    },
    openBrief: () =>
      tabId !== undefined && shown && quietly(ask('open-brief', { tabId, accountId: shown.accountId })),
    write: compose.write,
    queue: outbox.queue,
  };

  if (admitted === 'foreign') return null;
  const view = panelViewOf({
    ...told,
    surface,
    status: status ?? null,
    workspace,
    weights: wishes?.weights ?? plainWeights,
    place,
    remember: rememberable(sighting),
    answer,
    signalsBefore,
    refreshing: context.isFetching,
    undo: compose.undo ?? said.undo,
    compose: compose.view,
    outbox: outbox.view,
    marks,
    leave,
    find,
    report: report.text,
  });
  return (
    <StarsContext value={stars}>
      <Panel view={view} now={now} on={on} />
    </StarsContext>
  );
}

/** What is written beside this page is about; undefined while it is not known in which tab the panel stands. */
function placeOf(
  { tabId, sighting, match, workspace }: PanelState,
  shown: AccountMatch | undefined,
  answer: ContextAnswer | null,
): ComposerPlace | undefined {
  if (tabId === undefined) return undefined;
  return {
    tabId,
    accountId: shown?.accountId ?? null,
    accountName: shown?.name ?? '',
    context: answer?.cached?.context ?? null,
    workspace,
    sighting,
    people: match?.people ?? [],
  };
}

/** Nothing while the directory is being asked, or beside a page that Keyside does not read. */
function tabOf({ site, sighting, match, unreadable }: PanelState) {
  return site && match ? { site, sighting, match, unreadable } : null;
}

/** The background says by itself, through the status, what is wrong. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
