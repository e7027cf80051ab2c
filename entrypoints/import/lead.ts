import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LeadView } from '../../components/import/view.ts';
import { settings } from '../../lib/storage.ts';
import { leadOf } from './lead-view.ts';

/** What Keyside is connected to now, also where another page has connected it; null: nothing, or the workbook. */
export function useLead(): LeadView | null {
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ['lead'],
    queryFn: async () => leadOf(await settings.get('connection')),
  });
  useEffect(() => {
    const shown = new AbortController();
    settings.watch(shown.signal, (keys) => {
      if (keys.includes('connection')) void queries.invalidateQueries({ queryKey: ['lead'] });
    });
    return () => shown.abort();
  }, [queries]);
  return found.data ?? null;
}
