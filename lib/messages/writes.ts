import { z } from 'zod';
import { Draft, Editing, Form } from '../compose/values.ts';
import { Change, Id, Owner } from '../model/index.ts';
import { Queued, Sent } from '../outbox/queued.ts';

const Nothing = z.object({});
const ChangeIds = z.array(z.uuid()).min(1).max(10);

/** One request that left the browser, as the privacy page lists it. */
export const SentRequest = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  method: z.string(),
  /** Scheme, host and port; never more of the address. */
  origin: z.string(),
  /** What it was for: `directory`, `context`, `sign-in`, `search`, `change`. */
  purpose: z.string(),
  accountId: Id.nullable(),
});
export type SentRequest = z.infer<typeof SentRequest>;

/** What a page shows of what it is about, read when the person asks to log it. Everything that is not certain is null. */
export const PageDetails = z.object({
  /** ISO 8601 with zone: of the newest message shown, or when the event begins. */
  at: z.string().nullable(),
  direction: z.enum(['in', 'out']).nullable(),
  /** The newest message's own words, without what it quotes; only for the person to see and to tick. */
  body: z.string().max(32_000).nullable(),
});
export type PageDetails = z.infer<typeof PageDetails>;

/** What the person selected in a page, and what it is to become. */
export const AskedForm = z.object({
  task: z.enum(['we-owe', 'they-owe']),
  subject: z.string().max(500),
});
export type AskedForm = z.infer<typeof AskedForm>;

const Saved = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  /** `sentence`: why it could not be kept, and what to do; the draft is as it was. */
  z.object({ ok: z.literal(false), sentence: z.string() }),
]);

const act = <A extends string, S extends z.ZodRawShape>(name: A, shape: S) =>
  z.object({ act: z.literal(name), seq: z.number().int(), ...shape });

/** Messages by which the panel writes; see protocol.ts. Each may be sent twice: the second has the same answer. */
export const writes = {
  /** Answered once they are on the disk, all together; the draft they were made of is gone with that. */
  save: {
    from: 'panel',
    ask: z.object({
      changes: z.array(Change).min(1).max(5),
      accountId: Id,
      accountName: z.string().max(200),
      draftId: z.uuid().nullable(),
      /** The item of the outbox that these take the place of. */
      replaces: z.number().int().nullable(),
    }),
    answer: Saved,
  },
  /**
   * Undo. `gone`: never sent; `will-go`: it may be there, and is deleted again; `stays`: it was sent and cannot be
   * taken back.
   */
  'take-back': {
    from: 'panel',
    ask: z.object({ changeIds: ChangeIds }),
    answer: z.object({ outcome: z.enum(['gone', 'will-go', 'stays']) }),
  },
  /** What is in the outbox, in its order; of one account or of all. */
  queue: {
    from: 'panel',
    ask: z.object({ accountId: Id.nullable() }),
    answer: z.object({
      items: z.array(Queued).max(500),
      /** Written by another version, so that nothing but their words can be told; only with all accounts. */
      unreadable: z.array(z.object({ seq: z.number().int(), accountName: z.string(), text: z.string() })),
      /** How many more there are. */
      more: z.number().int(),
      /** Of the connection that is signed in; an item of another one waits for that. Null: none. */
      connection: z.string().nullable(),
    }),
  },
  'queue-act': {
    from: 'panel',
    ask: z.discriminatedUnion('act', [
      /** Sends it again, with an id of its own where the source has refused the one before. */
      act('retry', {}),
      act('discard', {}),
      /** Of a conflict: makes it on the version that the source has now. */
      act('overwrite', {}),
      /** Of a note in conflict: keeps the source's and saves this one beside it. */
      act('keep-both', {}),
      /** Of a merged account: sends it to the one that has its records now. */
      act('move', {}),
    ]),
    answer: Saved,
  },
  /** There may be something to send: the panel was opened, the browser is online again. */
  flush: { from: 'panel', ask: Nothing, answer: Nothing },
  /**
   * The draft of this account and form that this tab has open, or one that no open tab has, else a new one with the
   * form as it is given here.
   */
  'draft-open': {
    from: 'panel',
    ask: z.object({
      tabId: z.number().int(),
      accountId: Id.nullable(),
      accountName: z.string().max(200),
      form: Form,
      editing: Editing.nullable(),
      pageKey: z.string().nullable(),
      /** Always a new one; what was begun before stays for later. */
      fresh: z.boolean(),
    }),
    answer: z.object({ draft: Draft, isNew: z.boolean() }),
  },
  /** `revision` counts up while a draft is open, so that a save that is late does not undo a newer one. */
  'draft-save': {
    from: 'panel',
    ask: z.object({ id: z.uuid(), revision: z.number().int(), form: Form }),
    answer: Saved,
  },
  'draft-drop': { from: 'panel', ask: z.object({ id: z.uuid() }), answer: Nothing },
  /** Drafts this tab has open, or would find, of an account; newest first. */
  drafts: {
    from: 'panel',
    ask: z.object({ tabId: z.number().int(), accountId: Id.nullable() }),
    answer: z.object({ drafts: z.array(Draft) }),
  },
  /** The form that the person asked for in this tab's page; it is handed out once. */
  'take-form': {
    from: 'panel',
    ask: z.object({ tabId: z.number().int() }),
    answer: z.object({ form: AskedForm.nullable() }),
  },
  /** People of ours that something can be assigned to; known ones at once, the source's word behind. */
  colleagues: { from: 'panel', ask: Nothing, answer: z.object({ owners: z.array(Owner) }) },
  'page-details': {
    from: 'panel',
    ask: z.object({ tabId: z.number().int() }),
    answer: z.object({ details: PageDetails.nullable() }),
  },
  /** The person has looked at what the number on the icon counts. */
  'reminders-seen': { from: 'panel', ask: Nothing, answer: Nothing },
  /** Into the reply that is open in the tab, as text; what became of them is answered. `press`: once for each of these. */
  'insert-words': {
    from: 'panel',
    ask: z.object({ tabId: z.number().int(), words: z.string().min(1).max(40_000), press: z.uuid() }),
    answer: z.object({ outcome: z.enum(['inserted', 'none', 'failed']) }),
  },
  /**
   * Answered when what is shown may be followed no longer and should be asked again. Until then the account is kept up
   * to date with what others change.
   */
  follow: { from: 'panel', ask: z.object({ accountId: Id }), answer: Nothing },
  /** All changes that ever left this browser, newest first. */
  sent: {
    from: 'panel',
    ask: z.object({ before: z.number().nullable() }),
    answer: z.object({ sent: z.array(Sent).max(200), more: z.boolean() }),
  },
  /**
   * All requests that ever left it, newest first, with the names of the accounts they concern; page by page, each asked
   * for with what the last one says.
   */
  requests: {
    from: 'panel',
    ask: z.object({ before: z.number().nullable() }),
    answer: z.object({
      requests: z.array(SentRequest),
      names: z.record(Id, z.string()),
      before: z.number().nullable(),
    }),
  },
} as const satisfies Record<string, { from: 'panel'; ask: z.ZodType; answer: z.ZodType }>;
