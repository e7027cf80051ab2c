import { useQuery } from '@tanstack/react-query';
import { ask } from '../../lib/messages/protocol.ts';
import type { CachedContext, ContextAnswer } from '../../lib/messages/view.ts';
import { session } from '../../lib/storage.ts';

/** A context older than this (milliseconds) is refreshed behind when it comes into view. */
const STALE = 60_000;

export const contextKey = (accountId: string) => ['context', accountId] as const;

/** A context that the background published: newer than what was shown, and free of its problem. */
export function keepFresh(accountId: string, cached: CachedContext) {
  return (before: ContextAnswer | undefined): ContextAnswer => {
    const same = before?.cached?.fetchedAt === cached.fetchedAt;
    return same && before ? before : { accountId, cached, problem: null };
  };
}

/** What is known of an account at once, then what its source says. */
export function useContext(accountId: string | undefined) {
  return useQuery({
    queryKey: contextKey(accountId ?? ''),
    enabled: accountId !== undefined,
    staleTime: STALE,
    queryFn: async ({ client }) => {
      const id = accountId ?? '';
      const key = `context:${id}` as const;
      const hot = (await session.get(key))[key];
      if (hot && !client.getQueryData(contextKey(id)))
        client.setQueryData(contextKey(id), { accountId: id, cached: hot, problem: null });
      return ask('context', { accountId: id, force: false });
    },
  });
}
