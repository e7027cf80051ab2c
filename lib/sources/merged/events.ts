import type { News } from '../contract.ts';

type Said = 'listening' | News;

/** What both tell, as it comes; `listening` once both are heard. Ends with the first that ends. */
export async function* together(
  one: AsyncIterable<Said>,
  other: AsyncIterable<Said>,
): AsyncGenerator<Said, void, undefined> {
  const [a, b] = [one[Symbol.asyncIterator](), other[Symbol.asyncIterator]()];
  const ask = (from: AsyncIterator<Said>) => from.next().then((result) => ({ from, result }));
  const asked = new Map([a, b].map((from) => [from, ask(from)]));
  const heard = new Set<AsyncIterator<Said>>();
  try {
    for (;;) {
      const { from, result } = await Promise.race(asked.values());
      if (result.done) return;
      asked.set(from, ask(from));
      if (result.value !== 'listening') yield result.value;
      else if (heard.add(from).size === asked.size) yield 'listening';
    }
  } finally {
    // One may be waiting for news: it ends with its signal, and nobody waits for that here.
    for (const [from, asking] of asked) {
      asking.catch(() => undefined);
      void from.return?.()?.catch(() => undefined);
    }
  }
}
