import type { Contexts } from './contexts.ts';

/** How many accounts of a list are fetched ahead, and how many at a time. */
const MOST = 12;
const AT_ONCE = 2;

/**
 * Fetches accounts ahead, quietly: two at a time for the whole browser, and only those of the list that was seen
 * last, because a list that is scrolled is seen many times a second. Trouble ends it; whoever opens one is told.
 */
export function createPrefetch(contexts: Contexts): (accountIds: readonly string[]) => void {
  let waiting: string[] = [];
  let runners = 0;

  async function run(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      // Only what is not known at all; the rest is refreshed when it is looked at.
      if (await contexts.warm(id)) continue;
      const { problem } = await contexts.get(id);
      if (problem) waiting = [];
    }
  }

  return (accountIds) => {
    waiting = accountIds.slice(0, MOST);
    for (; runners < AT_ONCE; runners++)
      void run()
        .catch(() => {
          waiting = [];
        })
        .finally(() => runners--);
  };
}
