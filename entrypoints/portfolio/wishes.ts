import { useEffect, useState } from 'react';
import type { ListState } from '../../components/portfolio/view.ts';
import { settings as stored } from '../../lib/storage.ts';
import { noFilters } from '../../lib/work/portfolio/filter.ts';
import { type PortfolioSettings, plainSettings } from '../../lib/work/portfolio/settings.ts';
import { plainSort } from '../../lib/work/portfolio/sort.ts';

/** How the person wants the portfolio, in all of its windows at once; null until that is known. */
export function useWishes(): [PortfolioSettings | null, (next: PortfolioSettings) => void] {
  const [wishes, setWishes] = useState<PortfolioSettings | null>(null);
  useEffect(() => {
    const shown = new AbortController();
    const read = async () => {
      const found = (await stored.get('portfolio')) ?? plainSettings;
      if (!shown.signal.aborted) setWishes(found);
    };
    stored.watch(shown.signal, (keys) => {
      if (keys.includes('portfolio')) void read();
    });
    void read();
    return () => shown.abort();
  }, []);
  const keep = (next: PortfolioSettings) => {
    setWishes(next);
    void stored.set('portfolio', next);
  };
  return [wishes, keep];
}

/** The list as it opens: as the view that was chosen for that, else with all accounts. */
export function firstList({ views, defaultView }: PortfolioSettings): ListState {
  const view = views.find(({ id }) => id === defaultView);
  return view
    ? { filters: view.filters, sort: view.sort, viewId: view.id }
    : { filters: noFilters, sort: plainSort, viewId: null };
}
