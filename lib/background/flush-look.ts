import type { Queued } from '../outbox/queued.ts';
import { LONGEST_WAIT } from '../outbox/wait.ts';
import type { Gatekeeper } from './flush-gate.ts';
import type { FlushParts } from './flush-parts.ts';
import type { Waits } from './flush-waits.ts';

export interface Found {
  /** The head of each account whose time has come. */
  due: Queued[];
  /** Epoch milliseconds when to look again; null: nothing waits for a time. */
  wake: number | null;
}

export interface Look {
  /** What may be sent now. `lift`: it looks as if the source can be reached again. */
  find(lift: boolean): Promise<Found>;
  isDue(head: Queued): boolean;
}

export function createLook({ words, clock, connection }: FlushParts, gate: Gatekeeper, waits: Waits): Look {
  const leftOf = ({ connection: key, accountId, notBefore }: Queued) =>
    waits.left(JSON.stringify([key, accountId]), notBefore, LONGEST_WAIT);
  const isDue = (head: Queued) => leftOf(head) === 0;
  const wakeIn = (left: number) => clock.now() + Math.ceil(left);

  async function headsOf(key: string): Promise<Queued[]> {
    const accounts = await words.lanes(key);
    const now = clock.now();
    const heads = await Promise.all(accounts.map((accountId) => words.next(key, accountId, now)));
    return heads.filter((head) => head !== undefined);
  }

  return {
    isDue,
    async find(lift) {
      const key = await connection();
      if (key === undefined) return { due: [], wake: null };
      const shut = await gate.left(key, lift);
      if (shut > 0) return { due: [], wake: wakeIn(shut) };
      const heads = await headsOf(key);
      const soonest = heads.map(leftOf).reduce((a, b) => (b > 0 ? Math.min(a, b) : a), Infinity);
      return { due: heads.filter(isDue), wake: soonest === Infinity ? null : wakeIn(soonest) };
    },
  };
}
