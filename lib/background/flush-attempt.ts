import { type Outcome, type Verdict, verdictOf } from '../outbox/policy.ts';
import type { Queued, Trouble } from '../outbox/queued.ts';
import type { Source } from '../sources/contract.ts';
import type { Gatekeeper } from './flush-gate.ts';
import type { FlushParts } from './flush-parts.ts';

/** What comes after an attempt: the account's next change, nothing more of this account, or of any. */
export type Then = 'next' | 'lane-over' | 'stop';

export type Attempt = (head: Queued) => Promise<Then>;

/**
 * Sends one change and does what its outcome asks for. It may be killed at any await: what is under way is said
 * before, what came of it after, and whatever was not said is asked for again under the same id.
 */
export function createAttempt(parts: FlushParts, keeper: Gatekeeper): Attempt {
  const conclude = createConclusion(parts, keeper);
  return async (head) => {
    const then = await parts.use(async (source, signal) => {
      // Asked in here, where the connection can't become another one.
      if ((await parts.connection()) !== head.connection || signal.aborted) return 'stop';
      const item = await parts.words.began(head.seq, parts.clock.now());
      if (!item) return 'next';
      parts.changed();
      const outcome = await send(source, item, signal);
      const next = await (signal.aborted && 'error' in outcome
        ? cutOff(parts, item)
        : conclude(item, outcome));
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

function createConclusion(
  parts: FlushParts,
  keeper: Gatekeeper,
): (item: Queued, outcome: Outcome) => Promise<Then> {
  const { words } = parts;
  const wait = (item: Queued, trouble: Trouble) => words.postpone(item.seq, 0, trouble);
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
      return 'lane-over';
    },
    async gate(item, { until, trouble }, error) {
      // First: to be killed in between must not let anyone through.
      await keeper.shut(item.connection, trouble.kind, until);
      await wait(item, trouble);
      await parts.failed(error);
      return 'stop';
    },
    async 'sign-in'(item, { trouble }, error) {
      await parts.failed(error);
      await wait(item, trouble);
      return 'stop';
    },
    async aside(item, { trouble }) {
      await words.setAside(item.seq, trouble);
      await parts.worked();
      return 'next';
    },
  };
  return (item, outcome) => {
    const moment = { now: parts.clock.now(), random: parts.random(), online: parts.online() };
    const verdict = verdictOf(item, outcome, moment);
    const act = acts[verdict.what] as Act<Verdict['what']>;
    return act(item, verdict, 'error' in outcome ? outcome.error : undefined);
  };
}

/** The connection ended while the answer was awaited. */
async function cutOff({ words, clock }: FlushParts, { seq }: Queued): Promise<Then> {
  const sentence =
    'The connection was ended before the answer came. Keyside asks again once you are connected; nothing is saved twice.';
  const trouble: Trouble = { kind: 'outcome-unknown', sentence, at: clock.now() };
  await words.postpone(seq, 0, trouble);
  return 'stop';
}
