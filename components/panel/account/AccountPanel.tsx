import { ChevronLeft } from 'lucide-react';
import { Fragment, memo, type ReactNode, useMemo } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import type { Weights } from '../../../lib/work/health/signal.ts';
import { briefOf } from '../../../lib/work/meeting/brief.ts';
import { Composer } from '../../compose/Composer.tsx';
import type { ComposeView } from '../../compose/view.ts';
import { Initiatives } from '../../initiatives/Initiatives.tsx';
import { MeetingBody } from '../../meeting/MeetingBody.tsx';
import { Contracts } from '../../renewals/Contracts.tsx';
import { Button } from '../../ui/Button.tsx';
import type { AccountView, PanelEvents } from '../view.ts';
import { Alerts } from './Alerts.tsx';
import { Cases } from './Cases.tsx';
import { Header } from './Header.tsx';
import { Interactions } from './Interactions.tsx';
import { Notes } from './Notes.tsx';
import { Opportunities } from './Opportunities.tsx';
import { People } from './People.tsx';
import { PickedBar } from './PickedBar.tsx';
import { Promises } from './Promises.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useHeldWriting, WritingContext } from './writing.ts';

interface Props {
  view: AccountView;
  others: number;
  compose: ComposeView;
  workspace: Workspace;
  weights: Weights;
  /** Whether the page has replies that words can be put into. */
  inserts: boolean;
  now: number;
  on: PanelEvents;
}

/** One account, in the order of a glance: what burns, who they are, the money, the words. */
export function AccountPanel({ view, others, compose, workspace, weights, inserts, now, on }: Props) {
  const { write, queue } = on;
  const insert = inserts ? on.insert : null;
  const beside = view.picked?.beside ?? null;
  const writing = useHeldWriting(view.marks, compose, { write, queue, insert, beside });
  return (
    <WritingContext value={writing}>
      {others > 0 && (
        <div className="border-line border-b px-3 py-1.5">
          <Button look="quiet" className="flex items-center gap-1 text-xs" onClick={on.back}>
            <ChevronLeft aria-hidden="true" className="size-3.5 rtl:rotate-180" />
            {t('panel.otherAccounts', others)}
          </Button>
        </div>
      )}
      <PickedBar view={view} on={on} />
      <Header view={view} workspace={workspace} weights={weights} now={now} on={on} />
      <Body view={view} compose={compose} workspace={workspace} weights={weights} now={now} on={on} />
    </WritingContext>
  );
}

/** Where nothing can be written either; whatever else is wrong, words are kept until it is over. */
const closed: ReadonlySet<string> = new Set(['forbidden', 'not-found']);

/** Beside an event, the brief takes the place of the people and of what burns. */
function Body({ view, compose, workspace, weights, now, on }: Omit<Props, 'others' | 'inserts'>) {
  const { context, healthBefore } = view;
  const brief = useBrief(view, workspace, now);
  const name = context?.account.name ?? view.match.name;
  const composer = <Composer compose={compose} accountName={name} now={now} on={on.write} />;
  if (!context) return view.problem ? !closed.has(view.problem.kind) && composer : <Skeleton />;
  if (brief)
    return (
      <>
        <MeetingBody
          brief={brief}
          context={context}
          workspace={workspace}
          compose={compose}
          now={now}
          on={on}
        />
        <Columns
          parts={[
            <Fragment key="money">
              <Opportunities context={context} workspace={workspace} now={now} />
              <Contracts context={context} workspace={workspace} now={now} />
              <Initiatives context={context} now={now} />
            </Fragment>,
            <Notes key="words" context={context} now={now} />,
            <Interactions key="past" context={context} now={now} />,
            <Cases key="cases" context={context} now={now} />,
          ]}
        />
      </>
    );
  return (
    <>
      <Burning
        context={context}
        workspace={workspace}
        weights={weights}
        healthBefore={healthBefore}
        now={now}
      />
      {composer}
      <Columns
        parts={[
          <People key="people" view={view} context={context} workspace={workspace} now={now} on={on} />,
          <Money key="money" context={context} workspace={workspace} now={now} />,
          <Words key="words" context={context} now={now} />,
          <Past key="past" context={context} now={now} />,
        ]}
      />
    </>
  );
}

function useBrief({ context, sighting, people }: AccountView, workspace: Workspace, now: number) {
  return useMemo(
    () => context && sighting && briefOf({ context, sighting, people, workspace, now }),
    [context, sighting, people, workspace, now],
  );
}

/** From 540 px two columns; the order of the document is the order of one column. */
function Columns({ parts: [first, second, third, fourth] }: { parts: readonly ReactNode[] }) {
  const start = 'min-w-0 @min-[540px]:border-e border-line';
  return (
    <div className="@min-[540px]:grid @min-[540px]:grid-cols-2">
      <div className={`${start} border-b`}>{first}</div>
      <div className="min-w-0 border-line border-b">{second}</div>
      <div className={`${start} @max-[539.9px]:border-b`}>{third}</div>
      <div className="min-w-0">{fourth}</div>
    </div>
  );
}

interface PartProps {
  context: Context;
  now: number;
}

// Another thread of the same account changes the people on it, and none of these.
const Burning = memo(Alerts);

const Money = memo(function Money({ context, workspace, now }: PartProps & { workspace: Workspace }) {
  return (
    <>
      <Opportunities context={context} workspace={workspace} now={now} />
      <Contracts context={context} workspace={workspace} now={now} />
      <Promises context={context} now={now} />
    </>
  );
});

const Words = memo(function Words({ context, now }: PartProps) {
  return (
    <>
      <Initiatives context={context} now={now} />
      <Notes context={context} now={now} />
    </>
  );
});

const Past = memo(function Past({ context, now }: PartProps) {
  return (
    <>
      <Interactions context={context} now={now} />
      <Cases context={context} now={now} />
    </>
  );
});
