import {
  type Change,
  type Context,
  type Id,
  type Interaction,
  kindOf,
  type RecordKind,
} from '../model/index.ts';
import { added } from './added.ts';
import { met, unmet } from './met.ts';
import { findIn, withoutRecord, withRecord } from './parts.ts';
import { contextRules, type RecordOf, type Rules, type WrittenPart } from './place.ts';
import { PENDING_VERSION, type Queued } from './queued.ts';
import type { Applied } from './words.ts';

interface Moment {
  /** ISO 8601 with zone: when it was saved. */
  at: string;
  viewerId: Id | null;
}

/** How an account looks with a change that has not been taken yet. What it is not about stays the same object. */
export const overlay = (context: Context, change: Change, moment: Moment, rules = contextRules): Context =>
  apply(context, change, { ...moment, version: PENDING_VERSION, rules });

/** With all that the outbox holds of the account, in its order. */
export const overlayAll = (context: Context, items: readonly Queued[], rules = contextRules): Context =>
  items
    .filter(({ accountId }) => accountId === context.account.id)
    .reduce((before, item) => overlayOne(before, item, rules), context);

/** How an account looks once a change was taken, until its source is asked again. `at`: now, ISO 8601 with zone. */
export const settled = (
  context: Context,
  change: Change,
  applied: Applied,
  at = new Date().toISOString(),
  rules = contextRules,
): Context => apply(context, change, { at, viewerId: null, version: applied.version, rules });

/** All that can be known of an account that is still to be made; undefined: the change makes none. */
export function contextOfNewAccount(change: Change, at = new Date().toISOString()): Context | undefined {
  if (change.type !== 'account.create') return undefined;
  const account = { ...change.fields, ...bare(change.recordId, { at, version: PENDING_VERSION }) };
  const lists = { contacts: [], opportunities: [], contracts: [], initiatives: [], cases: [] };
  const said = { notes: [], interactions: [], tasks: [], owners: [], more: {}, refused: {} };
  return { account, ...lists, ...said, viewerId: null };
}

function overlayOne(context: Context, { change, savedAt, state, takenBack }: Queued, rules: Rules): Context {
  const isDelete = change.type.endsWith('.delete');
  // It may be there already, and is on its way out.
  if (takenBack && change.type.endsWith('.create')) return without(context, change);
  // Refused: the record is still there.
  if (takenBack || (isDelete && state === 'aside')) return context;
  const moment = { at: new Date(savedAt).toISOString(), viewerId: context.viewerId };
  return overlay(context, change, moment, rules);
}

function without(context: Context, change: Change): Context {
  const part = parts[kindOf(change)];
  return part ? withoutRecord(context, part, change.recordId) : context;
}

const parts: Partial<Record<RecordKind, WrittenPart>> = {
  contact: 'contacts',
  opportunity: 'opportunities',
  contract: 'contracts',
  initiative: 'initiatives',
  case: 'cases',
  note: 'notes',
  interaction: 'interactions',
  task: 'tasks',
};

interface Now extends Moment {
  version: string;
  rules: Rules;
}

function apply(context: Context, change: Change, now: Now): Context {
  const part = parts[kindOf(change)];
  if (part) return touched(context, applyTo(context, part, change, now), part, change.recordId, now.at);
  if (change.type !== 'account.update' || change.recordId !== context.account.id) return context;
  const stamp = { version: now.version, updatedAt: now.at };
  return { ...context, account: { ...context.account, ...given(change), ...stamp } as Context['account'] };
}

const bare = (id: Id, { at, version }: Pick<Now, 'at' | 'version'>) => ({
  id,
  version,
  updatedAt: at,
  link: null,
});

function applyTo(context: Context, part: WrittenPart, change: Change, now: Now): Context {
  if (change.type.endsWith('.delete')) return withoutRecord(context, part, change.recordId);
  const before = findIn(context, part, change.recordId);
  const record = change.type.endsWith('.create')
    ? created(change, before, now)
    : before && updated(change, before, now);
  if (!record) return context;
  // It was moved to another account.
  if (record.accountId !== context.account.id) return withoutRecord(context, part, record.id);
  return withRecord(context, part, record as never, now.rules);
}

type AnyRecord = RecordOf<WrittenPart>;

/** Undefined: the source has it already, perhaps changed since. */
function created(change: Change, before: AnyRecord | undefined, now: Now): AnyRecord | undefined {
  if (before && before.version !== PENDING_VERSION) return undefined;
  const fields = given(change);
  const own = authors[change.type]?.(fields, now.viewerId);
  const never = beginnings[change.type];
  return { ...never, ...fields, ...own, ...bare(change.recordId, now) } as AnyRecord;
}

/** What is not given says nothing; it must not wipe out what is there. */
function given(change: Change): Record<string, unknown> {
  const fields = 'fields' in change ? change.fields : {};
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What the source says of a record, of one that it has just been given. */
const beginnings: Partial<Record<Change['type'], object>> = {
  'contact.create': { lastContactAt: null },
  'opportunity.create': { history: [] },
  'initiative.create': { updates: [] },
};

type Own = (fields: Record<string, unknown>, viewerId: Id | null) => object;

/** Who writes it is who it is by, where nobody was named. */
const authors: Partial<Record<Change['type'], Own>> = {
  'note.create': ({ authorId }, viewerId) => ({ authorId: authorId ?? viewerId }),
  'interaction.create': ({ ownerId }, viewerId) => ({ ownerId: ownerId ?? viewerId }),
};

function updated(change: Change, before: AnyRecord, now: Now): AnyRecord | undefined {
  const { at, version } = now;
  if (before.version === version && version !== PENDING_VERSION) return undefined;
  return { ...before, ...given(change), ...added(change, before, now), version, updatedAt: at } as AnyRecord;
}

/** Interactions say when contacts were last spoken to. */
function touched(before: Context, after: Context, part: WrittenPart, id: Id, at: string): Context {
  if (part !== 'interactions' || before === after) return after;
  const was: Interaction | undefined = findIn(before, 'interactions', id);
  const is: Interaction | undefined = findIn(after, 'interactions', id);
  const freed = was ? unmet(after, was, at) : after;
  return is ? met(freed, is, at) : freed;
}
