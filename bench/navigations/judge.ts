import type { Shown } from './recorder.ts';
import type { Step } from './step.ts';

/** Milliseconds after a click within which the account of the page before may still be there. */
export const ALLOWANCE = 100;

export type Ending = 'account' | 'question' | 'other' | 'nothing';

/** An account said for certain beside a page that is not of it, later than the allowance after the click. */
export interface Wrong {
  account: string;
  /** `late`: it had been right for an earlier page, and was withdrawn too late; `anew`: it was said later than that. */
  kind: 'late' | 'anew';
  isOfPageBefore: boolean;
  /** Milliseconds after the click that it was said, and that it was withdrawn (or the page was left). */
  said: number;
  gone: number;
}

export interface Judged {
  step: Step;
  /** What was shown when the page was left. */
  ending: Ending;
  wrong: Wrong[];
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
    const before = steps[at - 1]?.stop.allowed ?? [];
    return {
      step,
      ending: endingOf(log.findLast((shown) => shown.at < to)),
      wrong: falsehoods(step, { from, to, before }, log),
      withdrawn: withdrawal(step, from, log),
    };
  });
}

function endingOf(shown: Shown | undefined): Ending {
  if (!shown || shown.state === 'nobody') return 'nothing';
  if (shown.state === 'account' || shown.state === 'question') return shown.state;
  return 'other';
}

interface Span {
  from: number;
  to: number;
  /** Accounts of the page before. */
  before: readonly string[];
}

function falsehoods({ stop }: Step, { from, to, before }: Span, log: readonly Shown[]): Wrong[] {
  return log.flatMap(({ at, certain }, index) => {
    const gone = Math.min(log[index + 1]?.at ?? to, to);
    // Never beside this page, or within what is allowed.
    if (at >= to || gone <= from + ALLOWANCE) return [];
    const kind = at > from + ALLOWANCE ? 'anew' : 'late';
    return certain
      .filter((account) => !stop.allowed.includes(account))
      .map((account) => ({
        ...{ account, kind, isOfPageBefore: before.includes(account) },
        ...{ said: at - from, gone: gone - from },
      }));
  });
}

function withdrawal({ stop }: Step, from: number, log: readonly Shown[]): number | null {
  const isFalse = ({ certain }: Shown) => certain.some((account) => !stop.allowed.includes(account));
  const held = log.findLast(({ at }) => at <= from);
  if (!held || !isFalse(held)) return null;
  const next = log.find((shown) => shown.at > from && !isFalse(shown));
  return next ? next.at - from : null;
}
