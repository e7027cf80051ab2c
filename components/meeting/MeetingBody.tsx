import { useState } from 'react';
import type { Context, Workspace } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { Composer } from '../compose/Composer.tsx';
import type { ComposeView } from '../compose/view.ts';
import type { PanelEvents } from '../panel/view.ts';
import { AfterMeeting } from './AfterMeeting.tsx';
import { MeetingBrief } from './MeetingBrief.tsx';

interface Props {
  brief: Brief;
  context: Context;
  workspace: Workspace;
  compose: ComposeView;
  now: number;
  on: PanelEvents;
}

/** Beside an event: the brief before what is written; once it is over, what is written before the brief. */
export function MeetingBody({ brief, context, workspace, compose, now, on }: Props) {
  const isOver = useHeldWhile(brief.event.phase === 'after', compose.open !== null);
  // What the event can be logged as has a button of its own then.
  const around = isOver ? { ...compose, log: null } : compose;
  const composer = <Composer compose={around} accountName={context.account.name} now={now} on={on.write} />;
  const told = (
    <MeetingBrief brief={brief} context={context} workspace={workspace} now={now} print={on.openBrief} />
  );
  return isOver ? (
    <>
      <AfterMeeting brief={brief} offers={compose.offers} on={on.write} />
      {composer}
      {told}
    </>
  ) : (
    <>
      {told}
      {composer}
    </>
  );
}

/** A form that is open stays where it is when the meeting ends. */
function useHeldWhile<T>(value: T, holds: boolean): T {
  const [held, hold] = useState(value);
  if (holds || held === value) return held;
  hold(value);
  return value;
}
