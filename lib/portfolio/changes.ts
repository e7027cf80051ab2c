import { t } from '../i18n/index.ts';
import type { Id, Unsent } from '../model/index.ts';
import { changeOf, createOffer, type OfferState, type Told } from '../panel/offer.ts';
import { settings } from '../storage.ts';

export interface PortfolioChanges {
  get(): OfferState;
  subscribe(changed: () => void): () => void;
  /** @param sentence for when it is done: `Stage changed.` @param told once, what became of it */
  propose(
    account: { id: Id; name: string },
    unsent: Unsent,
    sentence: string,
    press?: Event,
    told?: Told,
  ): Promise<void>;
  /** From the sheet: send it; or not. */
  confirm(press?: Event): Promise<void>;
  back(): void;
  undo(): Promise<void>;
  dismissUndo(): void;
}

interface Parts {
  signal: AbortSignal;
  /** A page of the extension's own tab is covered by nobody; what was not pressed by a person is refused all the same. */
  refusal?(press: Event | undefined): Promise<string | null>;
}

const nobodyCovers = async () => null;

/** Changes to the records of any account, made on a page of the extension. */
export function createPortfolioChanges({ signal, refusal = nobodyCovers }: Parts): PortfolioChanges {
  let state: OfferState = { saving: false, problem: null, sheet: null, undo: null };
  const listeners = new Set<() => void>();
  const get = () => state;
  function set(change: Partial<OfferState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }
  const offer = createOffer({ get, set, signal, refusal });
  // What is shown was meant for whoever was signed in, and is about an account of theirs.
  settings.watch(signal, (keys) => {
    if (keys.includes('connection')) offer.back();
  });

  return {
    get,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async propose({ id, name }, unsent, sentence, press, told) {
      const change = changeOf(unsent);
      const refused = t('compose.notAllowed');
      if (!change) {
        set({ problem: refused });
        return told?.({ refused });
      }
      const proposal = { changes: [change], accountId: id, accountName: name, sentence, replaces: null };
      await offer.carry(press, proposal, { told });
    },
    confirm: offer.confirm,
    back: offer.back,
    undo: offer.undo,
    dismissUndo: () => set({ undo: null, problem: null }),
  };
}
