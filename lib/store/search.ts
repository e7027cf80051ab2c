import type { WithDatabase } from './database.ts';
import { buildIndex, createShelf } from './search-index.ts';
import { type FoundNames, pickBest } from './search-pick.ts';

/** The search by name over the directory. Every call rejects with a StoreError. */
export interface Names {
  /** The best `limit` of each kind that are there now, best first; nothing before the first records are written. */
  find(words: readonly string[], limit: number): Promise<FoundNames>;
  /** Builds the index anew if much has come since it was built; calls while it runs share it. */
  build(): Promise<void>;
}

export function createNames(withDatabase: WithDatabase): Names {
  const shelf = createShelf();
  let building: Promise<void> | undefined;

  function build(): Promise<void> {
    building ??= withDatabase(buildIndex).finally(() => {
      building = undefined;
    });
    return building;
  }

  return {
    build,
    async find(words, limit) {
      let loaded = await withDatabase(shelf.load);
      if (loaded === 'unbuilt') {
        await build();
        loaded = await withDatabase(shelf.load);
      }
      if (loaded === undefined || loaded === 'unbuilt') return { accounts: [], contacts: [] };
      const index = loaded;
      return withDatabase((database) => pickBest(database, index, words, limit));
    },
  };
}
