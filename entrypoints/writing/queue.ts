import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Mark, OutboxView } from '../../components/outbox/view.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Id } from '../../lib/model/index.ts';
import type { OutboxStanding, Queued } from '../../lib/outbox/queued.ts';

const nothing: readonly Queued[] = [];

/** What is on its way of one account, in its order. */
export function useQueued(
  accountId: Id | undefined,
  standing: OutboxStanding | undefined,
): readonly Queued[] {
  const isEmpty = !standing || standing.waiting + standing.aside === 0;
  const { data } = useQuery({
    queryKey: ['queue', accountId, standing?.revision],
    enabled: accountId !== undefined && !isEmpty,
    queryFn: () => ask('queue', { accountId: accountId ?? null }),
    // What was just taken stays in sight until the next answer, and never under another account's name.
    placeholderData: (before, query) => (query?.queryKey[1] === accountId ? before : undefined),
    gcTime: 0,
  });
  return isEmpty ? nothing : (data?.items ?? nothing);
}

/** The whole outbox, while its list is open. */
export function useOutbox(standing: OutboxStanding | undefined) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['queue', null, standing?.revision],
    enabled: isOpen,
    queryFn: () => ask('queue', { accountId: null }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const view: OutboxView = {
    standing: standing ?? null,
    items: isOpen ? (data?.items ?? nothing) : null,
    unreadable: data?.unreadable ?? [],
    more: data?.more ?? 0,
    problem: null,
    connection: data?.connection ?? null,
  };
  return { view, show: () => setOpen(true), hide: () => setOpen(false) };
}

/** Whoever is online again, or comes back to the panel, has what waits sent at once. */
export function useFlush(admitted: boolean): void {
  useEffect(() => {
    if (!admitted) return undefined;
    const shown = new AbortController();
    const flush = () => void ask('flush', {}).catch(() => undefined);
    flush();
    window.addEventListener('online', flush, { signal: shown.signal });
    return () => shown.abort();
  }, [admitted]);
}

export const marksOf = (items: readonly Queued[]): ReadonlyMap<Id, Mark> =>
  new Map(items.map(({ change, state }) => [change.recordId, state]));
