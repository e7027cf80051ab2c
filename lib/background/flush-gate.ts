import type { Trouble } from '../outbox/queued.ts';
import { LONGEST_GATE } from '../outbox/wait.ts';
import type { Gates } from '../outbox/words.ts';
import type { Clock, Waits } from './flush-waits.ts';
import { createTurns } from './in-turn.ts';

export interface Gatekeeper {
  /** Milliseconds until the connection's gate opens. `lift`: it looks as if the source can be reached again. */
  left(connection: string, lift: boolean): Promise<number>;
  shut(connection: string, why: Trouble['kind'], until: number): Promise<void>;
  /** Reads anew what is kept beside the outbox. */
  forget(): void;
}

/**
 * Each connection has two: one that the source asked for, which nothing opens before its time, and one for when it
 * seems out of reach. Several attempts may shut them at once, while they are looked at: each sees what the one before
 * has done.
 */
export function createGatekeeper(gates: Gates, waits: Waits, clock: Clock): Gatekeeper {
  const inTurn = createTurns();
  /** As they are kept: while a run lasts, nobody else writes them. */
  const known = new Map<string, number>();
  const supposed = (connection: string) => `${connection} unreachable`;

  async function get(key: string): Promise<number> {
    const until = known.get(key) ?? (await gates.get(key));
    known.set(key, until);
    return until;
  }

  async function set(key: string, until: number): Promise<void> {
    await gates.set(key, until);
    known.set(key, until);
  }

  async function leftOf(key: string, lift: boolean): Promise<number> {
    const until = await get(key);
    const left = lift ? 0 : waits.left(key, until, LONGEST_GATE);
    // What is over stays so, also when the clock goes back.
    if (left === 0 && until !== 0) await set(key, 0);
    return left;
  }

  async function shut(key: string, until: number): Promise<void> {
    const before = waits.left(key, await get(key), LONGEST_GATE);
    if (before < until - clock.now()) await set(key, until);
  }

  return {
    forget: () => known.clear(),
    left: (connection, lift) =>
      inTurn(async () => Math.max(await leftOf(connection, false), await leftOf(supposed(connection), lift))),
    shut: (connection, why, until) =>
      inTurn(() => shut(why === 'rate-limited' ? connection : supposed(connection), until)),
  };
}
