import { z } from 'zod';
import { Change, Id, Name } from '../model/index.ts';

/** Why a change has not been taken yet, or never will be as it is. */
export const Trouble = z.object({
  kind: z.enum([
    // Goes on by itself.
    'unreachable',
    'rate-limited',
    'outcome-unknown',
    'bad-answer',
    // Goes on by itself once the source beside the first that it is for can be had; nothing else waits for it.
    'away',
    // Goes on once the person has signed in again.
    'signed-out',
    // Goes on once the change that it builds on does.
    'earlier-change',
    // The person has to decide.
    'rejected',
    'forbidden',
    'not-found',
    'conflict',
    'merged',
    'too-large',
    'unreadable',
  ]),
  /** For the person: what happened and what to do, in the source's words where it has any. */
  sentence: z.string().max(1000),
  /** Epoch milliseconds when it was last met. */
  at: z.number(),
  /** What is wrong with which field of the change. */
  fields: z.record(z.string(), z.string()).optional(),
  /** The record as the source has it now, of a conflict. */
  current: z.unknown().optional(),
  /** The account that has the records of this one now. */
  into: z.object({ id: Id, name: Name }).optional(),
  /** Of `away`: the source that it is for was not asked, or has done nothing. */
  untouched: z.boolean().optional(),
});

/**
 * - `waiting`: is sent as soon as its turn comes and `notBefore` has passed
 * - `sending`: a request is on its way, or was when the worker died: then it may have taken effect
 * - `aside`: refused for good; stands in nobody's way and waits for the person
 */
export const QueuedState = z.enum(['waiting', 'sending', 'aside']);

/** A change on its way to the source. It leaves only when the source has taken it or the person discards it. */
export const Queued = z.object({
  /** Given by the database; the order in which changes are sent, whatever any clock says. */
  seq: z.number().int(),
  change: Change,
  /** Changes of one account are sent in their order. Of a new account, the id that it shall have. */
  accountId: Id,
  /** As the person saw it, for the time when it is not in the directory. */
  accountName: z.string().max(200),
  /** For whom it was written; see connectionKey. It is never sent to anyone else. */
  connection: z.string(),
  /** Epoch milliseconds, by the clock of this machine: to be shown, never to be sorted by. */
  savedAt: z.number(),
  state: QueuedState,
  /** Requests made so far. */
  tries: z.number().int(),
  /** Epoch milliseconds; 0: at once. */
  notBefore: z.number(),
  trouble: Trouble.nullable(),
  /** The person took it back while it may have been under way: once it is known to be there, it is deleted again. */
  takenBack: z.boolean(),
  /** One of its tries may have been taken, as its outcome was never known. Missing in what older versions wrote. */
  unsure: z.boolean().optional(),
});

/** What is written into the outbox; the rest is given there. */
export const Entry = Queued.pick({
  change: true,
  accountId: true,
  accountName: true,
  connection: true,
  notBefore: true,
});

/** A change that was sent, kept for the person to see and for a save that is repeated after the worker died. */
export const Sent = z.object({
  change: Change,
  accountId: Id,
  accountName: z.string().max(200),
  connection: z.string(),
  /** Epoch milliseconds of the first request. */
  at: z.number(),
  tries: z.number().int(),
  /** The record it made or changed; null: not known to have been taken. */
  applied: z.object({ recordId: Id, version: z.string() }).nullable(),
});

/** How the outbox stands, for the panel's foot; kept in storage.session under `outbox`. */
export const OutboxStanding = z.object({
  /** Counts up with every change to the outbox: who shows its items asks for them again. */
  revision: z.number().int(),
  waiting: z.number().int(),
  aside: z.number().int(),
  /** Epoch milliseconds: the oldest that has not been taken. */
  since: z.number().nullable(),
  /** Why the first of them waits; null: it is just being sent. */
  trouble: Trouble.nullable(),
});

export type Trouble = z.infer<typeof Trouble>;
export type Queued = z.infer<typeof Queued>;
export type Entry = z.infer<typeof Entry>;
export type Sent = z.infer<typeof Sent>;
export type OutboxStanding = z.infer<typeof OutboxStanding>;

/** Whom changes are written for: a workspace at an address, as one person. */
export const connectionKey = ({
  address,
  workspace,
  email,
}: {
  address: string;
  workspace: string;
  email: string;
}): string => JSON.stringify([address, workspace, email]);

/** In place of the version of a record that has not been made yet, or was just changed by an earlier one in the outbox. */
export const PENDING_VERSION = 'pending';
