import type { Queued } from '../outbox/queued.ts';
import { waitsBeside } from '../outbox/taken.ts';
import { LONGEST_GATE, LONGEST_WAIT } from '../outbox/wait.ts';
import type { Lane } from '../outbox/words.ts';
import type { Asking } from './flush-asked.ts';
import type { Gatekeeper } from './flush-gate.ts';
import type { FlushParts } from './flush-parts.ts';
import type { Waits } from './flush-waits.ts';

export interface Look {
  /**
   * Has the accounts that were asked for looked at. `lift`: it looks as if the source can be reached again, and what
   * failed is tried once more without a pause.
   */
  want(asking: Asking, lift: boolean): Promise<void>;
  /** Whether any account is still to be looked at. */
  isWanted(): boolean;
  /** So many accounts that are to be looked at, none of which `isBusy`. */
  lanes(most: number, isBusy: (key: string) => boolean): Lane[];
  /** Begins what an account has to be sent; undefined: nothing may go for now. `mayGo`: whether anything may. */
  take(lane: Lane, mayGo: () => boolean): Promise<Queued | undefined>;
  /** Something has left: what waits for an earlier change may have waited for that. */
  moved(): void;
  /** Not everything that was asked for was looked at: what is known of the accounts holds no longer. */
  forget(): void;
  /** Epoch milliseconds when to look again; null: nothing waits for a time. */
  wake(): Promise<number | null>;
}

export const keyOf = ({ connection, accountId }: Lane) => JSON.stringify([connection, accountId]);

/**
 * Looks through all accounts once, and from then on only where something happens: with thousands of changes in the
 * outbox, all of it can't be read for each one more. What is kept here can be read again at any time.
 */
export function createLook({ words, clock, connection }: FlushParts, gate: Gatekeeper, waits: Waits): Look {
  /** Whose accounts are all known: to be looked at, under way, waiting for a time or for another, or without a change. */
  let known: string | undefined;
  const wanted = new Map<string, Lane>();
  /** What waits for its time, of each account what goes first. */
  const later = new Map<string, Queued>();
  /** What waits for another account, and how often something had left when that was seen. */
  const held = new Map<string, { lane: Lane; since: number }>();
  let moves = 0;
  /** To be tried once each though the last attempt was not long ago, as the source can perhaps be reached again. */
  const afresh = new Map<string, Set<Queued['seq']>>();

  const leftOf = (head: Queued) =>
    waitsBeside(head)
      ? // Others of its account have waits of their own.
        waits.left(`${keyOf(head)} ${head.seq}`, head.notBefore, LONGEST_GATE)
      : waits.left(keyOf(head), head.notBefore, LONGEST_WAIT);
  const wakeIn = (left: number) => clock.now() + Math.ceil(left);
  const want = (lanes: Iterable<Lane>) => {
    for (const lane of lanes) wanted.set(keyOf(lane), lane);
  };

  /** What may have waited for something that has left since. */
  const released = () => [...held.values()].flatMap(({ lane, since }) => (since < moves ? lane : []));

  function forget(): void {
    known = undefined;
    for (const one of [wanted, later, held, afresh]) one.clear();
  }

  /** `again`: what an attempt has failed for is not waited for; what can still be undone is. */
  function isDue(head: Queued, again: boolean): boolean {
    const left = again && head.trouble !== null ? 0 : leftOf(head);
    const first = later.get(keyOf(head));
    if (left > 0 && (!first || left < leftOf(first))) later.set(keyOf(head), head);
    return left === 0;
  }

  async function wantAll(key: string): Promise<void> {
    forget();
    const accounts = await words.lanes(key);
    want(accounts.map((accountId) => ({ connection: key, accountId })));
    known = key;
  }

  return {
    forget,
    moved() {
      moves += 1;
    },
    async want(asking, lift) {
      const key = await connection();
      if (key === undefined || (await gate.left(key, lift)) > 0) return forget();
      if (asking === 'all' || known !== key) await wantAll(key);
      else want(asking.filter((lane) => lane.connection === key));
      if (lift) for (const lane of wanted.keys()) afresh.set(lane, new Set());
    },
    isWanted: () => wanted.size > 0 || released().length > 0,
    lanes(most, isBusy) {
      want(released());
      return [...wanted].flatMap(([key, lane]) => (isBusy(key) ? [] : lane)).slice(0, Math.max(0, most));
    },
    async take(lane, mayGo) {
      const key = keyOf(lane);
      const since = moves;
      for (const one of [wanted, later, held]) one.delete(key);
      const tried = afresh.get(key);
      const isAgain = ({ seq }: Queued) => tried !== undefined && !tried.has(seq);
      const { item, held: isHeld } = await words.take(
        lane,
        clock.now(),
        (head) => mayGo() && isDue(head, isAgain(head)),
      );
      if (item) tried?.add(item.seq);
      else if (afresh.get(key) === tried) afresh.delete(key);
      if (isHeld) held.set(key, { lane, since });
      return item;
    },
    async wake() {
      const key = await connection();
      if (key === undefined) return null;
      const shut = await gate.left(key, false);
      if (shut > 0) return wakeIn(shut);
      const heads = [...later.values()].filter((head) => head.connection === key);
      return heads.length === 0 ? null : wakeIn(Math.min(...heads.map(leftOf)));
    },
  };
}
