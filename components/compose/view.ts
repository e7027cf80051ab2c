import type { Editing, Form, FormKind, FormOf } from '../../lib/compose/values.ts';
import type { Key } from '../../lib/i18n/index.ts';
import type { Id, Unsent } from '../../lib/model/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';

export interface Choice {
  id: Id;
  name: string;
}

/** A form with what stands around it. */
export interface OpenForm {
  form: Form;
  editing: Editing | null;
  /** What is wrong with which of the values, once the person wanted to save. */
  errors: Readonly<Record<string, string>>;
  /** Why it could not be saved, where that is no single value's fault; or null. */
  problem: string | null;
  /** Whether what is typed is on the disk already: the person may close everything then. */
  kept: 'kept' | 'keeping' | 'not-kept';
  saving: boolean;
  choices: {
    contacts: readonly Choice[];
    opportunities: readonly Choice[];
    owners: readonly Choice[];
    /** What the workspace sells. */
    products: readonly Choice[];
    /** The person's own id among the owners. */
    viewerId: Id | null;
  };
  /** Of an interaction: it seems to have been logged before: by whom, when; certain or perhaps. */
  logged: { sentence: string; link: string | null } | null;
}

/** What is about to leave the browser, word by word. */
export interface Sheet {
  /** `Account API at accounts.example.com` */
  to: string;
  /** One per change, as `Note` or `Task (next step)`. */
  parts: readonly { title: string; fields: readonly { label: string; value: string }[] }[];
  /** Shown by itself, before the first of its kind; saving goes on from it. Else the person asked for it. */
  first: boolean;
}

export interface ComposeView {
  /** What this connection can take; a form that is not among them is not offered. */
  offers: readonly FormKind[];
  /** Types of change that it takes, with a form or without: `opportunity.update`. */
  takes: readonly string[];
  /** Why nothing is offered, in a sentence, where the token may only read; null: nothing to say. */
  readOnly: string | null;
  /** What the page at hand can be logged as, with the words for the button: `Log this e-mail`. */
  log: { kind: FormOf<'interaction'>['values']['kind']; words: Key } | null;
  open: OpenForm | null;
  sheet: Sheet | null;
}

export interface ComposeEvents {
  /** Opens a form, as the page at hand fills it; or takes up the draft of it. */
  open(kind: FormKind): void;
  /** An interaction of this kind, or a promise in this direction. */
  openAs(
    form: { interaction: FormOf<'interaction'>['values']['kind'] } | { task: 'we-owe' | 'they-owe' },
  ): void;
  /** A person of the page as a new contact, by the place in `sighting.people`. */
  addPerson(index: number): void;
  /** A domain that no account has, as a new account. */
  addAccount(domain: string): void;
  /** Something was typed or chosen. */
  type(form: Form): void;
  save(): void;
  /** Puts the form away; what was typed stays as a draft. */
  close(): void;
  /** Throws away what was typed. */
  discard(): void;
  /** What will be sent? */
  showSheet(): void;
  /** From the sheet: send it; or back to the form. */
  confirm(): void;
  back(): void;
  /** A record of the person's own, by kind and id, into its form; or away with it. */
  edit(kind: FormKind, id: Id): void;
  remove(kind: 'note' | 'interaction' | 'task' | 'case', id: Id): void;
  /** A task is done, or is not after all. */
  done(id: Id, done: boolean): void;
  assign(id: Id, ownerId: Id | null): void;
  /** Any change to the account shown, without a form. `sentence`: for when it is done, `Stage changed.` */
  change(unsent: Unsent, sentence: string): Promise<Outcome>;
}
