import { useMemo } from 'react';
import type { ContextAnswer } from '../../lib/messages/view.ts';
import type { Context, Id } from '../../lib/model/index.ts';
import type { ComposerPlace } from '../../lib/panel/composer-board.ts';
import type { KnownPortfolio } from '../../lib/portfolio/reader.ts';
import { useFollow } from '../panel/follow.ts';
import { useCompose } from '../writing/compose.ts';
import { useOutboxList } from '../writing/outbox.ts';
import { marksOf, useFlush } from '../writing/queue.ts';
import { useWritten } from '../writing/written.ts';
import { useOwnTab } from './tab.ts';

interface Props {
  known: KnownPortfolio;
  /** Of the account that the address names. */
  accountId: Id | undefined;
  answer: ContextAnswer | null;
  open(accountId: Id): void;
  signal: AbortSignal;
}

/** No page can lie over one of the extension's own. */
const nobodyCovers = async () => null;

/** What is written on the account that is open, and all that is on its way. */
export function useAccountWriting({ known, accountId, answer, open, signal }: Props) {
  const tabId = useOwnTab();
  const shown = known.accounts.find(({ account }) => account.id === accountId)?.account;
  const queued = useMemo(
    () => known.queued.filter((item) => item.accountId === shown?.id),
    [known.queued, shown?.id],
  );
  const marks = useMemo(() => marksOf(known.queued), [known.queued]);
  const written = useWritten(shown?.id, answer, queued);
  const compose = useCompose({
    ...{ status: known.status, workspace: known.workspace, queued, signal },
    place: placeOf(known, tabId, shown, written.answer?.cached?.context ?? null),
    creates: written.answer?.cached?.creates,
    refusal: nobodyCovers,
    made: open,
    waits: true,
  });
  const outbox = useOutboxList({
    standing: known.outbox,
    composer: compose.composer,
    shown: shown?.id,
    refusal: nobodyCovers,
    pick: (account) => open(account.accountId),
  });
  useFollow(shown?.id);
  useFlush(known.status !== undefined);
  return { compose, outbox, marks, context: written.answer };
}

type Shown = { id: Id; name: string } | undefined;

function placeOf(
  { workspace }: KnownPortfolio,
  tabId: number | undefined,
  shown: Shown,
  context: Context | null,
): ComposerPlace | undefined {
  if (tabId === undefined) return undefined;
  const account = { accountId: shown?.id ?? null, accountName: shown?.name ?? '' };
  return { tabId, ...account, context, workspace, sighting: null, people: [] };
}
