import type { News } from '../contract.ts';

/** Who follows a source that is in this browser, and is told what changes in it. */
export interface Listeners {
  listen(signal: AbortSignal): AsyncIterable<'listening' | News>;
  tell(news: News): void;
}

export function createListeners(): Listeners {
  const all = new Set<(news: News) => void>();
  return {
    async *listen(signal) {
      const waiting: News[] = [];
      let wake = () => {};
      const hear = (news: News) => {
        waiting.push(news);
        wake();
      };
      const stop = () => wake();
      all.add(hear);
      signal.addEventListener('abort', stop, { once: true });
      try {
        yield 'listening';
        while (!signal.aborted) {
          const next = waiting.shift();
          if (next) yield next;
          else
            await new Promise<void>((resolve) => {
              wake = resolve;
              if (signal.aborted) resolve();
            });
        }
      } finally {
        all.delete(hear);
        signal.removeEventListener('abort', stop);
      }
    },
    tell(news) {
      for (const hear of all) hear(news);
    },
  };
}
