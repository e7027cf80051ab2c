import { t } from '../i18n/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import type { Change } from '../model/index.ts';
import { holdOf } from '../outbox/hold.ts';
import type { Entry, Queued } from '../outbox/queued.ts';
import { again, keepBoth, moveTo, overwrite } from '../outbox/renew.ts';
import type { Lane } from '../outbox/words.ts';
import { type Store, StoreError } from '../store/index.ts';

/** Items of the outbox that are told at once. */
const MOST = 500;

export interface OutboxDesk {
  save(ask: Ask<'save'>): Promise<Answer<'save'>>;
  takeBack(ask: Ask<'take-back'>): Promise<Answer<'take-back'>>;
  list(ask: Ask<'queue'>): Promise<Answer<'queue'>>;
  act(ask: Ask<'queue-act'>): Promise<Answer<'queue-act'>>;
}

interface Parts {
  store: Pick<Store, 'outbox'>;
  /** Whom changes are written for; null: nobody is connected. */
  connection(): Promise<string | null>;
  /** Something is there to be sent, or to be seen: of one account, or of whichever. `afresh`: whoever asks wants it tried. */
  stirred(why?: 'afresh' | Lane): void;
}

type Act = (item: Queued) => Promise<Answer<'queue-act'>>;

/** What the panel may do with the outbox. */
export function createOutboxDesk({ store: { outbox }, connection, stirred }: Parts): OutboxDesk {
  async function add(
    entries: readonly Entry[],
    from: { draftId: string | null; replaces: number | null },
  ): Promise<Answer<'save'>> {
    try {
      const outcome = await outbox.add(entries, from);
      for (const one of lanesOf(entries)) stirred(one);
      return outcome === 'too-late' ? { ok: false, sentence: t('outbox.desk.sentMeanwhile') } : { ok: true };
    } catch (error) {
      return refusal(error);
    }
  }

  /** Also of one that this version can't read. */
  async function discard(seq: number): Promise<Answer<'queue-act'>> {
    await outbox.discard(seq);
    stirred();
    return { ok: true };
  }

  async function whole() {
    const [items, unreadable, count] = await Promise.all([
      outbox.all(MOST),
      outbox.unreadable(MOST),
      outbox.count(),
    ]);
    return { items, unreadable, more: Math.max(0, count - MOST) };
  }

  /** What another person has not sent yet is not shown beside the account to whoever is signed in now. */
  async function ofOne(accountId: string, key: string | null) {
    const all = (await outbox.ofAccount(accountId)).filter((item) => item.connection === key);
    return { items: all.slice(0, MOST), unreadable: [], more: Math.max(0, all.length - MOST) };
  }

  const acts: Record<Exclude<Ask<'queue-act'>['act'], 'discard'>, Act> = {
    retry: async (item) => {
      if (item.state === 'aside' && !item.takenBack) return replacing(again)(item);
      // One whose outcome is not known is asked for under the id that it was sent with, also to take it back.
      await outbox.hasten(item.seq);
      stirred('afresh');
      return { ok: true };
    },
    overwrite: replacing(overwrite),
    'keep-both': replacing(keepBoth),
    move: replacing(moveTo),
  };

  return {
    async save({ changes, accountId, accountName, draftId, replaces }) {
      const key = await connection();
      if (key === null) return { ok: false, sentence: t('outbox.desk.notConnected') };
      const entries = changes.map((change) => entryOf(change, { accountId, accountName, connection: key }));
      return add(entries, { draftId, replaces });
    },
    async takeBack({ changeIds }) {
      const outcome = await outbox.takeBack(changeIds);
      stirred();
      return { outcome };
    },
    async list({ accountId }) {
      const key = await connection();
      const list = await (accountId === null ? whole() : ofOne(accountId, key));
      return { ...list, connection: key };
    },
    async act({ act, seq }) {
      try {
        if (act === 'discard') return await discard(seq);
        const item = await outbox.get(seq);
        // It was sent, or discarded in another tab.
        return item ? await acts[act](item) : { ok: true };
      } catch (error) {
        return refusal(error);
      }
    },
  };

  function replacing(make: (item: Queued) => Partial<Entry> | undefined): Act {
    return async (item) => {
      const made = make(item);
      if (!made) return { ok: false, sentence: t('outbox.desk.notPossible') };
      const { change, accountId, accountName, connection: key } = { ...item, ...made };
      const entry = { change, accountId, accountName, connection: key, notBefore: 0 };
      return add([entry], { draftId: null, replaces: item.seq });
    };
  }
}

const entryOf = (change: Change, whose: Omit<Entry, 'change' | 'notBefore'>): Entry => {
  const hold = holdOf(change);
  return { change, ...whose, notBefore: hold === 0 ? 0 : Date.now() + hold };
};

const lanesOf = (entries: readonly Entry[]): Iterable<Lane> =>
  new Map(entries.map((entry) => [`${entry.connection} ${entry.accountId}`, entry])).values();

function refusal(error: unknown): { ok: false; sentence: string } {
  if (!(error instanceof StoreError)) throw error;
  return { ok: false, sentence: error.message };
}
