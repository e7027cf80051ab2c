import type { ContextPart } from '../../model/index.ts';
import { renewalOf } from '../crm/renewal.ts';
import { dayOf } from '../crm/values.ts';
import type { Depth, Parts, Row } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import { readActivities } from './activities.ts';
import type { Why } from './calls.ts';
import { above, and, any, type Condition, isSet, none, or, type Query, sinceDay } from './coql.ts';
import { type Desk, fieldsRead, mapped } from './desk.ts';
import { caseStatus } from './labels.ts';
import { readNotes } from './notes.ts';
import { type Raw, text } from './raw.ts';
import { rolesIn } from './roles.ts';
import { accountRow, caseRow, contactRow, dealRow } from './rows.ts';
import type { Module } from './schema.ts';

/** What one reading has found, and what it was not let. */
export interface Reading {
  readonly desk: Desk;
  readonly accountIds: readonly string[];
  readonly depth: Depth;
  readonly why: Why;
  readonly now: number;
  readonly signal: AbortSignal;
  readonly more: Partial<Record<ContextPart, number>>;
  readonly refused: Partial<Record<ContextPart, SourceError>>;
}

/** Deals of which the roles are read, one call each: the soonest. */
const WITH_ROLES = 10;

export async function readParts(
  desk: Desk,
  accountIds: readonly string[],
  depth: Depth,
  now: number,
  signal: AbortSignal,
): Promise<Parts> {
  const [only] = accountIds;
  const why: Why =
    depth === 'context' && only !== undefined
      ? { purpose: 'context', accountId: only }
      : { purpose: 'portfolio' };
  const reading: Reading = { desk, accountIds, depth, why, now, signal, more: {}, refused: {} };
  const where = any('id', accountIds);
  if (!where) return { rows: [], more: {}, refused: {} };
  const [accounts, contacts, deals, cases, notes] = await Promise.all([
    desk.calls.query(
      { fields: fieldsRead(desk, 'Accounts'), from: 'Accounts', where, limit: 200 },
      why,
      signal,
    ),
    attempt(reading, 'contacts', () =>
      query(reading, 'Contacts', 'contacts', depth === 'context' ? 500 : 2000),
    ),
    attempt(reading, 'opportunities', () =>
      query(reading, 'Deals', 'opportunities', depth === 'context' ? 200 : 2000, dealsWanted(reading)),
    ),
    attempt(reading, 'cases', () =>
      query(reading, 'Cases', 'cases', depth === 'context' ? 100 : 2000, casesWanted(reading)),
    ),
    attempt(reading, 'notes', () =>
      depth === 'context' && only !== undefined && accountIds.length === 1 ? readNotes(reading, only) : [],
    ),
  ]);
  if (accounts.rows.length === 0) return { rows: [], more: {}, refused: {} };
  const [activities, involved] = await Promise.all([
    readActivities(reading, contacts, deals),
    involvedIn(reading, deals),
  ]);
  const rows: Row[] = [
    ...accounts.rows.flatMap((raw) => withRenewal(desk, raw)),
    ...contacts.flatMap((raw) => contactRow(desk, raw) ?? []),
    ...deals.flatMap((raw) => dealRow(desk, raw, involved.get(raw.id)) ?? []),
    ...cases.flatMap((raw) => caseRow(desk, raw) ?? []),
    ...notes,
    ...activities,
  ];
  return { rows, more: reading.more, refused: reading.refused };
}

/** A part that is refused is said to be so and is empty; where nobody is signed in, nothing goes on. */
export async function attempt<T>(
  { refused, signal }: Reading,
  part: ContextPart,
  work: () => Promise<readonly T[]> | readonly T[],
): Promise<readonly T[]> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof SourceError) || error.fault.kind === 'signed-out') throw error;
    refused[part] = error;
    return [];
  }
}

/** Of a module that refers to accounts itself; what this edition has not is not asked. */
async function query(
  reading: Reading,
  module: Module,
  part: ContextPart,
  limit: number,
  wanted?: Condition,
): Promise<readonly Raw[]> {
  const { desk, accountIds, depth, why, signal, more } = reading;
  if (!desk.schema.modules[module]) return [];
  const where = and(any('Account_Name.id', accountIds), wanted ?? isSet('id'));
  const order = module === 'Deals' && depth === 'context' ? 'Closing_Date asc' : 'id asc';
  const asked = { fields: fieldsRead(desk, module), from: module, where, order, limit };
  const found = await desk.calls.query(asked, why, signal);
  if (found.more && depth === 'facts') return further(reading, asked, found.rows);
  if (found.more) {
    const all = await desk.calls.count(asked, why, signal);
    more[part] = Math.max(1, (all ?? 0) - found.rows.length);
  }
  return found.rows;
}

/** Pages beyond which the facts of some accounts are not read. */
const PAGES = 10;

/** A large account among several must not cost the others what is theirs. */
async function further(
  { desk, why, signal }: Reading,
  query: Query,
  first: readonly Raw[],
): Promise<readonly Raw[]> {
  const rows = [...first];
  for (let page = 1; page < PAGES; page++) {
    const where = and(query.where, above('id', rows.at(-1)?.id ?? ''));
    const found = await desk.calls.query({ ...query, where }, why, signal);
    rows.push(...found.rows);
    if (!found.more) break;
  }
  return rows;
}

function dealsWanted({ desk, depth, now }: Reading): Condition | undefined {
  const over = desk.stages.filter(({ status }) => status !== 'open').map(({ name }) => name);
  if (over.length === 0) return undefined;
  const open = none('Stage', over);
  return depth === 'context'
    ? open
    : or(open, sinceDay('Closing_Date', `${new Date(now).getUTCFullYear() - 1}-01-01`));
}

function casesWanted({ desk }: Reading): Condition | undefined {
  const options = desk.schema.modules.Cases?.fields.Status?.options ?? [];
  const over = options.map(({ value }) => value).filter((label) => caseStatus(label) === 'closed');
  return over.length === 0 ? undefined : none('Status', over);
}

function withRenewal(desk: Desk, raw: Raw): Row[] {
  const row = accountRow(desk, raw);
  const renewal = renewalOf(row.record, dayOf(text(raw, mapped(desk, 'Accounts', 'account.renewalDate'))));
  return renewal ? [row, renewal] : [row];
}

async function involvedIn(reading: Reading, deals: readonly Raw[]) {
  const { desk, depth, why, signal } = reading;
  if (depth !== 'context') return new Map();
  const soonest = deals.toSorted((one, other) =>
    (text(one, 'Closing_Date') ?? '9') < (text(other, 'Closing_Date') ?? '9') ? -1 : 1,
  );
  const read = async (deal: Raw) => {
    const roles = await attempt(reading, 'opportunities', () => rolesIn(desk, deal, why, signal));
    return [deal.id, [...roles]] as const;
  };
  return new Map(await Promise.all(soonest.slice(0, WITH_ROLES).map(read)));
}
