import type { Shown } from './recorder.ts';
import type { Step } from './step.ts';

/** Milliseconds after a click within which the account of the page before may still be there. */
export const ALLOWANCE = 100;

export type Ending = 'account' | 'question' | 'other' | 'nothing';

export interface Judged {
  step: Step;
  /** What was shown when the page was left. */
  ending: Ending;
  /** Accounts shown for certain beside this page that are not of it, after the allowance. */
  wrong: { account: string; isOfPageBefore: boolean; after: number }[];
  /** Milliseconds until the account of the page before was gone; null where there was none to withdraw. */
  withdrawn: number | null;
}

/** Compares when each step began with what was published when; `end` is when the last one was left. */
export function judge(
  steps: readonly Step[],
  began: readonly number[],
  end: number,
  log: readonly Shown[],
): Judged[] {
  return steps.map((step, at) => {
    const from = began[at] ?? end;
    const to = began[at + 1] ?? end;
    const before = steps.slice(0, at).at(-1)?.stop.allowed ?? [];
    return {
      step,
      ending: endingOf(log.findLast((shown) => shown.at < to)),
      wrong: falsehoods(step, from, to, before, log),
      withdrawn: withdrawal(step, from, log),
    };
  });
}

function endingOf(shown: Shown | undefined): Ending {
  if (!shown || shown.state === 'nobody') return 'nothing';
  if (shown.state === 'account' || shown.state === 'question') return shown.state;
  return 'other';
}

function falsehoods(
  { stop }: Step,
  from: number,
  to: number,
  before: readonly string[],
  log: readonly Shown[],
): Judged['wrong'] {
  const start = from + ALLOWANCE;
  if (start >= to) return [];
  const held = log.findLast(({ at }) => at <= start);
  const published = [...(held ? [held] : []), ...log.filter(({ at }) => at > start && at < to)];
  return published.flatMap(({ at, certain }) =>
    certain
      .filter((account) => !stop.allowed.includes(account))
      .map((account) => ({ account, isOfPageBefore: before.includes(account), after: at - from })),
  );
}

function withdrawal({ stop }: Step, from: number, log: readonly Shown[]): number | null {
  const isFalse = ({ certain }: Shown) => certain.some((account) => !stop.allowed.includes(account));
  const held = log.findLast(({ at }) => at <= from);
  if (!held || !isFalse(held)) return null;
  const next = log.find((shown) => shown.at > from && !isFalse(shown));
  return next ? next.at - from : null;
}
