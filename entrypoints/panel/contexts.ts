import { type QueryClient, useQuery } from '@tanstack/react-query';
import { ask } from '../../lib/messages/protocol.ts';
import type { CachedContext, ContextAnswer, Status } from '../../lib/messages/view.ts';
import { nextTask } from '../../lib/panel/next-task.ts';
import { session } from '../../lib/storage.ts';

/** A context older than this (milliseconds) is refreshed behind when it comes into view. */
const STALE = 60_000;
const HOUR = 3_600_000;

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

/** An account that the background has published, into what is shown. */
export function takeContext(queries: QueryClient, accountId: string, cached: CachedContext): void {
  queries.setQueryData(contextKey(accountId), keepFresh(accountId, cached), { updatedAt: cached.fetchedAt });
}

interface Known {
  get(): { status?: Status | undefined };
  subscribe(changed: () => void): () => void;
}

/** What another connection knew is not shown under this one, not even for a moment. */
export function forgetWithConnection(queries: QueryClient, known: Known): void {
  let workspace: string | null | undefined;
  known.subscribe(() => {
    const { status } = known.get();
    if (!status || status.workspace === workspace) return;
    if (workspace !== undefined) void queries.resetQueries();
    workspace = status.workspace;
  });
}

/** What its signals were the week before, as the portfolio has kept them; null: that is not known. */
export function useSignalsBefore(accountId: string | undefined): readonly number[] | null {
  const { data } = useQuery({
    queryKey: ['signals-before', accountId ?? ''],
    enabled: accountId !== undefined,
    staleTime: HOUR,
    queryFn: async () => {
      await nextTask();
      return ask('signals-before', { accountId: accountId ?? '' });
    },
  });
  return data?.values ?? null;
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
