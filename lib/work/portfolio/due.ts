import type { AccountFacts, Case, Contract, Money, Task, Workspace } from '../../model/index.ts';
import { renewalReason } from '../attention/causes.ts';
import { daysSince, daysUntil } from '../days.ts';
import { convert } from '../forecast/convert.ts';
import { dayOf } from '../forecast/quarters.ts';
import { type EndingContract, isEnding, renewalClock } from '../renewals/clock.ts';
import { termsOf } from '../terms.ts';

/** A record with the account it is of. */
export interface Of<R> {
  record: R;
  facts: AccountFacts;
}

const NEVER = Number.POSITIVE_INFINITY;

/** Open escalations, by when the client was promised the next word; those that promise none come last. */
export function escalationsOf(all: readonly AccountFacts[]): Of<Case>[] {
  const at = ({ record: { nextUpdateAt } }: Of<Case>) => (nextUpdateAt ? Date.parse(nextUpdateAt) : NEVER);
  return all
    .flatMap((facts) =>
      facts.cases
        .filter(({ escalated, status }) => escalated && status !== 'closed')
        .map((record) => ({ record, facts })),
    )
    .sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** How many clients wait for a word that is late, and how many are to hear today, with the first of these. */
export function updatesDue(escalations: readonly Of<Case>[], now: number) {
  const promised = escalations.flatMap(({ record: { nextUpdateAt } }) => nextUpdateAt ?? []);
  const isLate = (at: string) => Date.parse(at) < now;
  const dueToday = promised.filter((at) => !isLate(at) && daysSince(at, now) === 0);
  return { overdue: promised.filter(isLate).length, today: dueToday.length, first: dueToday[0] ?? null };
}

const isOpen = ({ doneAt }: Task) => doneAt === null;

/** Promises of ours that are not kept yet. */
export function owedOf(all: readonly AccountFacts[]): Of<Task>[] {
  return tasksOf(all, (task) => isOpen(task) && task.kind === 'we-owe');
}

/** What is overdue or due within so many days, promises and the person's own tasks, soonest first. */
export function dueWithin(
  all: readonly AccountFacts[],
  days: number,
  viewerId: string | null,
  now: number,
): Of<Task>[] {
  // One of nobody is not that of somebody who is not known.
  const isTheirs = ({ kind, assigneeId }: Task) =>
    kind === 'task' && (assigneeId === null || assigneeId !== viewerId);
  return tasksOf(
    all,
    (task) =>
      isOpen(task) && !isTheirs(task) && task.dueDate !== null && daysUntil(task.dueDate, now) <= days,
  );
}

function tasksOf(all: readonly AccountFacts[], wanted: (task: Task) => boolean): Of<Task>[] {
  return all
    .flatMap((facts) => facts.tasks.filter(wanted).map((record) => ({ record, facts })))
    .sort((a, b) => (a.record.dueDate ?? '9').localeCompare(b.record.dueDate ?? '9'));
}

/**
 * Contracts whose notice date is near and asks for something, however far off their end is: as many as accounts are
 * said to need the person for.
 */
export function nearNotice(all: readonly AccountFacts[], workspace: Workspace, now: number): Of<Contract>[] {
  return all.flatMap((facts) => {
    const terms = termsOf(facts.account, workspace);
    return facts.contracts
      .filter((contract) => {
        const clock = renewalClock(contract, terms, now);
        return clock !== null && renewalReason(clock)?.kind === 'notice';
      })
      .map((record) => ({ record, facts }));
  });
}

/** Contracts in force that end within so many days, with their worth in the workspace's currency. */
export function endingWithin(all: readonly AccountFacts[], days: number, workspace: Workspace, now: number) {
  const contracts = all.flatMap((facts) =>
    facts.contracts
      .filter(isEnding)
      .filter(({ endDate }) => daysUntil(endDate, now) >= 0 && daysUntil(endDate, now) <= days)
      .map((record): Of<EndingContract> => ({ record, facts })),
  );
  const values = contracts.flatMap(({ record: { value } }) => value ?? []);
  const converted = values.map((value) => convert(value, workspace, dayOf(now)));
  const amount = converted.reduce((sum, each) => sum + (each?.amount ?? 0), 0);
  const sum: Money = { amount: Math.round(amount * 100) / 100, currency: workspace.currency };
  return { contracts, sum, unconverted: values.filter((_, index) => converted[index] === null) };
}
