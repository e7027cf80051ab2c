import { useEffect, useMemo, useState } from 'react';
import type { Stars } from '../../components/stars/stars.ts';
import type { Id } from '../../lib/model/index.ts';
import { readStars, toggleStar } from '../../lib/reports/kept-stars.ts';
import { settings } from '../../lib/storage.ts';
import { type Star, starKey } from '../../lib/work/report/stars.ts';

/** What is starred, in all pages of the extension at once. */
export function useStarred(): readonly Star[] {
  const [stars, setStars] = useState<readonly Star[]>([]);
  useEffect(() => {
    const shown = new AbortController();
    const read = async () => {
      const found = await readStars();
      if (!shown.signal.aborted) setStars(found);
    };
    settings.watch(shown.signal, (keys) => {
      if (keys.includes('stars') || keys.includes('connection')) void read();
    });
    void read();
    return () => shown.abort();
  }, []);
  return stars;
}

/** The stars of one account, for its rows; null while none is shown. */
export function useStars(accountId: Id | undefined): Stars | null {
  const stars = useStarred();
  return useMemo(() => {
    if (accountId === undefined) return null;
    return {
      has: new Set(stars.filter((star) => star.accountId === accountId).map(starKey)),
      toggle: (kind, id) => void toggleStar({ accountId, kind, id, at: new Date().toISOString() }),
    };
  }, [stars, accountId]);
}
