import type { Form } from '../compose/values.ts';
import { t } from '../i18n/index.ts';
import { ask } from '../messages/protocol.ts';
import { Change, type Context, type Id, type Unsent } from '../model/index.ts';
import { UNDO } from '../outbox/hold.ts';
import { type ComposerPlace, type ComposerState, createBoard, type Proposal } from './composer-board.ts';
import { createFormDesk } from './form-desk.ts';
import { createOpeners, type Openers } from './openers.ts';
import { proposalOf } from './proposal.ts';
import { isShown, markShown } from './shown.ts';

export interface Composer extends Openers {
  get(): ComposerState;
  subscribe(changed: () => void): () => void;
  move(place: ComposerPlace): void;
  know(place: ComposerPlace): void;
  context(): Context | null;
  type(form: Form): void;
  /** @param press what the person did; nothing is saved for a press that they cannot have meant */
  save(press?: Event): Promise<void>;
  /** A change without a form: a delete, a tick, another stage. */
  propose(unsent: Unsent, sentence: string, press?: Event): Promise<void>;
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
}

/** Everything that is written from one panel: the form that is open, its draft, what is sent of it, and its undo. */
export function createComposer({ signal, refusal, made }: Parts): Composer {
  const board = createBoard();
  const { get, set } = board;
  const desk = createFormDesk(board);
  const propose = () => proposalOf(board, desk.place()?.context?.viewerId ?? null);

  async function offer(proposal: Proposal): Promise<void> {
    const types = proposal.changes.map(({ type }) => type);
    if (await isShown(types)) await commit(proposal);
    else set({ sheet: { ...proposal, first: true } });
  }

  async function commit({ changes, accountId, accountName, sentence, replaces }: Proposal): Promise<void> {
    const draftId = get().draft?.id ?? null;
    try {
      const answer = await ask('save', { changes: [...changes], accountId, accountName, draftId, replaces });
      if (!answer.ok) return set({ sheet: null, problem: answer.sentence });
      await markShown(changes.map(({ type }) => type));
      desk.clear(false);
      offerUndo({ sentence, changeIds: changes.map(({ id }) => id) });
      if (changes[0]?.type === 'account.create') made(accountId, accountName);
    } catch {
      set({ sheet: null, problem: t('compose.refused.noAnswer') });
    }
  }

  let undoing: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(undoing));
  function offerUndo(undo: NonNullable<ComposerState['undo']>): void {
    set({ undo });
    clearTimeout(undoing);
    undoing = setTimeout(() => get().undo === undo && set({ undo: null }), UNDO);
  }

  /** One at a time, and only what the person can see. */
  async function guarded(press: Event | undefined, go: () => Promise<void>): Promise<void> {
    if (get().saving) return;
    set({ saving: true, problem: null });
    try {
      const problem = await refusal(press);
      if (problem === null) await go();
      else set({ sheet: null, problem });
    } finally {
      set({ saving: false });
    }
  }

  return {
    ...createOpeners(desk),
    get,
    subscribe: board.subscribe,
    move: desk.move,
    know: desk.know,
    context: () => desk.place()?.context ?? null,
    type: desk.type,
    save: (press) =>
      guarded(press, async () => {
        const proposal = await propose();
        if (!proposal) return;
        if (proposal.changes.length > 0) await offer(proposal);
        else desk.clear(true);
      }),
    async propose(unsent, sentence, press) {
      const { accountId, accountName } = desk.place() ?? {};
      if (!accountId || accountName === undefined) return;
      const { data: change } = Change.safeParse({ ...unsent, id: crypto.randomUUID() });
      if (!change) return set({ problem: t('compose.notAllowed') });
      await guarded(press, async () => {
        desk.putAway();
        await offer({ changes: [change], accountId, accountName, sentence, replaces: null });
      });
    },
    async showSheet() {
      const proposal = await propose();
      if (proposal) set({ sheet: { ...proposal, first: false } });
    },
    confirm: (press) =>
      guarded(press, async () => {
        const { sheet } = get();
        if (sheet) await commit(sheet);
      }),
    back: () => set({ sheet: null }),
    close: desk.putAway,
    discard: () => desk.clear(true),
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
    dismissUndo: () => set(get().form ? { undo: null } : { undo: null, problem: null }),
  };
}
