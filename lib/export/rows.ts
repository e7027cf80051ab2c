import { z } from 'zod';
import { Draft } from '../compose/values.ts';
import { CachedContext } from '../messages/view.ts';
import { SentRequest } from '../messages/writes.ts';
import {
  AccountFacts,
  Book,
  Correction,
  Id,
  Owner,
  RecordKind,
  recordKinds,
  Takeover,
  Team,
  Version,
} from '../model/index.ts';
import { Sent } from '../outbox/queued.ts';

/** A record with what the last file said of it. */
const KeptRow = z
  .object({ kind: RecordKind, record: z.unknown(), given: z.looseObject({}).nullable() })
  .transform((row, context) => {
    const parsed = recordKinds[row.kind].safeParse(row.record);
    if (parsed.success) return { ...row, record: parsed.data };
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: ['record', ...path], message });
    return z.NEVER;
  });

/** What is kept as text, as it is read faster; checked as what it is, and kept as text again. */
const textOf = (inner: z.ZodType) =>
  z.string().transform((text, context) => {
    const parsed = inner.safeParse(readJson(text));
    if (parsed.success) return JSON.stringify(parsed.data);
    for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

const Did = z.object({
  kind: RecordKind,
  id: Id,
  accountId: Id.nullable(),
  version: Version,
  before: KeptRow.nullable(),
});

const Touched = z.object({
  seq: z.number().int(),
  kind: z.enum(['account', 'contact']),
  id: Id,
  accountId: Id,
  gone: z.boolean(),
});

const Reading = z.object({
  generation: z.number(),
  pages: z.number(),
  total: z.number(),
  fetchedAt: z.number(),
});

/** What may lie in each store. Of the outbox only what it needs: a change of another version is kept as it is. */
export const rowsOf: Readonly<Record<string, z.ZodType>> = {
  book: Book,
  bookLog: z.object({
    packs: z.number().int(),
    records: z.number().int(),
    epoch: z.string(),
    seq: z.number().int(),
    log: z.array(Touched),
  }),
  bookPacks: textOf(z.array(KeptRow)),
  bookApplied: z.object({ hash: z.string(), done: z.object({ recordId: Id, version: Version }) }),
  bookTakeovers: Takeover,
  bookUndo: textOf(z.array(Did)),
  contexts: CachedContext,
  corrections: Correction,
  requests: SentRequest,
  outbox: z.looseObject({ seq: z.int().positive(), change: z.looseObject({ id: z.string() }) }),
  drafts: Draft,
  sent: Sent,
  made: z.object({
    ...{ connection: z.string(), changeId: z.string(), kind: RecordKind, recordId: Id },
    ...{ remoteId: Id.nullable(), hash: z.string(), sentAt: z.number(), version: Version.nullable() },
    was: z.record(z.string(), z.array(z.string())).optional(),
  }),
  kept: z.object({ at: z.number(), value: z.record(z.string(), z.array(Id)) }),
  colleagues: z.object({ owners: z.array(Owner), fetchedAt: z.number() }),
  portfolio: z.object({ ids: z.array(Id), accounts: textOf(z.array(AccountFacts)) }),
  portfolioStanding: z.object({
    current: Reading.nullable(),
    building: Reading.extend({ cursor: z.string().nullable(), done: z.number() }).nullable(),
  }),
  portfolioOnes: z.object({ accountId: Id, facts: AccountFacts.nullable(), at: z.number() }),
  team: Team,
  signals: z.record(Id, z.array(z.number())),
};

/** Undefined: it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
