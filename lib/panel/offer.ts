import { t } from '../i18n/index.ts';
import { ask } from '../messages/protocol.ts';
import { Change, type Unsent } from '../model/index.ts';
import { UNDO } from '../outbox/hold.ts';
import type { ComposerState, Proposal } from './composer-board.ts';
import { isShown, markShown } from './shown.ts';

export type OfferState = Pick<ComposerState, 'saving' | 'problem' | 'sheet' | 'undo'>;

interface Parts {
  get(): OfferState;
  set(change: Partial<OfferState>): void;
  signal: AbortSignal;
  /** Whether the person can see what they press; else a sentence that says why nothing is saved. */
  refusal(press: Event | undefined): Promise<string | null>;
  /** The draft that a proposal was made of, which goes with it. */
  draftId?(): string | null;
  /** It is on the disk. */
  saved?(proposal: Proposal): void;
}

export interface Offer {
  /** Saves a proposal, or first shows what is sent where the person has not seen such before. */
  make(proposal: Proposal): Promise<void>;
  /** One at a time, and only what the person can see. */
  guarded(press: Event | undefined, go: () => Promise<void>): Promise<void>;
  /** From the sheet: send it. */
  confirm(press?: Event): Promise<void>;
  undo(): Promise<void>;
}

/** How a change leaves a page: shown before the first of its kind, saved, and to be taken back for a while. */
export function createOffer({ get, set, signal, refusal, draftId, saved }: Parts): Offer {
  let undoing: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(undoing));

  async function commit(proposal: Proposal): Promise<void> {
    const { changes, accountId, accountName, sentence, replaces } = proposal;
    const draft = draftId?.() ?? null;
    try {
      const body = { changes: [...changes], accountId, accountName, draftId: draft, replaces };
      const answer = await ask('save', body);
      if (!answer.ok) return set({ sheet: null, problem: answer.sentence });
      // It is on the disk whatever comes of this: at worst such a change is shown once more before it goes.
      await markShown(changes.map(({ type }) => type)).catch(() => undefined);
      set({ sheet: null });
      saved?.(proposal);
      offerUndo({ sentence, changeIds: changes.map(({ id }) => id) });
    } catch {
      set({ sheet: null, problem: t('compose.refused.noAnswer') });
    }
  }

  function offerUndo(undo: NonNullable<OfferState['undo']>): void {
    set({ undo });
    clearTimeout(undoing);
    undoing = setTimeout(() => get().undo === undo && set({ undo: null }), UNDO);
  }

  const offer: Offer = {
    async make(proposal) {
      const types = proposal.changes.map(({ type }) => type);
      if (await isShown(types)) await commit(proposal);
      else set({ sheet: { ...proposal, first: true } });
    },
    async guarded(press, go) {
      if (get().saving) return;
      set({ saving: true, problem: null });
      try {
        const problem = await refusal(press);
        if (problem === null) await go();
        else set({ sheet: null, problem });
      } finally {
        set({ saving: false });
      }
    },
    confirm: (press) =>
      offer.guarded(press, async () => {
        const { sheet } = get();
        if (sheet) await commit(sheet);
      }),
    async undo() {
      const { undo } = get();
      if (!undo) return;
      set({ undo: null });
      try {
        const { outcome } = await ask('take-back', { changeIds: [...undo.changeIds] });
        if (outcome === 'stays') set({ problem: t('compose.refused.sent') });
      } catch {
        set({ undo });
      }
    },
  };
  return offer;
}

/** The change with an id of its own; undefined: no source could take it. */
export const changeOf = (unsent: Unsent): Change | undefined =>
  Change.safeParse({ ...unsent, id: crypto.randomUUID() }).data;
