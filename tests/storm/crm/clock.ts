import { vi } from 'vitest';

/** Everybody's time: it goes on by what is asked, and by what is waited for, which takes no time here. */
export interface StormClock {
  now(): number;
  /** A request takes so many milliseconds. */
  tick(milliseconds: number): void;
  /** Settled so many milliseconds from now. */
  after(milliseconds: number): Promise<void>;
  /** It is so late (epoch milliseconds) now; what was to happen until then has happened, one after another. */
  to(at: number, happened: () => Promise<void>): Promise<void>;
}

/** Stands in for the machine's clock until that is given back by `vi.useRealTimers()`. */
export function createClock(start: number): StormClock {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  let due: { at: number; happen: () => void }[] = [];
  return {
    now: Date.now,
    tick: (milliseconds) => void vi.setSystemTime(Date.now() + milliseconds),
    after(milliseconds) {
      const { promise, resolve } = Promise.withResolvers<void>();
      due = [...due, { at: Date.now() + milliseconds, happen: resolve }].sort(
        (one, other) => one.at - other.at,
      );
      return promise;
    },
    async to(at, happened) {
      for (let [next] = due; next && next.at <= at; [next] = due) {
        due = due.slice(1);
        vi.setSystemTime(Math.max(Date.now(), next.at));
        next.happen();
        await happened();
      }
      vi.setSystemTime(Math.max(Date.now(), at));
    },
  };
}
