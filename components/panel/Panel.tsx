import type { ReactNode } from 'react';
import { SheetDialog } from '../compose/SheetDialog.tsx';
import { Outbox } from '../outbox/Outbox.tsx';
import { cx } from '../ui/cx.ts';
import { AccountPanel } from './account/AccountPanel.tsx';
import { Foot } from './Foot.tsx';
import { Kept } from './Kept.tsx';
import { LeaveBar } from './LeaveBar.tsx';
import { PlaceNotice } from './PlaceNotice.tsx';
import { ProblemBar } from './ProblemBar.tsx';
import { problemOf } from './problem.ts';
import { putAway } from './putAway.ts';
import { SyncBar } from './SyncBar.tsx';
import { Failed } from './state/Failed.tsx';
import { Connecting, Elsewhere, Nobody, NotConnected, Off, Own } from './state/Plain.tsx';
import { Question } from './state/Question.tsx';
import { Several } from './state/Several.tsx';
import { Unknown } from './state/Unknown.tsx';
import { Unreadable } from './state/Unreadable.tsx';
import { UndoBar } from './UndoBar.tsx';
import { useEscape } from './useEscape.ts';
import type { PanelEvents, PanelView } from './view.ts';

interface Props {
  view: PanelView;
  /** Epoch milliseconds: the only clock. */
  now: number;
  on: PanelEvents;
}

/**
 * All that the panel can show. It fills its window: the middle scrolls, the foot stays. The middle is positioned, so
 * that text for screen readers only lies in it and does not make the window scroll as well.
 */
export function Panel({ view, now, on }: Props) {
  useEscape(() => putAway(view, on));
  const { compose, outbox } = view;
  return (
    <div className="@container flex h-dvh min-w-0 flex-col bg-bg text-ink">
      <div className="relative flex min-h-0 flex-1 flex-col">
        <main
          // Laid out all the while, so that it is where it was when the outbox is closed.
          className={cx(
            'relative min-h-0 flex-1 overflow-y-auto overflow-x-clip',
            outbox.items && 'invisible',
          )}
        >
          <PlaceNotice place={view.leave ? null : view.place} on={on} />
          <ProblemBar problem={problemOf(view, now)} on={on} />
          <SyncBar status={view.status} now={now} />
          <Kept
            // What belongs to a connection goes with it.
            key={view.status?.workspace ?? ''}
            id={view.state === 'account' ? view.account.match.accountId : null}
            whole={view.state === 'account' && view.account.context !== null}
          >
            {view.state === 'account' && (
              <AccountPanel
                view={view.account}
                others={view.others}
                compose={compose}
                workspace={view.workspace}
                weights={view.weights}
                inserts={view.place?.site === 'gmail'}
                now={now}
                on={on}
              />
            )}
          </Kept>
          {body(view, now, on)}
        </main>
        {outbox.items && <Outbox items={outbox.items} outbox={outbox} now={now} on={on.queue} />}
      </div>
      <LeaveBar leave={view.leave} on={on} />
      <UndoBar undo={view.undo} on={on} />
      <Foot view={view} now={now} on={on} />
      {compose.sheet && (
        <SheetDialog sheet={compose.sheet} saving={compose.open?.saving ?? false} on={on.write} />
      )}
    </div>
  );
}

function body(view: PanelView, now: number, on: PanelEvents): ReactNode {
  const { find, compose } = view;
  const writing = { compose, now };
  switch (view.state) {
    case 'connecting':
      return <Connecting />;
    case 'not-connected':
      return <NotConnected on={on} />;
    case 'nobody':
      return <Nobody find={find} on={on} />;
    case 'own':
      return <Own find={find} on={on} />;
    case 'account':
      return null;
    case 'several':
      return (
        <Several
          accounts={view.accounts}
          unknownDomains={view.unknownDomains}
          find={find}
          {...writing}
          on={on}
        />
      );
    case 'question':
      return <Question {...view} {...writing} on={on} />;
    case 'unknown':
      return <Unknown {...view} domains={view.unknownDomains} {...writing} on={on} />;
    case 'unreadable':
      return <Unreadable {...view} on={on} />;
    case 'elsewhere':
      return <Elsewhere find={find} on={on} />;
    case 'off':
      return <Off site={view.site} on={on} />;
    case 'failed':
      return <Failed sentence={view.sentence} on={on} />;
  }
}
