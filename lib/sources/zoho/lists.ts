import { z } from 'zod';
import type { Id } from '../../model/index.ts';
import type { Cache } from '../crm/ask.ts';
import { dayOf } from '../crm/values.ts';
import type { AccountPage, Gone, Page, Row, Vendor, Which } from '../crm/vendor.ts';
import type { Why } from './calls.ts';
import { above, and, any, type Condition, is, isNot, isSet, isZohoId, since } from './coql.ts';
import { type Desk, fieldsRead, mapped } from './desk.ts';
import type { Raw } from './raw.ts';
import { text } from './raw.ts';
import { accountRow, contactRow } from './rows.ts';

/** Accounts that are told of at once; records of a page of the directory. */
export const AT_ONCE = 25;
const PAGE = 2000;
/** Of what changed since: a query costs by how many it asks for, however few there are. */
const FEW = 200;

const directory: Why = { purpose: 'directory' };

/** From an id on, as ids grow with time: no page is read twice, however many records share a time. */
const further = (after: string | null): Condition =>
  after !== null && isZohoId(after) ? above('id', after) : isSet('id');

function whose(desk: Desk, which: Which): Condition | undefined {
  if ('since' in which) return since('Modified_Time', which.since);
  if (which.of === 'all') return undefined;
  return which.of === 'own' ? is('Owner.id', desk.me) : isNot('Owner.id', desk.me);
}

export async function readAccounts(
  desk: Desk,
  which: Which,
  after: string | null,
  signal: AbortSignal,
): Promise<AccountPage> {
  const why: Why = 'of' in which && which.of === 'others' ? { purpose: 'portfolio' } : directory;
  const limit = 'since' in which ? FEW : which.of === 'all' ? PAGE : AT_ONCE;
  const own = whose(desk, which);
  const where = and(own, further(after));
  const query = { fields: fieldsRead(desk, 'Accounts'), from: 'Accounts', where, limit };
  const [{ rows, more }, total] = await Promise.all([
    desk.calls.query(query, why, signal),
    after === null && 'of' in which ? desk.calls.count(query, why, signal) : undefined,
  ]);
  return {
    rows: rows.map((raw) => accountRow(desk, raw)),
    next: more ? (rows.at(-1)?.id ?? null) : null,
    ...(total !== undefined && { total }),
    renewals: renewalsIn(desk, rows),
  };
}

export async function countOthers(desk: Desk, signal: AbortSignal): Promise<number> {
  const where = and(whose(desk, { of: 'others' }), further(null));
  return (await desk.calls.count({ from: 'Accounts', where }, { purpose: 'portfolio' }, signal)) ?? 0;
}

function renewalsIn(desk: Desk, rows: readonly Raw[]): ReadonlyMap<Id, string> {
  const field = mapped(desk, 'Accounts', 'account.renewalDate');
  return new Map(
    rows.flatMap((raw) => {
      const day = dayOf(text(raw, field));
      return day === null ? [] : [[raw.id, day] as const];
    }),
  );
}

export async function readContacts(
  desk: Desk,
  which: Parameters<Vendor['contacts']>[0],
  after: string | null,
  signal: AbortSignal,
): Promise<Page<'contact'>> {
  const of = 'accountIds' in which ? any('Account_Name.id', which.accountIds) : isSet('Account_Name');
  if (!of || !desk.schema.modules.Contacts) return { rows: [], next: null };
  const where = and('since' in which ? since('Modified_Time', which.since) : undefined, of, further(after));
  const query = {
    fields: fieldsRead(desk, 'Contacts'),
    from: 'Contacts',
    where,
    limit: 'since' in which ? FEW : PAGE,
  };
  const [{ rows, more }, total] = await Promise.all([
    desk.calls.query(query, directory, signal),
    after === null && 'of' in which ? desk.calls.count(query, directory, signal) : undefined,
  ]);
  const found: Row<'contact'>[] = rows.flatMap((raw) => contactRow(desk, raw) ?? []);
  return {
    rows: found,
    next: more ? (rows.at(-1)?.id ?? null) : null,
    ...(total !== undefined && { total }),
  };
}

/** Days that Zoho keeps what it deleted, and pages of two hundred that are read at most. */
const [KEPT, PAGES] = [60 * 86_400_000, 50];

const Deleted = z.object({
  data: z.array(z.object({ id: z.string(), deleted_time: z.string().nullish() })),
  info: z.object({ more_records: z.boolean() }).nullish().catch(null),
});

/** When it was looked last for what was deleted, and from when on that was asked, in epoch milliseconds. */
const Looked = z.object({ at: z.number(), since: z.number() });
const LOOKED = 'gone looked for';

/**
 * What was merged into another is deleted as well. Such a look costs twice what one for all changes costs.
 * `seldom`: milliseconds for which none is made after another; the next tells of what went meanwhile.
 */
export async function readGone(
  desk: Desk,
  { since, now, seldom, cache }: { since: number; now: number; seldom: number; cache: Cache },
  signal: AbortSignal,
): Promise<Gone> {
  if (since < now - KEPT) return { accounts: [], contacts: [], complete: false };
  const last = Looked.safeParse(await cache.get(LOOKED).catch(() => undefined)).data;
  // Who asks from no later than before has not filed what was told then.
  if (last && now - last.at < seldom && since > last.since)
    return { accounts: [], contacts: [], complete: true };
  const gone = await goneSince(desk, since - seldom, signal);
  await cache.put(LOOKED, { at: now, since }).catch(() => undefined);
  return gone;
}

async function goneSince(desk: Desk, from: number, signal: AbortSignal): Promise<Gone> {
  const [accounts, contacts] = await Promise.all(
    ['Accounts', 'Contacts'].map((module) => deletedOf(desk, module, from, signal)),
  );
  if (!accounts || !contacts) return { accounts: [], contacts: [], complete: false };
  return { accounts, contacts, complete: true };
}

/** Undefined: they are too many. */
async function deletedOf(
  desk: Desk,
  module: string,
  from: number,
  signal: AbortSignal,
): Promise<Id[] | undefined> {
  const headers = { 'if-modified-since': `${new Date(from).toISOString().slice(0, 19)}+00:00` };
  const ids: Id[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const answer = await desk.calls.get(
      `/${module}/deleted?type=all&per_page=200&page=${page}`,
      directory,
      signal,
      headers,
    );
    const told = Deleted.safeParse(answer).data;
    const recent = (told?.data ?? []).filter(
      ({ deleted_time }) => !deleted_time || Date.parse(deleted_time) >= from - 1000,
    );
    ids.push(...recent.map(({ id }) => id));
    if (!told?.info?.more_records) return ids;
  }
  return undefined;
}
