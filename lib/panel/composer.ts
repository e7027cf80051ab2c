import { fromChange } from '../compose/fromChange.ts';
import { fromRecord } from '../compose/fromRecord.ts';
import { prefill, type Seed } from '../compose/prefill.ts';
import { toChanges } from '../compose/toChanges.ts';
import type { Draft, Editing, Form, FormKind } from '../compose/values.ts';
import { ask } from '../messages/protocol.ts';
import type { PageDetails } from '../messages/writes.ts';
import type { Change, Context, Id, PersonMatch, Sighting } from '../model/index.ts';
import { UNDO } from '../outbox/hold.ts';
import type { Queued } from '../outbox/queued.ts';
import { type DraftLine, type Kept, openDraftLine } from './draft-line.ts';
import { isShown, markShown } from './shown.ts';

/** What the panel is about while something is written. */
export interface ComposerPlace {
  tabId: number;
  /** Null: no account is shown. */
  accountId: Id | null;
  accountName: string;
  context: Context | null;
  sighting: Sighting | null;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
}

/** What the person is about to send, for them to see first. */
interface Proposal {
  changes: readonly Change[];
  accountId: Id;
  accountName: string;
  /** For when it is done: `Note saved.` */
  sentence: string;
  replaces: number | null;
}

export interface ComposerState {
  draft: Draft | null;
  form: Form | null;
  errors: Readonly<Record<string, string>>;
  problem: string | null;
  kept: Kept;
  saving: boolean;
  sheet: (Proposal & { first: boolean }) | null;
  undo: { sentence: string; changeIds: readonly string[] } | null;
}

const closed = { draft: null, form: null, errors: {}, problem: null, kept: 'kept', saving: false } as const;

export interface Composer {
  get(): ComposerState;
  subscribe(changed: () => void): () => void;
  /** The panel is about something else now: the form goes, its draft stays, and that of the new place comes back. */
  move(place: ComposerPlace): void;
  /** The same place, of which more is known now. */
  know(place: ComposerPlace): void;
  context(): Context | null;
  open(seed: Seed, fresh?: boolean): Promise<void>;
  edit(kind: FormKind, id: Id): Promise<void>;
  editQueued(item: Queued): Promise<void>;
  type(form: Form): void;
  /** @param press what the person did; nothing is saved for a press that they cannot have meant */
  save(press?: Event): Promise<void>;
  /** A change without a form: a delete, a tick. */
  propose(change: Change, sentence: string): Promise<void>;
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
  let state: ComposerState = { ...closed, sheet: null, undo: null };
  let place: ComposerPlace | undefined;
  let line: DraftLine | undefined;
  /** What the form held when it came up: one that nobody typed into leaves nothing behind. */
  let pristine = '';
  const listeners = new Set<() => void>();

  const set = (change: Partial<ComposerState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function put(draft: Draft, errors: ComposerState['errors'] = {}): void {
    line?.end();
    line = openDraftLine(draft, (kept, sentence) => set({ kept, problem: sentence ?? state.problem }));
    set({ ...closed, draft, form: draft.form, errors, sheet: null });
  }

  /** The form goes from the screen; `drop`: its draft as well. */
  function clear(drop: boolean): void {
    const { draft } = state;
    line?.end();
    line = undefined;
    set({ ...closed, sheet: null });
    if (drop && draft) void ask('draft-drop', { id: draft.id }).catch(() => undefined);
  }

  async function take(form: Form, editing: Editing | null, slot: string | null, fresh: boolean) {
    const here = place;
    if (!here) return undefined;
    const { tabId, accountId, accountName } = here;
    const about = { tabId, accountId: form.kind === 'account' ? null : accountId, accountName };
    const answer = await ask('draft-open', { ...about, form, editing, pageKey: slot, fresh });
    if (place?.tabId !== tabId || place.accountId !== accountId) return undefined;
    pristine = answer.isNew ? JSON.stringify(form) : '';
    return answer.draft;
  }

  /** Brings a form up; says in its place when that fails. */
  async function show(
    form: Form,
    more: { editing?: Editing; slot?: string | null; fresh?: boolean; errors?: ComposerState['errors'] } = {},
  ) {
    const { editing = null, slot = place?.sighting?.key ?? null, fresh = false, errors } = more;
    try {
      const draft = await take(form, editing, slot, fresh);
      if (draft) put(draft, errors);
    } catch {
      set({ problem: 'Keyside could not open this. Try again in a moment.' });
    }
  }

  async function comeBack(here: ComposerPlace): Promise<void> {
    const { tabId, accountId } = here;
    const { drafts } = await ask('drafts', { tabId, accountId });
    const slot = here.sighting?.key ?? null;
    const [draft] = drafts.filter(({ form, pageKey }) => isOfAnyPage(form.kind) || pageKey === slot);
    const isHere = place?.tabId === tabId && place.accountId === accountId;
    if (!draft || !isHere || state.draft) return;
    await show(draft.form, { slot: draft.pageKey, ...(draft.editing && { editing: draft.editing }) });
  }

  async function offer(proposal: Proposal): Promise<void> {
    const types = proposal.changes.map(({ type }) => type);
    if (await isShown(types)) await commit(proposal);
    else set({ sheet: { ...proposal, first: true }, saving: false });
  }

  async function commit({ changes, accountId, accountName, sentence, replaces }: Proposal): Promise<void> {
    const draftId = state.draft?.id ?? null;
    set({ saving: true, problem: null });
    try {
      const answer = await ask('save', { changes: [...changes], accountId, accountName, draftId, replaces });
      if (!answer.ok) return set({ saving: false, sheet: null, problem: answer.sentence });
      await markShown(changes.map(({ type }) => type));
      clear(false);
      offerUndo({ sentence, changeIds: changes.map(({ id }) => id) });
      if (changes[0]?.type === 'account.create') made(accountId, accountName);
    } catch {
      set({
        saving: false,
        sheet: null,
        problem: 'Keyside does not answer. Your words are kept; try again.',
      });
    }
  }

  function offerUndo(undo: NonNullable<ComposerState['undo']>): void {
    set({ undo });
    const timer = setTimeout(() => state.undo === undo && set({ undo: null }), UNDO);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async function guarded(press: Event | undefined, go: () => Promise<void> | void): Promise<void> {
    if (state.saving) return;
    set({ saving: true, problem: null });
    const problem = await refusal(press);
    if (problem !== null) return set({ saving: false, sheet: null, problem });
    await go();
  }

  async function proposalOf(): Promise<Proposal | undefined> {
    const { form, draft } = state;
    if (!form || !draft) return undefined;
    const { editing } = draft;
    const replaced = await replacedBy(draft);
    // Typed on meanwhile, or gone elsewhere: that is another proposal.
    if (state.form !== form) return undefined;
    const result = toChanges(form, {
      accountId: draft.accountId,
      editing,
      viewerId: place?.context?.viewerId ?? null,
      now: Date.now(),
      replaced,
    });
    if (!result.ok) {
      set({ errors: result.errors, problem: result.errors.form ?? null, saving: false });
      return undefined;
    }
    const { changes, accountId } = result;
    const accountName = form.kind === 'account' ? form.values.name.trim() : draft.accountName;
    const replaces = editing?.what === 'queued' ? editing.seq : null;
    return { changes, accountId, accountName, sentence: saved[form.kind], replaces };
  }

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    move(next) {
      const isOther = place?.tabId !== next.tabId || place.accountId !== next.accountId;
      const isOtherPage = place?.sighting?.key !== next.sighting?.key;
      place = next;
      const leaves = isOther || (isOtherPage && state.form !== null && !isOfAnyPage(state.form.kind));
      if (leaves) clear(state.form !== null && JSON.stringify(state.form) === pristine);
      if (isOther || isOtherPage) void comeBack(next).catch(() => undefined);
    },
    know(next) {
      if (place?.tabId === next.tabId && place.accountId === next.accountId) place = next;
    },
    context: () => place?.context ?? null,
    async open(seed, fresh = false) {
      const here = place;
      if (!here) return;
      const details = readsPage(seed) ? await detailsOf(here.tabId) : null;
      const isHere = place?.tabId === here.tabId && place.accountId === here.accountId;
      if (!isHere || place?.sighting?.key !== here.sighting?.key) return;
      const form = prefill(seed, { ...here, details, now: Date.now() });
      await show(form, { slot: slotOf(seed, here), fresh });
    },
    async edit(kind, id) {
      const record = place?.context && recordOf(place.context, kind, id);
      if (!record || !place?.context) return;
      const form = fromRecord(kind, record);
      const editing: Editing = { what: 'record', recordId: id, version: record.version, before: form.values };
      await show(form, { editing });
    },
    async editQueued(item) {
      const form = fromChange(item.change);
      if (!form) return;
      const errors = item.trouble?.fields ?? {};
      await show(form, { editing: { what: 'queued', seq: item.seq }, errors });
    },
    type(form) {
      if (!state.form) return;
      set({ form, errors: {} });
      line?.put(form);
    },
    save: (press) =>
      guarded(press, async () => {
        const proposal = await proposalOf();
        if (!proposal) return set({ saving: false });
        if (proposal.changes.length > 0) return offer(proposal);
        clear(true);
      }),
    async propose(change, sentence) {
      if (!place?.accountId) return;
      const { accountId, accountName } = place;
      clear(state.form !== null && JSON.stringify(state.form) === pristine);
      await offer({ changes: [change], accountId, accountName, sentence, replaces: null });
    },
    async showSheet() {
      const proposal = await proposalOf();
      if (proposal) set({ sheet: { ...proposal, first: false } });
    },
    confirm: (press) =>
      guarded(press, async () => {
        if (state.sheet) await commit(state.sheet);
      }),
    back: () => set({ sheet: null, saving: false }),
    close: () => clear(state.form !== null && JSON.stringify(state.form) === pristine),
    discard: () => clear(true),
    async undo() {
      const { undo } = state;
      if (!undo) return;
      set({ undo: null });
      try {
        const { outcome } = await ask('take-back', { changeIds: [...undo.changeIds] });
        if (outcome === 'stays') set({ problem: 'This was sent already. Change the record itself instead.' });
      } catch {
        set({ undo });
      }
    },
    dismissUndo: () => set({ undo: null }),
  };
}

/** What is edited of the outbox, as it is there now. */
async function replacedBy({ editing, accountId }: Draft): Promise<Change | null> {
  if (editing?.what !== 'queued') return null;
  const { items } = await ask('queue', { accountId });
  return items.find(({ seq }) => seq === editing.seq)?.change ?? null;
}

const saved: Readonly<Record<FormKind, string>> = {
  note: 'Note saved.',
  interaction: 'Logged.',
  task: 'Saved.',
  case: 'Escalation saved.',
  contact: 'Contact saved.',
  account: 'Account saved.',
};

/** These belong to the account wherever they were begun; the others to what a page shows. */
const isOfAnyPage = (kind: FormKind) => kind === 'note' || kind === 'task' || kind === 'case';

/** What tells one person or domain of a page from the next. */
function slotOf(seed: Seed, { sighting }: ComposerPlace): string | null {
  if (typeof seed === 'object' && 'domain' in seed) return `domain:${seed.domain}`;
  if (typeof seed === 'object' && 'person' in seed) {
    const person = sighting?.people[seed.person];
    return `person:${person?.email ?? person?.linkedinSlug ?? person?.name ?? ''}`;
  }
  return sighting?.key ?? null;
}

/** Only to log a page is it read again. */
const readsPage = (seed: Seed) =>
  seed === 'interaction' ||
  (typeof seed === 'object' && 'interaction' in seed && seed.interaction !== 'call');

async function detailsOf(tabId: number): Promise<PageDetails | null> {
  const answer = await ask('page-details', { tabId }).catch(() => null);
  return answer?.details ?? null;
}

const lists = {
  note: 'notes',
  interaction: 'interactions',
  task: 'tasks',
  case: 'cases',
  contact: 'contacts',
} as const satisfies Partial<Record<FormKind, keyof Context>>;

function recordOf(context: Context, kind: FormKind, id: Id) {
  if (kind === 'account') return context.account;
  return context[lists[kind]].find((record) => record.id === id);
}
