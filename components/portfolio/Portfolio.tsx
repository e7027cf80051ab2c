import { useEffect, useRef, useState } from 'react';
import { SheetDialog } from '../compose/SheetDialog.tsx';
import { Outbox } from '../outbox/Outbox.tsx';
import { ProblemBar } from '../panel/ProblemBar.tsx';
import { problemOfStatus } from '../panel/problem.ts';
import { SyncBar } from '../panel/SyncBar.tsx';
import { UndoBar } from '../panel/UndoBar.tsx';
import { useEscape } from '../panel/useEscape.ts';
import { cx } from '../ui/cx.ts';
import { AccountsPage } from './AccountsPage.tsx';
import { OneAccount } from './account/OneAccount.tsx';
import { ForecastRoute } from './ForecastRoute.tsx';
import { Head } from './Head.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Missing } from './Missing.tsx';
import { RenewalsRoute } from './RenewalsRoute.tsx';
import { ReportsRoute } from './ReportsRoute.tsx';
import { hrefOf } from './route.ts';
import { TodayPage } from './today/TodayPage.tsx';
import { usePageKeys } from './usePageKeys.ts';
import { useRows } from './useRows.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  now: number;
  on: PortfolioEvents;
}

/** The whole page: all accounts with what needs attention today and why. */
export function Portfolio({ view, now, on }: Props) {
  const [hasKeys, setKeys] = useState(false);
  usePageKeys(() => setKeys(true));
  const { sheet, outbox } = view;
  useEscape(() => (sheet ? on.back() : on.queue.hide()), sheet !== null || outbox.items !== null);
  return (
    <div className="flex h-dvh flex-col bg-sub print:block print:h-auto print:bg-bg">
      <Head view={view} now={now} on={on} showKeys={() => setKeys(true)} />
      <ProblemBar problem={view.status && problemOfStatus(view.status)} on={on} />
      <SyncBar status={view.status} now={now} />
      <div className="relative flex min-h-0 flex-1 flex-col print:block">
        <Content view={view} now={now} on={on} />
        {outbox.items && <Outbox items={outbox.items} outbox={outbox} now={now} on={on.queue} />}
      </div>
      <UndoBar undo={view.undo} on={on} />
      {sheet && <SheetDialog sheet={sheet} saving={view.saving} on={on} />}
      {hasKeys && <KeysDialog close={() => setKeys(false)} />}
    </div>
  );
}

/** Begins at its top, with the focus there, whenever another view is opened. */
function Content({ view, now, on }: Props) {
  const content = useRef<HTMLElement>(null);
  // Another report is the same view.
  const place = view.route.view === 'reports' ? 'reports' : hrefOf(view.route);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    content.current?.scrollTo({ top: 0 });
    content.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <main
      ref={content}
      id="content"
      tabIndex={-1}
      aria-busy={view.data?.reading !== null}
      className={cx(
        'min-h-0 flex-1 overflow-y-auto outline-none print:overflow-visible',
        // Laid out all the while, so that it is where it was when the outbox is closed.
        view.outbox.items && 'invisible',
      )}
    >
      {view.data && view.status?.connection !== 'none' ? (
        <View view={view} data={view.data} now={now} on={on} />
      ) : (
        <Missing view={view} on={on} />
      )}
    </main>
  );
}

function View({ view, data, now, on }: Props & { data: PortfolioData }) {
  const rows = useRows(data, view.settings, now);
  if (data.accounts.length === 0) return <Missing view={view} on={on} />;
  const shared = { view, data, rows, now, on };
  switch (view.route.view) {
    case 'accounts':
      return <AccountsPage {...shared} />;
    case 'today':
      return <TodayPage {...shared} />;
    case 'account':
      return <OneAccount {...shared} route={view.route} />;
    case 'forecast':
      return <ForecastRoute {...shared} />;
    case 'renewals':
      return <RenewalsRoute {...shared} />;
    case 'reports':
      return <ReportsRoute {...shared} choice={view.route.choice} />;
  }
}
