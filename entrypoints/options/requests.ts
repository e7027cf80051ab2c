import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../lib/messages/protocol.ts';
import type { SentRequest } from '../../lib/messages/writes.ts';
import type { Id } from '../../lib/model/index.ts';

interface Requests {
  requests: SentRequest[];
  more: boolean;
  nameOf(accountId: Id): string | undefined;
  onMore(): void;
}

/** What left the browser, newest first, page by page; undefined until the first page is there. */
export function useRequests(): Requests | undefined {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['requests'],
    queryFn: ({ pageParam }) => ask('requests', { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
  });
  if (!data) return undefined;
  const names = Object.assign({}, ...data.pages.map((page) => page.names));
  return {
    requests: data.pages.flatMap((page) => page.requests),
    more: hasNextPage,
    nameOf: (accountId) => names[accountId],
    onMore: () => void fetchNextPage(),
  };
}
