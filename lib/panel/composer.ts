import type { Form } from '../compose/values.ts';
import { t } from '../i18n/index.ts';
import type { Context, Id, Unsent } from '../model/index.ts';
import { type ComposerPlace, type ComposerState, createBoard } from './composer-board.ts';
import { createFormDesk } from './form-desk.ts';
import { changeOf, createOffer, type Told } from './offer.ts';
import { createOpeners, type Openers } from './openers.ts';
import { proposalOf } from './proposal.ts';

export interface Composer extends Openers {
  get(): ComposerState;
  subscribe(changed: () => void): () => void;
  move(place: ComposerPlace): void;
  know(place: ComposerPlace): void;
  context(): Context | null;
  type(form: Form): void;
  /** @param press what the person did; nothing is saved for a press that they cannot have meant */
  save(press?: Event): Promise<void>;
  /** A change without a form: a delete, a tick, another stage. `told`: once, what became of it. */
  propose(unsent: Unsent, sentence: string, press?: Event, told?: Told): Promise<void>;
  showSheet(): Promise<void>;
  confirm(press?: Event): Promise<void>;
  back(): void;
  close(): void;
  discard(): void;
  undo(): Promise<void>;
  dismissUndo(): void;
}

interface Parts {
  signal: AbortSignal;
  /** Whether the person can see what they press; else a sentence that says why nothing is saved. */
  refusal(press: Event | undefined): Promise<string | null>;
  /** A new account was made in this tab. */
  made(accountId: Id, name: string): void;
  /** Where a draft waits until its form is opened, and does not come up by itself; left out: it does. */
  waits?: boolean;
}

/** Everything that is written from one panel: the form that is open, its draft, what is sent of it, and its undo. */
export function createComposer({ signal, refusal, made, waits = false }: Parts): Composer {
  const board = createBoard();
  const { get, set } = board;
  const desk = createFormDesk(board, waits);
  const propose = () => proposalOf(board, desk.place()?.context?.viewerId ?? null);

  const offer = createOffer({
    ...{ get, set, signal, refusal },
    draftId: () => get().draft?.id ?? null,
    saved({ changes, accountId, accountName }) {
      desk.clear(false);
      if (changes[0]?.type === 'account.create') made(accountId, accountName);
    },
  });

  return {
    ...createOpeners(desk),
    get,
    subscribe: board.subscribe,
    move: desk.move,
    know: desk.know,
    context: () => desk.place()?.context ?? null,
    type: desk.type,
    save: (press) =>
      offer.guarded(press, async () => {
        const proposal = await propose();
        if (!proposal) return;
        if (proposal.changes.length > 0) await offer.make(proposal);
        else desk.clear(true);
      }),
    async propose(unsent, sentence, press, told) {
      const { accountId, accountName } = desk.place() ?? {};
      if (!accountId || accountName === undefined) return told?.('left');
      const change = changeOf(unsent);
      const refused = t('compose.notAllowed');
      if (!change) {
        set({ problem: refused });
        return told?.({ refused });
      }
      const proposal = { changes: [change], accountId, accountName, sentence, replaces: null };
      const first = () => {
        desk.putAway();
        // A form that goes takes this with it.
        set({ saving: true });
      };
      await offer.carry(press, proposal, { first, told });
    },
    async showSheet() {
      const proposal = await propose();
      if (proposal) set({ sheet: { ...proposal, first: false } });
    },
    confirm: offer.confirm,
    back: offer.back,
    close: desk.putAway,
    discard: () => desk.clear(true),
    undo: offer.undo,
    dismissUndo: () => set(get().form ? { undo: null } : { undo: null, problem: null }),
  };
}
