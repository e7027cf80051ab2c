import { useMemo } from 'react';
import type { ContextAnswer } from '../../lib/messages/view.ts';
import type { Id } from '../../lib/model/index.ts';
import { contextOfNewAccount, overlayAll } from '../../lib/outbox/overlay.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { marksOf } from './queue.ts';

/** What is known of the account with all that was written and is still on its way, so that nothing said seems lost. */
export function useWritten(
  accountId: Id | undefined,
  answer: ContextAnswer | null,
  queued: readonly Queued[],
) {
  const known = answer?.accountId === accountId ? (answer?.cached ?? null) : null;
  const marks = useMemo(() => marksOf(queued), [queued]);
  const cached = useMemo(() => {
    const created = queued.find(({ change }) => change.type === 'account.create')?.change;
    const base = known?.context ?? (created && contextOfNewAccount(created));
    if (!base) return null;
    return { ...known, context: overlayAll(base, queued), fetchedAt: known?.fetchedAt ?? Date.now() };
  }, [known, queued]);
  // The source can't know yet of one that is only being made.
  const problem = known || !cached ? (answer?.problem ?? null) : null;
  const written = accountId !== undefined && (cached || answer) ? { accountId, problem, cached } : null;
  return { marks, answer: written };
}
