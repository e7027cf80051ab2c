/** Entries, and pages, that are remembered; told again, an entry does no harm. */
const MOST = 50_000;

interface Asked {
  readonly cursor: string | null;
  /** Whether what it told counts as told. */
  counts: boolean;
}

/** Which entries a worker's pages have told, so that none is told twice as long as it is the same. */
export function createFeedMemory() {
  const told = new Map<string, { state: string; by: Asked }>();
  const asked: Asked[] = [];

  /**
   * A page is being asked for. One that was asked for before, and those behind it, were never filed, as whoever files them
   * reads ahead and goes back to where that failed: what they told counts as never told.
   */
  function begin(cursor: string | null): Asked {
    const before = asked.findIndex((page) => page.cursor === cursor);
    const isAnew = cursor === null || asked.length >= MOST;
    for (const page of asked.splice(isAnew ? 0 : before < 0 ? asked.length : before)) page.counts = false;
    const page = { cursor, counts: true };
    asked.push(page);
    return page;
  }

  /** Answers whether an entry is another than was told last, and notes that this page tells it. */
  return (cursor: string | null) => {
    const by = begin(cursor);
    return (entry: string, state: string): boolean => {
      const last = told.get(entry);
      if (last?.by.counts && last.state === state) return false;
      told.delete(entry);
      told.set(entry, { state, by });
      const [oldest] = told.keys();
      if (told.size > MOST && oldest !== undefined) told.delete(oldest);
      return true;
    };
  };
}
