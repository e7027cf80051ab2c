import type { News } from '../sources/contract.ts';

/** Accounts that news are remembered of; beyond these, any may have changed. */
const MANY = 1000;

export type RecentNews = ReturnType<typeof createRecentNews>;

/** What was heard since a stream began, which is now: it tells of whom what is known is old. */
export function createRecentNews() {
  /** Epoch milliseconds when any account may have changed last. */
  let any = Date.now();
  const changed = new Map<string, number>();
  /** Read anew since their latest news. */
  const read = new Set<string>();
  return {
    heard({ accounts }: News): void {
      if (accounts === null || changed.size > MANY) {
        any = Date.now();
        changed.clear();
        read.clear();
      }
      for (const id of accounts ?? []) {
        changed.set(id, Date.now());
        read.delete(id);
      }
    },
    reading: (id: string) => void read.add(id),
    /** @param known epoch milliseconds when what is known was asked for */
    isOld: (id: string, known: number | null): boolean =>
      !read.has(id) && (known ?? 0) <= Math.max(any, changed.get(id) ?? 0),
  };
}
