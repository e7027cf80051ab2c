import type { Case, OpportunityStep, Task, TierTerms, Workspace } from '../../model/index.ts';
import { daysSince, daysUntil } from '../days.ts';
import { type Facts, lastContactOf } from '../facts.ts';
import { coverageOf } from '../relationships/coverage.ts';
import { isSettled, type RenewalClock, renewalClock } from '../renewals/clock.ts';
import type { Cause, Reason, ReasonTone } from './reason.ts';

/** A step that was taken so many days ago is news no more. */
const NEWS_DAYS = 7;

export function escalations({ cases }: Facts, now: number): Reason[] {
  return cases
    .filter(({ escalated, status }) => escalated && status !== 'closed')
    .map((each) => {
      const due = dueOf(each, now);
      const urgency = { overdue: 100, today: 95, unsaid: 84, later: 80 }[due];
      return reason({ kind: 'escalation', case: each, due }, each.id, 'bad', urgency);
    });
}

function dueOf({ nextUpdateAt }: Case, now: number): 'overdue' | 'today' | 'later' | 'unsaid' {
  if (nextUpdateAt === null) return 'unsaid';
  if (Date.parse(nextUpdateAt) < now) return 'overdue';
  return daysSince(nextUpdateAt, now) === 0 ? 'today' : 'later';
}

/** What we owe them and is due; what they owe us can wait for them. */
export function promises({ tasks }: Facts, now: number): Reason[] {
  return tasks.filter(isOurs).flatMap((task) => {
    const days = task.dueDate ? daysUntil(task.dueDate, now) : null;
    if (days === null || days > 0) return [];
    const isLate = days < 0;
    return [reason({ kind: 'promise', task, days }, task.id, isLate ? 'bad' : 'warn', isLate ? 90 : 86)];
  });
}

const isOurs = ({ kind, doneAt }: Task) => kind === 'we-owe' && doneAt === null;

const MONTH = 30;

export function renewals({ contracts }: Facts, terms: TierTerms, now: number): Reason[] {
  return contracts.flatMap((contract) => {
    const clock = renewalClock(contract, terms, now);
    return (clock && renewalReason(clock)) ?? [];
  });
}

/** Null: its talks have come to an end, and nothing is left to be done. */
export function renewalReason(clock: RenewalClock): Reason | null {
  if (isSettled(clock) && clock.state !== 'renewed') return null;
  const { contract, state, daysToEnd, daysToNotice } = clock;
  const of = (kind: 'notice' | 'renewal', tone: ReasonTone, urgency: number) =>
    reason({ kind, clock }, contract.id, tone, urgency);
  if (daysToNotice !== null && state === 'notice-near')
    return daysToNotice <= 7 ? of('notice', 'bad', 88) : of('notice', 'warn', 74);
  if (state === 'over') return of('renewal', 'bad', 82);
  // Past its notice date, one that renews by itself does so whatever we do; once it has, its new end is to be recorded.
  if (state === 'renewed' || (state === 'notice-passed' && contract.autoRenews))
    return of('renewal', 'warn', 30);
  return of('renewal', 'warn', daysToEnd <= MONTH ? 76 : Math.max(40, 70 - daysToEnd / 10));
}

/** A sponsor or a decision maker that nobody is, where the workspace expects something of the tier. */
export function missing({ contacts, refused }: Facts, terms: TierTerms, now: number): Reason[] {
  if (refused?.contacts !== undefined) return [];
  const roles = coverageOf(contacts, terms, now)
    .seats.filter(({ role, state }) => state === 'missing' && role !== 'champion')
    .map(({ role }) => role);
  return roles.length > 0 ? [reason({ kind: 'missing', roles }, 'missing', 'bad', 46)] : [];
}

export function quiet(facts: Facts, { quietDays }: TierTerms, now: number): Reason[] {
  const last = lastContactOf(facts, now);
  const days = last ? daysSince(last, now) : null;
  const { contacts, interactions } = facts.refused ?? {};
  if (days === null && (contacts ?? interactions) !== undefined) return [];
  if (days !== null && days <= quietDays) return [];
  return [reason({ kind: 'quiet', days }, 'quiet', 'warn', 44)];
}

export function opportunities({ opportunities: all }: Facts, workspace: Workspace, now: number): Reason[] {
  return all.flatMap((opportunity): Reason[] => {
    const { id, status, closeDate, stage, history } = opportunity;
    if (status !== 'open') return [];
    const days = closeDate ? daysUntil(closeDate, now) : 0;
    if (days < 0) return [reason({ kind: 'close-passed', opportunity, days: -days }, id, 'warn', 58)];
    const step = history.find(({ changes }) => changes.some(isOfStage));
    const since = step ? Math.max(0, daysSince(step.at, now)) : NEWS_DAYS + 1;
    if (!step || since > NEWS_DAYS) return [];
    const back = isBack(step, workspace);
    const cause = { kind: 'stage-moved', opportunity, stage, back, days: since } as const;
    return [back ? reason(cause, id, 'warn', 15) : reason(cause, id, 'good', 10)];
  });
}

const isOfStage = ({ field }: { field: string }) => field === 'stage';

/** Against the order of the workspace's stages; where it has not both of them, nobody can tell. */
function isBack({ changes }: OpportunityStep, { stages }: Workspace): boolean {
  const move = changes.find(isOfStage);
  const at = (value: unknown) => stages.findIndex(({ name }) => name === value);
  return at(move?.to) >= 0 && at(move?.to) < at(move?.from);
}

export function initiatives({ initiatives: all }: Facts): Reason[] {
  return all
    .filter(({ status }) => status === 'off-track')
    .map((initiative) => reason({ kind: 'initiative', initiative }, initiative.id, 'bad', 54));
}

export function reason(cause: Cause, id: string, tone: ReasonTone, urgency: number): Reason {
  return { ...cause, key: `${cause.kind}:${id}`, tone, urgency };
}
