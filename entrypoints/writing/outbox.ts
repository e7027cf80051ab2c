import { useEffect, useState } from 'react';
import type { OutboxEvents } from '../../components/outbox/view.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { Id } from '../../lib/model/index.ts';
import type { OutboxStanding, Queued } from '../../lib/outbox/queued.ts';
import type { Composer } from '../../lib/panel/composer.ts';
import { useOutbox } from './queue.ts';

interface Props {
  standing: OutboxStanding | undefined;
  composer: Composer;
  /** The account that is shown. */
  shown: Id | undefined;
  refusal(press: Event | undefined): Promise<string | null>;
  pick(account: { accountId: Id; name: string }): void;
}

/** The list of what waits, and what the person may do with it. */
export function useOutboxList({ standing, composer, shown, refusal, pick }: Props) {
  const { view, show, hide } = useOutbox(standing);
  const edit = useEdit(composer, shown, pick);
  const [problem, setProblem] = useState<string | null>(null);
  const find = (seq: number) => view.items?.find((item) => item.seq === seq);

  async function act(press: Event | undefined, body: Parameters<typeof ask<'queue-act'>>[1]): Promise<void> {
    const refused = await refusal(press);
    const answer =
      refused === null ? await ask('queue-act', body) : { ok: false as const, sentence: refused };
    setProblem(answer.ok ? null : answer.sentence);
  }

  const queue: OutboxEvents = {
    show,
    hide: () => {
      setProblem(null);
      hide();
    },
    act: (name, seq) => void act(globalThis.event, { act: name, seq }).catch(() => undefined),
    edit(seq) {
      const item = find(seq);
      if (item) edit(item);
      hide();
    },
    showAccount(accountId, name) {
      pick({ accountId, name });
      hide();
    },
  };
  return { view: { ...view, problem }, queue };
}

/** A change is edited beside its own account, which may have to be shown first. */
function useEdit(composer: Composer, shown: Id | undefined, pick: Props['pick']): (item: Queued) => void {
  const [wanted, setWanted] = useState<Queued | null>(null);
  useEffect(() => {
    if (!wanted || wanted.accountId !== shown) return;
    setWanted(null);
    void composer.editQueued(wanted);
  }, [composer, shown, wanted]);
  return (item) => {
    if (item.accountId !== shown) pick({ accountId: item.accountId, name: item.accountName });
    setWanted(item);
  };
}
