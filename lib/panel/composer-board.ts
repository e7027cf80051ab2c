import type { Draft, Form } from '../compose/values.ts';
import type { Change, Context, Id, PersonMatch, Sighting, Workspace } from '../model/index.ts';
import type { Kept } from './draft-line.ts';

/** What the panel is about while something is written. */
export interface ComposerPlace {
  tabId: number;
  /** Null: no account is shown. */
  accountId: Id | null;
  accountName: string;
  context: Context | null;
  workspace: Workspace;
  sighting: Sighting | null;
  /** Same order as `sighting.people`. */
  people: readonly PersonMatch[];
}

/** What the person is about to send, for them to see first. */
export interface Proposal {
  changes: readonly Change[];
  accountId: Id;
  accountName: string;
  /** For when it is done: `Note saved.` */
  sentence: string;
  /** The item of the outbox that they take the place of. */
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

/** No form is open. */
export const closed = {
  draft: null,
  form: null,
  errors: {},
  problem: null,
  kept: 'kept',
  saving: false,
  sheet: null,
} as const;

/** What one panel's composer knows, and who is told when it changes. */
export interface Board {
  get(): ComposerState;
  set(change: Partial<ComposerState>): void;
  subscribe(changed: () => void): () => void;
}

export function createBoard(): Board {
  let state: ComposerState = { ...closed, undo: null };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** These belong to the account wherever they were begun; the others to what a page shows. */
export const isOfAnyPage = ({ kind }: Form): boolean => !ofPages.has(kind);
const ofPages: ReadonlySet<Form['kind']> = new Set(['interaction', 'contact', 'account']);

export const isSamePlace = (one: ComposerPlace | undefined, other: ComposerPlace): boolean =>
  one?.tabId === other.tabId && one.accountId === other.accountId;
