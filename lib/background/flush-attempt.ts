import { t } from '../i18n/index.ts';
import { type Outcome, type Verdict, verdictOf } from '../outbox/policy.ts';
import type { Queued, Trouble } from '../outbox/queued.ts';
import type { Lane } from '../outbox/words.ts';
import type { Source } from '../sources/contract.ts';
import { SourceError } from '../sources/error.ts';
import type { Gatekeeper } from './flush-gate.ts';
import type { Look } from './flush-look.ts';
import type { FlushParts } from './flush-parts.ts';

/** What comes after an attempt: the account's next change, nothing more of this account for now, or of any. */
export type Then = 'next' | 'lane-over' | 'stop';

/** Why nothing more is to be sent in this run: known to all at once, before it is on the disk. */
export interface Halt {
  why: Trouble | null;
}

export type Attempt = (lane: Lane, halt: Halt) => Promise<Then>;

/**
 * Sends one change and does what its outcome asks for. It may be killed at any await: what is under way is said
 * before, what came of it after, and whatever was not said is asked for again under the same id.
 */
export function createAttempt(parts: FlushParts, keeper: Gatekeeper, look: Pick<Look, 'take'>): Attempt {
  const conclude = createConclusion(parts, keeper);
  return async (lane, halt) => {
    const then = await parts.use(async (source, signal) => {
      // Asked in here, where the connection can't become another one.
      if ((await parts.connection()) !== lane.connection) return 'stop';
      const item = await look.take(lane, () => !halt.why && !signal.aborted);
      if (!item) return signal.aborted ? 'stop' : 'lane-over';
      parts.changed();
      // Another account may have been told meanwhile that all have to wait.
      if (halt.why) return hold(parts, item, halt.why);
      const outcome = await send(source, item, signal);
      const next = await (wasCutOff(outcome, signal)
        ? hold(parts, item, cutOff(parts.clock.now()))
        : conclude(item, outcome, halt));
      parts.changed();
      return next;
    });
    return then ?? 'stop';
  };
}

const send = (
  source: Pick<Source, 'apply'>,
  { change, accountId }: Queued,
  signal: AbortSignal,
): Promise<Outcome> =>
  source.apply(change, accountId, signal).then(
    (applied) => ({ applied }),
    (error: unknown) => ({ error }),
  );

type Act<W extends Verdict['what']> = (
  item: Queued,
  verdict: Extract<Verdict, { what: W }>,
  error: unknown,
) => Promise<Then>;

type Conclude = (item: Queued, outcome: Outcome, halt: Halt) => Promise<Then>;

function createConclusion(parts: FlushParts, keeper: Gatekeeper): Conclude {
  const { words } = parts;
  const acts: { [W in Verdict['what']]: Act<W> } = {
    async done(item, { applied }) {
      // What is shown can be had again; it must not keep the change in the outbox.
      await parts.applied(item, applied).catch(() => undefined);
      await words.done(item.seq, applied);
      await parts.worked();
      return 'next';
    },
    async postpone(item, { notBefore, trouble }) {
      await words.postpone(item.seq, notBefore, trouble);
      // Whose turn it is now is seen when that is asked for.
      return 'next';
    },
    async gate(item, { until, trouble }, error) {
      // First: to be killed in between must not let anyone through.
      await keeper.shut(item.connection, trouble.kind, until);
      await hold(parts, item, trouble);
      await parts.failed(error);
      return 'stop';
    },
    async 'sign-in'(item, { trouble }, error) {
      await parts.failed(error);
      return hold(parts, item, trouble);
    },
    async aside(item, { trouble }) {
      await words.setAside(item.seq, trouble);
      await parts.worked();
      return 'next';
    },
  };
  return (item, outcome, halt) => {
    const moment = { now: parts.clock.now(), random: parts.random(), online: parts.online() };
    const verdict = verdictOf(item, outcome, moment);
    if (verdict.what === 'gate' || verdict.what === 'sign-in') halt.why = verdict.trouble;
    const act = acts[verdict.what] as Act<Verdict['what']>;
    return act(item, verdict, 'error' in outcome ? outcome.error : undefined);
  };
}

async function hold({ words }: FlushParts, { seq }: Queued, trouble: Trouble): Promise<Then> {
  await words.postpone(seq, 0, trouble);
  return 'stop';
}

/** An answer that came all the same counts. */
const wasCutOff = (outcome: Outcome, signal: AbortSignal) =>
  signal.aborted && 'error' in outcome && !(outcome.error instanceof SourceError);

const cutOff = (at: number): Trouble => ({
  kind: 'outcome-unknown',
  sentence: t('outbox.why.ended'),
  at,
});
