import { unlessAborted } from '../http.ts';

interface Asked {
  readonly answer: Promise<unknown>;
  /** Of whoever asks. */
  readonly signal: AbortSignal;
}

/** Asks by a name, which is always of the same type; `anew`: whoever else is asking already. */
export type Shared = <T>(
  name: string,
  ask: () => Promise<T>,
  signal: AbortSignal,
  anew?: boolean,
) => Promise<T>;

/**
 * One request for all who want the same at once. Whoever asked may have given up, or been refused for what they wanted it
 * for, which is nobody else's fault: one of those who wait asks again, the others wait for that. Rejects as it does then,
 * and when the own signal aborts.
 */
export function createShared(): Shared {
  const asked = new Map<string, Asked>();

  function begin<T>(name: string, ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const answer = ask();
    const own: Asked = { answer, signal };
    asked.set(name, own);
    const end = () => {
      if (asked.get(name) === own) asked.delete(name);
    };
    answer.then(end, end);
    return answer;
  }

  async function join<T>(
    name: string,
    ask: () => Promise<T>,
    signal: AbortSignal,
    isAgain: boolean,
  ): Promise<T> {
    const others = asked.get(name);
    if (!others) return begin(name, ask, signal);
    try {
      return (await unlessAborted(others.answer, signal)) as T;
    } catch (error) {
      signal.throwIfAborted();
      if (isAgain && !others.signal.aborted) throw error;
      return join(name, ask, signal, true);
    }
  }

  return async (name, ask, signal, anew = false) => {
    signal.throwIfAborted();
    return anew ? begin(name, ask, signal) : join(name, ask, signal, false);
  };
}
