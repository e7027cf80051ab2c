import { t } from '../i18n/index.ts';
import { SourceError, type SourceFault } from '../sources/error.ts';
import { ownEarlierTry } from './earlier-try.ts';
import type { Queued, Trouble } from './queued.ts';
import { sentenceOf } from './sentences.ts';
import { againBeside, backOff, LONGEST_GATE } from './wait.ts';
import type { Applied } from './words.ts';

/** What is to become of a change after an attempt. */
export type Verdict =
  | { what: 'done'; applied: Applied }
  /** Its account waits; the others go on. */
  | { what: 'postpone'; notBefore: number; trouble: Trouble }
  /** Everything of the connection waits. */
  | { what: 'gate'; until: number; trouble: Trouble }
  /** Everything waits for the person to sign in. */
  | { what: 'sign-in'; trouble: Trouble }
  | { what: 'aside'; trouble: Trouble };

/** How an attempt ended: what the source answered, or what was thrown. */
export type Outcome = { applied: Applied } | { error: unknown };

export interface Moment {
  /** Epoch milliseconds. */
  now: number;
  /** 0 to 1. */
  random: number;
  /** False only if the browser is sure of it. */
  online: boolean;
}

/** `item` is as it was while the attempt was made, which is among its tries. */
export function verdictOf(item: Queued, outcome: Outcome, moment: Moment): Verdict {
  if ('applied' in outcome) return { what: 'done', applied: outcome.applied };
  const error = asSourceError(outcome.error);
  const fault = seen(error.fault, moment);
  const earlier = fault.kind === 'conflict' && ownEarlierTry(item.change, fault.current);
  if (earlier) return { what: 'done', applied: earlier };
  const trouble = troubleOf(item, fault, error.message, moment.now);
  return judge[trouble.kind]?.(trouble, fault, item, moment) ?? { what: 'aside', trouble };
}

type Judge = (trouble: Trouble, fault: SourceFault, item: Queued, moment: Moment) => Verdict;

const postpone: Judge = (trouble, _fault, { tries }, { now, random }) => ({
  what: 'postpone',
  notBefore: now + backOff(tries, random),
  trouble,
});

/** All that goes on by itself or after signing in; what is not here has been refused for good. */
const judge: Partial<Record<Trouble['kind'], Judge>> = {
  'signed-out': (trouble) => ({ what: 'sign-in', trouble }),
  'rate-limited': (trouble, fault, _item, { now }) => ({
    what: 'gate',
    until: Math.min('until' in fault ? fault.until : now, now + LONGEST_GATE),
    trouble,
  }),
  unreachable: (trouble, _fault, { tries }, { now, random }) => ({
    what: 'gate',
    until: now + backOff(tries, random),
    trouble,
  }),
  'outcome-unknown': postpone,
  'bad-answer': postpone,
  away: (trouble, fault, item, moment) =>
    fault.kind === 'away' && fault.untouched
      ? { what: 'postpone', notBefore: againBeside(fault.until, moment.now), trouble }
      : postpone(trouble, fault, item, moment),
};

const kinds: Record<SourceFault['kind'], Trouble['kind']> = {
  'signed-out': 'signed-out',
  forbidden: 'forbidden',
  'rate-limited': 'rate-limited',
  rejected: 'rejected',
  'not-found': 'not-found',
  merged: 'merged',
  'too-large': 'too-large',
  // An answer to another question than ours.
  'start-over': 'bad-answer',
  conflict: 'conflict',
  unreachable: 'unreachable',
  away: 'away',
  'outcome-unknown': 'outcome-unknown',
  'bad-answer': 'bad-answer',
};

/** While the browser is offline, no answer says nothing of the one change: nothing at all gets through. */
const seen = (fault: SourceFault, { online }: Moment): SourceFault =>
  fault.kind === 'outcome-unknown' && !online ? { kind: 'unreachable' } : fault;

function troubleOf(item: Queued, fault: SourceFault, said: string, at: number): Trouble {
  return {
    kind: kinds[fault.kind],
    sentence: sentenceOf(item.change, fault, said),
    at,
    ...('fields' in fault && { fields: { ...fault.fields } }),
    ...('current' in fault && { current: fault.current }),
    ...('into' in fault && { into: fault.into }),
    ...('untouched' in fault && { untouched: fault.untouched }),
  };
}

/** A source rejects with nothing else; should one do so all the same, the change is kept and sent again. */
const asSourceError = (error: unknown): SourceError =>
  error instanceof SourceError
    ? error
    : new SourceError({ kind: 'bad-answer' }, t('outbox.why.wrong'), { cause: error });
