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

/** What became of a change: it is on the disk, the person went back from the sheet, or it was refused in a sentence. */
export type Outcome = 'saved' | 'left' | { refused: string };
export type Told = (outcome: Outcome) => void;

export interface Offer {
  /** Saves a proposal, or first shows what is sent where the person has not seen such before. */
  make(proposal: Proposal): Promise<void>;
  /** The same from the press on. `first`: what comes before, once the press counts; `told`: once, at the end of it all. */
  carry(
    press: Event | undefined,
    proposal: Proposal,
    then: { first?: () => void; told?: Told | undefined },
  ): Promise<void>;
  /** One at a time, and only what the person can see. */
  guarded(press: Event | undefined, go: () => Promise<void>): Promise<void>;
  /** From the sheet: send it. */
  confirm(press?: Event): Promise<void>;
  /** From the sheet: do not. */
  back(): void;
  undo(): Promise<void>;
}

const nobody = () => undefined;

/** How a change leaves a page: shown before the first of its kind, saved, and to be taken back for a while. */
export function createOffer({ get, set, signal, refusal, draftId, saved }: Parts): Offer {
  let undoing: ReturnType<typeof setTimeout> | undefined;
  /** Whoever waits for what becomes of the proposal at hand. */
  let waiting: Told = nobody;
  signal.addEventListener('abort', () => clearTimeout(undoing));

  function tell(outcome: Outcome): void {
    const one = waiting;
    waiting = nobody;
    one(outcome);
  }

  function refuse(problem: string): void {
    set({ sheet: null, problem });
    tell({ refused: problem });
  }

  async function commit(proposal: Proposal): Promise<void> {
    const { changes, accountId, accountName, sentence, replaces } = proposal;
    const draft = draftId?.() ?? null;
    try {
      const body = { changes: [...changes], accountId, accountName, draftId: draft, replaces };
      const answer = await ask('save', body);
      if (!answer.ok) return refuse(answer.sentence);
      // It is on the disk whatever comes of this: at worst such a change is shown once more before it goes.
      await markShown(changes.map(({ type }) => type)).catch(() => undefined);
      set({ sheet: null });
      saved?.(proposal);
      offerUndo({ sentence, changeIds: changes.map(({ id }) => id) });
      tell('saved');
    } catch {
      refuse(t('compose.refused.noAnswer'));
    }
  }

  function offerUndo(undo: NonNullable<OfferState['undo']>): void {
    set({ undo });
    clearTimeout(undoing);
    undoing = setTimeout(() => get().undo === undo && set({ undo: null }), UNDO);
  }

  async function show(proposal: Proposal): Promise<void> {
    const types = proposal.changes.map(({ type }) => type);
    // Where that can't be read, it is shown once more.
    if (await isShown(types).catch(() => false)) await commit(proposal);
    else set({ sheet: { ...proposal, first: true } });
  }

  const offer: Offer = {
    async make(proposal) {
      tell('left');
      await show(proposal);
    },
    async carry(press, proposal, { first = nobody, told = nobody }) {
      if (get().saving) return told('left');
      tell('left');
      waiting = told;
      await offer.guarded(press, () => {
        first();
        return show(proposal);
      });
    },
    async guarded(press, go) {
      if (get().saving) return;
      set({ saving: true, problem: null });
      try {
        const problem = await refusal(press);
        if (problem === null) await go();
        else refuse(problem);
      } finally {
        set({ saving: false });
      }
    },
    confirm: (press) =>
      offer.guarded(press, async () => {
        const { sheet } = get();
        if (sheet) await commit(sheet);
      }),
    back() {
      set({ sheet: null });
      tell('left');
    },
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
