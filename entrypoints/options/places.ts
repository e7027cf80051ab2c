import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Place } from '../../lib/messages/view.ts';
import { SiteName } from '../../lib/model/index.ts';
import { settings } from '../../lib/storage.ts';

/** Where the panel stands on each site; undefined until that has been read. */
export function usePlaces(): Record<SiteName, Place> | undefined {
  const queries = useQueryClient();
  useEffect(() => {
    const shown = new AbortController();
    settings.watch(shown.signal, () => void queries.invalidateQueries({ queryKey: ['places'] }));
    return () => shown.abort();
  }, [queries]);
  return useQuery({ queryKey: ['places'], queryFn: readPlaces }).data;
}

async function readPlaces(): Promise<Record<SiteName, Place>> {
  const all = await Promise.all(
    SiteName.options.map(async (site) => [site, (await settings.get(`place:${site}`)) ?? 'page'] as const),
  );
  return Object.fromEntries(all) as Record<SiteName, Place>;
}
