import type { Day, Id } from '../../model/index.ts';
import { dayOf } from '../crm/values.ts';
import type { AccountPage, Page, Row, Which } from '../crm/vendor.ts';
import type { Filter, For, Found, Raw } from './api.ts';
import { belonging, type Hub } from './beside.ts';
import type { ObjectName } from './objects.ts';
import { endsOf } from './reading-deals.ts';
import { nothingBeside, type Reading, rowOf } from './rows.ts';

/** Records of one page of a search. */
const PAGE = 200;

/** When a record was last changed: contacts have a name of their own for it. */
const modified = (object: ObjectName) => (object === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate');

const filter = (propertyName: string, operator: string, value?: string): Filter => ({
  propertyName,
  operator,
  ...(value !== undefined && { value }),
});

/**
 * A page of a search, in the order of ids and from an id on: no search goes beyond 10,000 results, and thousands may have
 * been changed at the same moment.
 */
async function searched(
  { api, portal }: Hub,
  object: ObjectName,
  { filters, after, limit }: { filters: readonly Filter[]; after: string | null; limit: number },
  of: For,
): Promise<Found> {
  const rest = after === null ? [] : [filter('hs_object_id', 'GT', after)];
  const query = {
    groups: [[...filters, ...rest]],
    properties: portal.names(object),
    sorts: ['hs_object_id'],
    limit,
  };
  const page = await api.search(object, query, of);
  return { ...page, next: page.next === null ? null : (page.rows.at(-1)?.id ?? null) };
}

/** Without a filter: what the index counts. */
const countOf = async ({ api }: Hub, object: ObjectName, of: For) =>
  (await api.search(object, { groups: [], properties: [], limit: 1 }, of)).total;

/** From the store itself, in the order of their making. */
async function listed(hub: Hub, object: ObjectName, after: string | null, of: For) {
  const properties = hub.portal.names(object).join(',');
  const [page, total] = await Promise.all([
    hub.api.list(object, { properties, ...(after !== null && { after }) }, of),
    after === null ? countOf(hub, object, of) : undefined,
  ]);
  return { ...page, total };
}

const shown = <T extends { total?: number | undefined }>({ total, ...page }: T, isFirst: boolean) =>
  isFirst && total !== undefined ? { ...page, total } : page;

export async function accountsOf(
  hub: Hub,
  which: Which,
  { after, limit }: { after: string | null; limit: number },
  of: For,
): Promise<AccountPage> {
  const me = hub.portal.me?.id;
  if ('of' in which && which.of === 'own' && me === undefined)
    return { rows: [], next: null, total: 0, renewals: new Map() };
  const isAll = 'of' in which && which.of === 'all';
  const size = 'since' in which ? PAGE : limit;
  const found = isAll
    ? await listed(hub, 'companies', after, of)
    : await searched(hub, 'companies', { filters: whose(which, me), after, limit: size }, of);
  const { rows: raws, next, total } = found;
  const rows = raws.flatMap((raw) => accountRow(hub, raw) ?? []);
  return { ...shown({ rows, next, total }, after === null), renewals: await renewalsOf(hub, raws, of) };
}

export const othersIn = async ({ api, portal }: Hub, of: For): Promise<number> => {
  const groups = [whose({ of: 'others' }, portal.me?.id)];
  return (await api.search('companies', { groups, properties: [], limit: 1 }, of)).total;
};

function whose(which: Which, me: Id | undefined): Filter[] {
  if ('since' in which) return [filter(modified('companies'), 'GTE', String(which.since))];
  if (which.of === 'own') return [filter('hubspot_owner_id', 'EQ', me ?? '')];
  const others = filter('hubspot_owner_id', 'HAS_PROPERTY');
  return me === undefined ? [others] : [others, filter('hubspot_owner_id', 'NEQ', me)];
}

export const accountRow = ({ portal }: Hub, raw: Raw): Row<'account'> | undefined =>
  rowOf<'account'>({ portal, object: 'companies', raw, beside: nothingBeside(raw.id) });

/** A field that the organisation keeps it in comes first; where the portal has contracts, theirs. */
async function renewalsOf(hub: Hub, raws: readonly Raw[], of: For): Promise<ReadonlyMap<Id, Day>> {
  const { api, portal } = hub;
  const field = portal.mapped('companies', 'account.renewalDate')?.name;
  const said = new Map(
    raws.flatMap(({ id, properties }) => {
      const day = field === undefined ? null : dayOf(properties[field]);
      return day ? [[id, day] as const] : [];
    }),
  );
  const others = raws.map(({ id }) => id).filter((id) => !said.has(id));
  if (!portal.has('contracts') || others.length === 0) return said;
  const beside = [...(await belonging(hub, 'contracts', others, of))].flatMap(([accountId, { links }]) =>
    links.map(({ toObjectId }) => ({ accountId, id: toObjectId })),
  );
  const ids = beside.map(({ id }) => id);
  const found = await api.several('contracts', ids, portal.names('contracts'), of);
  const contracts = new Map(found.map((raw) => [raw.id, raw]));
  const readings = beside.flatMap(({ accountId, id }): Reading[] => {
    const raw = contracts.get(id);
    return raw ? [{ portal, object: 'contracts', raw, beside: nothingBeside(accountId) }] : [];
  });
  return new Map([...endsOf(portal, readings), ...said]);
}

type WhichContacts =
  | { readonly accountIds: readonly Id[] }
  | { readonly of: 'all' }
  | { readonly since: number };

/** With whatever company is their main one; those that have none are left out. */
export async function contactsOf(
  hub: Hub,
  which: WhichContacts,
  after: string | null,
  of: For,
): Promise<Page<'contact'>> {
  const { portal } = hub;
  const filters: Filter[] =
    'accountIds' in which
      ? [{ propertyName: 'associatedcompanyid', operator: 'IN', values: which.accountIds }]
      : 'since' in which
        ? [filter(modified('contacts'), 'GTE', String(which.since))]
        : [];
  const {
    rows: raws,
    next,
    total,
  } = 'of' in which
    ? await listed(hub, 'contacts', after, of)
    : await searched(hub, 'contacts', { filters, after, limit: PAGE }, of);
  const rows = raws.flatMap((raw) => {
    const accountId = raw.properties.associatedcompanyid;
    if (!accountId) return [];
    return rowOf<'contact'>({ portal, object: 'contacts', raw, beside: nothingBeside(accountId) }) ?? [];
  });
  return shown({ rows, next, total }, after === null);
}

/** Accounts and contacts that were merged into others since, by what those say. */
export async function mergedSince(hub: Hub, object: ObjectName, since: number, of: For): Promise<Id[]> {
  if (!hub.portal.property(object, 'hs_merged_object_ids')) return [];
  const filters = [
    filter(modified(object), 'GTE', String(since)),
    filter('hs_merged_object_ids', 'HAS_PROPERTY'),
  ];
  const ids: Id[] = [];
  for (let after: string | null = null; ; ) {
    const page: Found = await searched(hub, object, { filters, after, limit: PAGE }, of);
    ids.push(...page.rows.flatMap(({ properties }) => properties.hs_merged_object_ids?.split(';') ?? []));
    if (page.next === null) return ids.filter((id) => /^\d+$/.test(id));
    after = page.next;
  }
}
