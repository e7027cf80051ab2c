import type { Id } from '../../../lib/model/index.ts';
import { onNewest } from '../../../lib/outbox/newest.ts';
import { verdictOf } from '../../../lib/outbox/policy.ts';
import type { Queued, Sent } from '../../../lib/outbox/queued.ts';
import { again, overwrite } from '../../../lib/outbox/renew.ts';
import type { Source } from '../../../lib/sources/contract.ts';
import { SourceError } from '../../../lib/sources/error.ts';
import type { Random } from '../../../server/sample/random.ts';
import type { StormClock } from './clock.ts';
import type { Intent } from './intents.ts';
import { inTime } from './stage.ts';

interface Parts {
  readonly clock: StormClock;
  readonly random: Random;
  /** Another worker, as after the one before has died. */
  start(): { readonly source: Pick<Source, 'apply'>; readonly life: AbortController };
  /** Before each try of a change. */
  begin(id: Queued['change']['id']): void;
  /** Resolves once nothing is under way any more. */
  passed(): Promise<void>;
  /** What has been asked and is not answered, in words. */
  goingOn(): string;
}

/** Accounts that are written to at once, and rounds after which something stands still. */
const [ABREAST, MOST] = [20, 1000];

const queued = ({ accountId, change }: Intent, seq: number): Queued => ({
  ...{ seq, change, accountId, accountName: accountId, connection: 'storm', savedAt: 0 },
  ...{ state: 'waiting', tries: 0, notBefore: 0, trouble: null, takenBack: false },
});

/** Sends changes as the outbox does, in the order of each account, until each was taken or refused for good. */
export async function drive(intents: readonly Intent[], parts: Parts) {
  const { clock, random, start, begin, passed, goingOn } = parts;
  const lanes = Map.groupBy(intents.map(queued), ({ accountId }) => accountId);
  const sent = new Map<Id, Sent[]>();
  const told = { tries: 0, workers: 0, refused: 0, conflicts: 0, gates: 0 };
  let worker = another();
  let gate = 0;

  function another() {
    told.workers += 1;
    return start();
  }

  /** The person says it once more, or that theirs shall be. */
  function decided(item: Queued, kind: string): Queued | undefined {
    if (kind === 'rejected') {
      told.refused += 1;
      return undefined;
    }
    if (kind === 'conflict') told.conflicts += 1;
    const renewed = kind === 'conflict' ? overwrite(item) : again(item);
    if (!renewed) throw new Error(`nothing can be done about ${JSON.stringify(item)}`);
    return { ...item, ...renewed, state: 'waiting', notBefore: 0, tries: 0 };
  }

  async function attempt(lane: Queued[], head: Queued): Promise<void> {
    const before = sent.get(head.change.recordId) ?? [];
    const item: Queued = {
      ...head,
      state: 'sending',
      tries: head.tries + 1,
      change: onNewest(head.change, before),
    };
    lane[0] = item;
    told.tries += 1;
    begin(item.change.id);
    const { source, life } = worker;
    const { change, accountId } = item;
    const applied = inTime(
      `${change.type} ${change.id}`,
      source.apply(change, accountId, life.signal),
      goingOn,
    );
    const outcome = await applied.then(
      (done) => ({ applied: done }),
      (error: unknown) => ({ error }),
    );
    if (life.signal.aborted && 'error' in outcome && !(outcome.error instanceof SourceError)) return;
    if ('error' in outcome && !(outcome.error instanceof SourceError)) throw outcome.error;
    const verdict = verdictOf(item, outcome, {
      now: clock.now(),
      random: random.below(1000) / 1000,
      online: true,
    });
    if (verdict.what === 'done') {
      const { applied } = verdict;
      sent.set(item.change.recordId, [...before, { ...item, at: clock.now(), applied }]);
      lane.shift();
    } else if (verdict.what === 'aside') {
      const next = decided({ ...item, trouble: verdict.trouble }, verdict.trouble.kind);
      if (next) lane[0] = next;
      else lane.shift();
    } else if (verdict.what === 'gate') {
      told.gates += 1;
      gate = Math.max(gate, verdict.until);
    } else if (verdict.what === 'postpone') lane[0] = { ...item, notBefore: verdict.notBefore };
  }

  async function run(lane: Queued[]): Promise<void> {
    for (let [head] = lane; head; [head] = lane) {
      if (worker.life.signal.aborted || gate > clock.now() || head.notBefore > clock.now()) return;
      await attempt(lane, head);
      // Signed out, or cut off: it is for the next round.
      if (lane[0] !== undefined && lane[0].state === 'sending') return;
    }
  }

  for (let round = 0; round < MOST; round += 1) {
    const open = [...lanes.values()].filter((lane) => lane.length > 0);
    if (open.length === 0) return told;
    if (worker.life.signal.aborted) worker = another();
    const soonest = Math.min(...open.map(([head]) => head?.notBefore ?? 0));
    await inTime(`Waiting in round ${round}`, clock.to(Math.max(gate, soonest), passed), goingOn);
    const due = open.filter(([head]) => (head?.notBefore ?? 0) <= clock.now());
    await Promise.all(due.slice(0, ABREAST).map(run));
  }
  throw new Error(
    `${MOST} rounds, and still there is ${JSON.stringify([...lanes.values()].find(([one]) => one))}`,
  );
}
