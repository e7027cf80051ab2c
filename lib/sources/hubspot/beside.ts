import type { Id } from '../../model/index.ts';
import type { Api, For, Link, Links, Raw } from './api.ts';
import { mainFrom, mainOf, type ObjectName } from './objects.ts';
import { type Portal, roleOf } from './portal.ts';
import { type Beside, besideOf, nothingBeside, type Reading } from './rows.ts';

export interface Hub {
  readonly api: Api;
  readonly portal: Portal;
}

/** Ids in the order of their making, so that a record is the same however it was read. */
export const inOrder = (ids: readonly Id[]): Id[] =>
  ids.toSorted((one, other) => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0));

export const rolesIn = ({ associationTypes }: Link) =>
  associationTypes.flatMap(({ label }) => roleOf(label) ?? []);

const peopleIn = (links: readonly Link[]): Beside['contacts'] => {
  const byId = new Map(links.map((link) => [link.toObjectId, link]));
  return inOrder([...byId.keys()]).map((id) => {
    const link = byId.get(id);
    return { id, role: (link && rolesIn(link)[0]) ?? null };
  });
};

/** Who and what is beside records, by their ids. */
export interface Companions {
  readonly contacts: ReadonlyMap<Id, Links>;
  readonly deals: ReadonlyMap<Id, Links>;
}

/** In two calls at most for all of them together. */
export async function companionsOf(
  { api, portal }: Hub,
  object: ObjectName,
  ids: readonly Id[],
  of: For,
): Promise<Companions> {
  const names = ids.length === 0 ? [] : besideOf(object).filter((name) => portal.has(name));
  const [contacts, deals] = await Promise.all(
    (['contacts', 'deals'] as const).map((to) =>
      names.includes(to) ? api.links(object, to, ids, of) : new Map<Id, Links>(),
    ),
  );
  return { contacts: contacts ?? new Map(), deals: deals ?? new Map() };
}

/** Records with who and what is beside them. */
export const withCompanions = (
  { portal }: Hub,
  object: ObjectName,
  those: readonly { readonly raw: Raw; readonly accountId: Id }[],
  { contacts, deals }: Companions,
): Reading[] =>
  those.map(({ raw, accountId }) => {
    const beside = {
      ...nothingBeside(accountId),
      contacts: peopleIn(contacts.get(raw.id)?.links ?? []),
      deals: inOrder((deals.get(raw.id)?.links ?? []).map(({ toObjectId }) => toObjectId)),
    };
    return { portal, object, raw, beside };
  });

/** The same of one record that was read together with the ids beside it. */
export async function oneWithBeside({ api, portal }: Hub, object: ObjectName, raw: Raw, of: For) {
  const accountId = await companyOf({ api, portal }, object, raw, of);
  if (accountId === undefined) return undefined;
  const ids = (name: string) => inOrder(raw.associations?.[name]?.results.map(({ id }) => id) ?? []);
  const names = besideOf(object);
  const labelled = object === 'deals' ? await api.links('deals', 'contacts', [raw.id], of) : undefined;
  const contacts = labelled
    ? peopleIn(labelled.get(raw.id)?.links ?? [])
    : names.includes('contacts')
      ? ids('contacts').map((id) => ({ id, role: null }))
      : [];
  const deals = names.includes('deals') ? ids('deals') : [];
  const roles = object === 'contacts' ? await contactRoles({ api, portal }, raw.id, accountId, of) : [];
  const beside: Beside = { accountId, contacts, deals, roles };
  return { portal, object, raw, beside } satisfies Reading;
}

async function contactRoles({ api, portal }: Hub, id: Id, accountId: Id, of: For) {
  if (!portal.hasContactRoles) return [];
  const { links } = (await api.links('contacts', 'companies', [id], of)).get(id) ?? { links: [] };
  return links.filter(({ toObjectId }) => toObjectId === accountId).flatMap(rolesIn);
}

/** The main company of a record; of an activity, which has none, the first. */
async function companyOf({ api }: Hub, object: ObjectName, raw: Raw, of: For): Promise<Id | undefined> {
  if (object === 'companies') return raw.id;
  const ids = inOrder(raw.associations?.companies?.results.map(({ id }) => id) ?? []);
  if (object === 'contacts') return raw.properties.associatedcompanyid || ids[0];
  const main = mainFrom[object];
  if (main === undefined || ids.length < 2) return ids[0];
  const { links } = (await api.links(object, 'companies', [raw.id], of)).get(raw.id) ?? { links: [] };
  return mainIn(links, main)?.toObjectId ?? ids[0];
}

const mainIn = (links: readonly Link[], main: number) =>
  links.find(({ associationTypes }) => associationTypes.some(({ typeId }) => typeId === main));

/** Of what is beside companies, by company: a deal and a ticket belong to their main company, whichever others have them. */
export async function belonging(
  { api }: Hub,
  object: ObjectName,
  accountIds: readonly Id[],
  of: For,
): Promise<Map<Id, Links>> {
  const all = await api.links('companies', object, accountIds, of);
  const main = mainOf[object];
  if (main === undefined) return all;
  const isMain = ({ associationTypes }: Link) => associationTypes.some(({ typeId }) => typeId === main);
  const doubtful = [...all.values()].flatMap(({ links }) => links.filter((link) => !isMain(link)));
  if (doubtful.length === 0) return all;
  const ids = doubtful.map(({ toObjectId }) => toObjectId);
  const companies = await api.links(object, 'companies', ids, of);
  const elsewhere = new Set(
    ids.filter((id) => mainIn(companies.get(id)?.links ?? [], mainFrom[object] ?? 0) !== undefined),
  );
  const own = (link: Link) => isMain(link) || !elsewhere.has(link.toObjectId);
  return new Map([...all].map(([id, { links, more }]) => [id, { links: links.filter(own), more }]));
}
