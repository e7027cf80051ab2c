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
    // What the source took meanwhile is put into what was fetched before.
    const isSame = before?.cached?.fetchedAt === cached.fetchedAt && isAlike(before.cached, cached);
    return isSame ? before : { accountId, cached, problem: null };
  };
}

const isAlike = (one: CachedContext, other: CachedContext) => JSON.stringify(one) === JSON.stringify(other);

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
