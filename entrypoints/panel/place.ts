import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlaceView } from '../../components/panel/view.ts';
import type { SiteName } from '../../lib/model/index.ts';
import { settings } from '../../lib/storage.ts';

/** Where the panel of a site stands, as it is chosen here or anywhere. */
export function usePlace(site: SiteName | null): PlaceView | null {
  const queries = useQueryClient();
  useEffect(() => {
    const shown = new AbortController();
    settings.watch(shown.signal, () => void queries.invalidateQueries({ queryKey: ['place'] }));
    return () => shown.abort();
  }, [queries]);
  const { data } = useQuery({
    queryKey: ['place', site],
    queryFn: async () => (site && (await settings.get(`place:${site}`))) ?? null,
  });
  if (site === null || data === undefined) return null;
  // LinkedIn looks for extensions, so its people are told once what the choice is.
  return { site, place: data ?? 'page', explain: site === 'linkedin' && data === null };
}
