import { z } from 'zod';

/** Above all numbers that Playwright counts up to, below the few it takes from the end. */
const OURS = 2 ** 40;

const Answer = z.object({
  id: z.number().nullish(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});

/** Commands of our own among Playwright's. */
export interface Asked {
  /** Rejects with what Firefox says against it, or when Firefox has ended. */
  ask(method: string, params: object): Promise<unknown>;
  /** Whether the message answers one of them; then Playwright must not see it. */
  take(message: unknown): boolean;
  /** No answer will come any more. */
  end(): void;
}

export function createAsked(send: (command: { id: number; method: string; params: object }) => void): Asked {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = OURS;
  return {
    ask: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send({ id: last, method, params });
      }),
    take(message) {
      const { id, result, error, message: why } = Answer.parse(message);
      const found = waiting.get(id ?? -1);
      if (!found || id == null) return false;
      waiting.delete(id);
      if (error) found.reject(new Error(`${error}: ${why}`));
      else found.resolve(result);
      return true;
    },
    end() {
      for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
      waiting.clear();
    },
  };
}
