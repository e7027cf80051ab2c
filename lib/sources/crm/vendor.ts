import type { Change, ContextPart, Day, Id, RecordKind, RecordOf, Workspace } from '../../model/index.ts';
import type { Me } from '../contract.ts';
import type { SourceError } from '../error.ts';
import type { Finding } from './check.ts';
import type { Described } from './own-fields.ts';

/** Kinds of records that belong to an account. */
export type PartKind = Exclude<RecordKind, 'account' | 'owner' | 'target'>;

/** A record in the model's words, under the CRM's own ids. */
export type Row<K extends RecordKind = RecordKind> = {
  [P in K]: {
    readonly kind: P;
    readonly record: Omit<RecordOf<P>, 'version'>;
    /**
     * What the CRM itself holds of it, as it said, whichever way the record was read, without stamps and what it works
     * out by itself: its version is made of this, so that only what a person would see counts as changed.
     */
    readonly own: unknown;
  };
}[K];

/** What a change gives of a record, its references under the CRM's own ids. */
export type Fields<K extends RecordKind> = Readonly<
  Partial<Omit<RecordOf<K>, 'id' | 'version' | 'updatedAt' | 'link'>>
>;

/**
 * Whose, of all records of a kind. `own` and `others`: at most {@link Vendor.atOnce} a page; `others`: those that somebody
 * else owns. `all`: in the order of their making, as many a page as the CRM gives. `since`: epoch milliseconds by the CRM's
 * clock.
 */
export type Which = { readonly of: 'own' | 'others' | 'all' } | { readonly since: number };

export interface Page<K extends RecordKind> {
  readonly rows: readonly Row<K>[];
  /** At most 250 characters, and good for days: it outlives the worker. Null: this was the last. */
  readonly next: string | null;
  /** Of all pages, where the CRM says so or it was asked on the first page. */
  readonly total?: number;
}

/** An account as a list tells of it. */
export interface AccountPage extends Page<'account'> {
  /** By account, when its running contract or mapped field says that it ends; lists have it in one go. */
  readonly renewals: ReadonlyMap<Id, Day>;
}

/** Somebody of ours; `active`: whether something can be given to them. */
export interface Person {
  readonly row: Row<'owner'>;
  readonly active: boolean;
}

export interface Gone {
  readonly accounts: readonly Id[];
  readonly contacts: readonly Id[];
  /** Whether it goes back far enough; if not, all is to be read anew. */
  readonly complete: boolean;
}

/** All that was asked of some accounts; one part that is refused never spoils the others. */
export interface Parts {
  /** The accounts themselves among them; one that is missing is not there (any more). */
  readonly rows: readonly Row[];
  /** Of a single account: how many more there are than were read. */
  readonly more: Readonly<Partial<Record<ContextPart, number>>>;
  readonly refused: Readonly<Partial<Record<ContextPart, SourceError>>>;
}

/**
 * `context`: what the panel shows of one account, 500 contacts, 200 open opportunities and 100 of each other part at
 * most, the newest notes and interactions. `facts`: what a portfolio knows of several: no notes, opportunities also those
 * closed since the beginning of last year, interactions of the last 26 weeks.
 */
export type Depth = 'context' | 'facts';

/** Who is connected, and what this edition, these rights and this person's view of it can hold. */
export interface Profile {
  readonly me: Me;
  readonly workspace: Workspace;
  readonly writes: readonly Change['type'][];
}

/** By what an earlier try of a change is looked for. */
export interface Trace {
  readonly changeId: Change['id'];
  readonly accountId: Id;
  /** Epoch milliseconds by the CRM's clock at the earliest. */
  readonly since: number;
}

/** A record that an earlier try of a change may have made. */
export interface Candidate<K extends RecordKind> {
  readonly row: Row<K>;
  /**
   * It names the change, in a field that holds its id and that nobody edits: it is that one whatever it says by now. Else
   * it is that one only if it says what the change does.
   */
  readonly isSure: boolean;
}

/**
 * What a CRM must be able to do, so that lib/sources/crm/source.ts makes a source of it. Every call rejects with a
 * SourceError and nothing else, except when its signal aborts; ids are the CRM's own throughout.
 */
export interface Vendor {
  /** The product's name. */
  readonly name: string;
  /** Milliseconds by which what it says has changed may be late, with what clocks differ. */
  readonly lag: number;
  /** Accounts that `parts` takes at once. */
  readonly atOnce: number;
  /** Before the profile is known: all that it could take in the largest edition. */
  readonly writes: readonly Change['type'][];
  profile(signal: AbortSignal): Promise<Profile>;
  /** Its fields, asked anew: somebody may have made one a moment ago. What is asked later knows them as well. */
  describe(signal: AbortSignal): Promise<Described>;
  /** What of all that Keyside needs is there for this person or key, asked anew; nothing is written for it. */
  check(signal: AbortSignal): Promise<readonly Finding[]>;
  /** Those who have left as well: records still name them. */
  owners(signal: AbortSignal): Promise<readonly Person[]>;
  accounts(which: Which, after: string | null, signal: AbortSignal): Promise<AccountPage>;
  /** How many accounts somebody else owns. */
  countOthers(signal: AbortSignal): Promise<number>;
  /** Those without an account are left out. `accountIds`: at most {@link Vendor.atOnce}. */
  contacts(
    which: { readonly accountIds: readonly Id[] } | { readonly of: 'all' } | { readonly since: number },
    after: string | null,
    signal: AbortSignal,
  ): Promise<Page<'contact'>>;
  /** Accounts and contacts deleted or merged into others since (epoch milliseconds by the CRM's clock). */
  gone(since: number, signal: AbortSignal): Promise<Gone>;
  parts(accountIds: readonly Id[], depth: Depth, signal: AbortSignal): Promise<Parts>;
  /** As it is now, never from an index that is late; undefined: it is not there. */
  read<K extends RecordKind>(kind: K, id: Id, signal: AbortSignal): Promise<Row<K> | undefined>;
  /** Into which account this one was merged, if it was. */
  successor(accountId: Id, signal: AbortSignal): Promise<{ id: Id; name: string } | undefined>;
  /** Accounts that may fit the words, by name or domain; who asked looks closer. */
  search(words: readonly string[], signal: AbortSignal): Promise<readonly Row<'account'>[]>;
  /**
   * Records of a kind that name this change, and those that name none and this person or key has made since; never from an
   * index that is late.
   */
  madeSince<K extends RecordKind>(
    kind: K,
    trace: Trace,
    signal: AbortSignal,
  ): Promise<readonly Candidate<K>[]>;
  /** The new record's id; refused fields are named as the model names them. `accountId`: whose it is. */
  create<K extends RecordKind>(
    kind: K,
    fields: Fields<K>,
    trace: Omit<Trace, 'since'>,
    signal: AbortSignal,
  ): Promise<Id>;
  /**
   * Where a new record takes several requests: does what is missing of one that is made, whoever has been cut off before.
   * Resolves to whether anything was. Without it, creating makes all or nothing.
   */
  finish?<K extends RecordKind>(
    kind: K,
    fields: Fields<K>,
    made: Row<K>,
    signal: AbortSignal,
  ): Promise<boolean>;
  /** `before`: the record as it was just read, so that what is not changed is not sent. */
  update<K extends RecordKind>(
    kind: K,
    fields: Fields<K>,
    before: Row<K>,
    signal: AbortSignal,
  ): Promise<void>;
  remove<K extends RecordKind>(kind: K, before: Row<K>, signal: AbortSignal): Promise<void>;
}
