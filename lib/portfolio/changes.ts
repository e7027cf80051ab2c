import { t } from '../i18n/index.ts';
import type { Id, Unsent } from '../model/index.ts';
import { changeOf, createOffer, type OfferState } from '../panel/offer.ts';
import { settings } from '../storage.ts';

export interface PortfolioChanges {
  get(): OfferState;
  subscribe(changed: () => void): () => void;
  /** @param sentence for when it is done: `Stage changed.` */
  propose(account: { id: Id; name: string }, unsent: Unsent, sentence: string, press?: Event): Promise<void>;
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
    if (keys.includes('connection')) set({ sheet: null });
  });

  return {
    get,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async propose({ id, name }, unsent, sentence, press) {
      const change = changeOf(unsent);
      if (!change) return set({ problem: t('compose.notAllowed') });
      const proposal = { changes: [change], accountId: id, accountName: name, sentence, replaces: null };
      await offer.guarded(press, () => offer.make(proposal));
    },
    confirm: offer.confirm,
    back: () => set({ sheet: null }),
    undo: offer.undo,
    dismissUndo: () => set({ undo: null, problem: null }),
  };
}
