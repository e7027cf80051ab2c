import { z } from 'zod';
import type { Day, Id } from '../../model/index.ts';
import { dayOf } from '../crm/values.ts';
import type { AccountPage, Gone, Page, Vendor, Which } from '../crm/vendor.ts';
import { readCursor } from '../cursor.ts';
import { parse } from '../parse.ts';
import type { Api, Rec } from './api.ts';
import { columnsOf, fieldFor } from './columns.ts';
import type { Readings } from './readings.ts';
import { changedBeside, isBeside, startBeside } from './renewed.ts';
import { accountRow, contactRow, type Reading } from './rows.ts';
import { among, instant, select } from './soql.ts';
import { children, text } from './value.ts';

/** Rows of one page at most, as Salesforce gives them. */
const MOST = 2000;
export const AT_ONCE = 100;

/** Where a page ended: its last id, with its stamp where they go by time. */
const Place = z.tuple([z.string().regex(/^[a-zA-Z0-9]{18}$/), z.iso.datetime().nullable()]);

export interface List {
  readonly object: 'Account' | 'Contact';
  readonly fields: readonly string[];
  readonly where: readonly string[];
  readonly since: number | null;
  readonly limit: number;
}

/** By the last id, not by a number of rows: nothing is left out or told twice when rows come or go between pages. */
export function pageQuery({ object, fields, where, since, limit }: List, after: string | null): string {
  const [id, stamp] = (after === null ? undefined : readCursor(Place, after)) ?? [null, null];
  const conditions = [...where];
  if (since !== null && stamp === null) conditions.push(`SystemModstamp >= ${instant(since)}`);
  if (id !== null && stamp !== null)
    conditions.push(`(SystemModstamp > ${stamp} OR (SystemModstamp = ${stamp} AND Id > '${id}'))`);
  if (id !== null && stamp === null) conditions.push(`Id > '${id}'`);
  const order = since === null ? 'Id' : 'SystemModstamp, Id';
  return select({ fields, from: object, where: conditions, order, limit });
}

async function pageOf(
  api: Api,
  list: List,
  after: string | null,
  about: { purpose: string; signal: AbortSignal },
) {
  const { records, totalSize, done } = await api.query(pageQuery(list, after), about);
  const last = records.at(-1);
  const stamp =
    list.since === null
      ? null
      : instant(Date.parse((text(last, 'SystemModstamp') ?? '').replace('+0000', 'Z')) || 0);
  // A batch may have fewer rows than the page was to have; the next page begins behind the last of them.
  const next = last && (!done || totalSize >= list.limit) ? JSON.stringify([text(last, 'Id'), stamp]) : null;
  return { records, next };
}

/** How many there are, asked once; of what changed there is too little for the question. */
async function totalOf(
  api: Api,
  { object, where, since }: List,
  after: string | null,
  about: { purpose: string; signal: AbortSignal },
) {
  if (after !== null || since !== null) return {};
  const query = select({ fields: ['COUNT()'], from: object, where });
  return { total: (await api.query(query, about)).totalSize };
}

const RENEWALS =
  "(SELECT EndDate FROM Contracts WHERE StatusCode = 'Activated' AND EndDate != null ORDER BY EndDate LIMIT 1)";

export function accountList(reading: Reading, which: Which): List {
  const { org, mapping } = reading;
  const fields = [...columnsOf(org, mapping, 'Account'), ...(org.objects.Contract ? [RENEWALS] : [])];
  const mapped = fieldFor(org, mapping, 'Account', 'account.renewalDate');
  const all = mapped && !fields.includes(mapped) ? [...fields, mapped] : fields;
  if ('since' in which) return { object: 'Account', fields: all, where: [], since: which.since, limit: MOST };
  const own = { own: [`OwnerId = '${org.userId}'`], others: [`OwnerId != '${org.userId}'`], all: [] }[
    which.of
  ];
  return {
    object: 'Account',
    fields: all,
    where: own,
    since: null,
    limit: which.of === 'all' ? MOST : AT_ONCE,
  };
}

type ContactsOf = Parameters<Vendor['contacts']>[0];

export function contactList({ org, mapping }: Reading, which: ContactsOf): List {
  const fields = columnsOf(org, mapping, 'Contact');
  const where = 'accountIds' in which ? [among('AccountId', which.accountIds)] : ['AccountId != null'];
  return { object: 'Contact', fields, where, since: 'since' in which ? which.since : null, limit: MOST };
}

export function createLists(
  api: Api,
  readings: Readings,
): Pick<Vendor, 'accounts' | 'countOthers' | 'contacts'> {
  return {
    accounts: (which, after, signal) =>
      readings.use((known) => accountsIn(known, which, after, signal), signal),
    countOthers: (signal) =>
      readings.use(async (known) => {
        const others = accountList(known, { of: 'others' });
        return (await totalOf(api, others, null, { purpose: 'portfolio', signal })).total ?? 0;
      }, signal),
    contacts: (which, after, signal) =>
      readings.use((known) => contactsIn(known, which, after, signal), signal),
  };

  async function accountsIn(
    known: Reading,
    which: Which,
    after: string | null,
    signal: AbortSignal,
  ): Promise<AccountPage> {
    const about = { purpose: 'of' in which && which.of !== 'all' ? 'portfolio' : 'directory', signal };
    const list = accountList(known, which);
    const beside = 'since' in which && known.org.objects.Contract !== undefined;
    const [{ records, next }, total] =
      beside && isBeside(after)
        ? [await changedBeside(api, list, after, about), {}]
        : await Promise.all([pageOf(api, list, after, about), totalOf(api, list, after, about)]);
    const rows = records.map((record) => accountRow(known, withoutContracts(record)));
    return {
      rows,
      next: next ?? (beside && !isBeside(after) ? startBeside : null),
      renewals: new Map(records.flatMap((record) => renewalOf(known, record))),
      ...total,
    };
  }

  async function contactsIn(
    known: Reading,
    which: ContactsOf,
    after: string | null,
    signal: AbortSignal,
  ): Promise<Page<'contact'>> {
    const about = { purpose: 'directory', signal };
    const list = contactList(known, which);
    const total = 'accountIds' in which ? {} : await totalOf(api, list, after, about);
    const { records, next } = await pageOf(api, list, after, about);
    return { rows: records.map((record) => contactRow(known, record)), next, ...total };
  }
}

/** Contracts are no part of the account's own state. */
const withoutContracts = ({ Contracts: _, ...record }: Rec): Rec => record;

function renewalOf({ org, mapping }: Reading, record: Rec): [Id, Day][] {
  const mapped = dayOf(text(record, fieldFor(org, mapping, 'Account', 'account.renewalDate')));
  const day = mapped ?? dayOf(text(children(record, 'Contracts')[0], 'EndDate'));
  return day ? [[text(record, 'Id') ?? '', day]] : [];
}

const Deleted = z.object({
  deletedRecords: z.array(z.object({ id: z.string() })),
  earliestDateAvailable: z.string(),
});

const DAY = 86_400_000;

/** Merged ones are among them: they are deleted, and say into which. Salesforce knows of fifteen days. */
export async function readGone(api: Api, since: number, now: number, signal: AbortSignal): Promise<Gone> {
  if (since < now - 15 * DAY) return { accounts: [], contacts: [], complete: false };
  const [start, end] = [Math.min(since, now - 120_000), now].map(instant);
  const about = { purpose: 'directory', signal };
  const path = (object: string) =>
    `/sobjects/${object}/deleted/?start=${encodeURIComponent(start ?? '')}&end=${encodeURIComponent(end ?? '')}`;
  const read = async (object: string) =>
    parse(Deleted, await api.send({ method: 'GET', path: path(object) }, about));
  const [accounts, contacts] = await Promise.all([read('Account'), read('Contact')]);
  const earliest = Math.max(
    ...[accounts, contacts].map((one) => Date.parse(one.earliestDateAvailable.replace('+0000', 'Z')) || 0),
  );
  const ids = (one: z.infer<typeof Deleted>) => one.deletedRecords.map(({ id }) => id);
  return { accounts: ids(accounts), contacts: ids(contacts), complete: earliest <= since };
}
