import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ServerView } from '../../components/import/view.ts';
import { settings } from '../../lib/storage.ts';

/** The server that Keyside is connected to now, also where another page has connected it; null: none. */
export function useServer(): ServerView | null {
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ['server'], queryFn: connectedServer });
  useEffect(() => {
    const shown = new AbortController();
    settings.watch(shown.signal, (keys) => {
      if (keys.includes('connection')) void queries.invalidateQueries({ queryKey: ['server'] });
    });
    return () => shown.abort();
  }, [queries]);
  return found.data ?? null;
}

async function connectedServer(): Promise<ServerView | null> {
  const connection = await settings.get('connection');
  if (connection?.kind !== 'server') return null;
  return { workspace: connection.workspace, host: new URL(connection.address).host };
}
