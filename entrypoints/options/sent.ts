import { useInfiniteQuery } from '@tanstack/react-query';
import type { SentView } from '../../components/options/Sent.tsx';
import { describe } from '../../lib/compose/describe.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Sent } from '../../lib/outbox/queued.ts';

/** What was sent, newest first, page by page; undefined until the first page is there. */
export function useSent(): { sent: SentView[]; more: boolean; showMore(): void } | undefined {
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['sent'],
    queryFn: ({ pageParam }) => ask('sent', { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ sent, more }) => (more ? (sent.at(-1)?.at ?? null) : null),
  });
  if (!data) return undefined;
  const sent = data.pages.flatMap((page) => page.sent.map(viewOf));
  return { sent, more: hasNextPage, showMore: () => void fetchNextPage() };
}

function viewOf({ change, accountName, at, tries, applied }: Sent): SentView {
  return {
    key: change.id,
    at,
    account: accountName,
    taken: applied !== null,
    tries,
    ...describe(change, () => undefined),
  };
}
