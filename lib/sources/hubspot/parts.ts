import type { ContextPart, Id } from '../../model/index.ts';
import { forbiddenBy } from '../crm/refusal.ts';
import type { Depth, Parts, Row } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { For, Links, Raw } from './api.ts';
import { belonging, companionsOf, type Hub, rolesIn, withCompanions } from './beside.ts';
import { chosenOf } from './newest.ts';
import { type ObjectName, objectNames, partOf } from './objects.ts';
import { nothingBeside, type Reading, rowOf } from './rows.ts';

type Part = Exclude<ObjectName, 'companies'>;
const all = objectNames.filter((name): name is Part => name !== 'companies');

/** A panel shows so many contacts of one account. */
const CONTACTS = 500;

interface Asked {
  readonly accountIds: readonly Id[];
  readonly depth: Depth;
  readonly now: number;
}

interface Told {
  readonly rows: readonly Row[];
  readonly left: number;
}

/** Everything beside some accounts, object by object; what one of them refuses spoils no other. */
export async function partsOf(hub: Hub, asked: Asked, of: For): Promise<Parts> {
  const { accountIds, depth } = asked;
  const those = all.filter((object) => depth === 'context' || object !== 'notes');
  const links = linksAhead(hub, those, asked, of);
  const companies = await companiesOf(hub, asked, of);
  const found = companies.filter(({ id }) => accountIds.includes(id));
  const own: Asked = { ...asked, accountIds: found.map(({ id }) => id) };
  const refused: Partial<Record<ContextPart, SourceError>> = {};
  const more: Partial<Record<ContextPart, number>> = {};
  const rows: Row[] = found.flatMap(
    (raw) => rowOf({ portal: hub.portal, object: 'companies', raw, beside: nothingBeside(raw.id) }) ?? [],
  );
  const tell = async (object: Part) => {
    try {
      const told = await partOfObject(hub, object, { ...own, companies: found, links }, of);
      rows.push(...told.rows);
      if (told.left > 0) more[partOf[object]] = (more[partOf[object]] ?? 0) + told.left;
    } catch (error) {
      refused[partOf[object]] = refusalOf(error, depth);
    }
  };
  if (found.length > 0) await Promise.all(those.map(tell));
  return { rows, more, refused };
}

/** What can be left out of a context with a reason; facts that lack a part without a word would be false. */
function refusalOf(error: unknown, depth: Depth): SourceError {
  if (!(error instanceof SourceError) || error.fault.kind === 'signed-out') throw error;
  if (depth === 'facts' && error.fault.kind !== 'forbidden') throw error;
  return error;
}

/** Whether the account itself is asked for, with ids of what is beside it. */
const isAlone = ({ accountIds, depth }: Asked) => depth === 'context' && accountIds.length === 1;

/** What does not come with the accounts is asked for together with them, as each round is a wait for the person. */
function linksAhead(hub: Hub, objects: readonly Part[], asked: Asked, of: For): Known['links'] {
  const coming = isAlone(asked) ? plainOf(hub) : [];
  const links = new Map<Part, Promise<Map<Id, Links>>>();
  for (const object of objects) {
    if (coming.includes(object) || !hub.portal.has(object)) continue;
    const answer = belonging(hub, object, asked.accountIds, of);
    // Where there is no such account, nobody looks at it.
    answer.catch(() => undefined);
    links.set(object, answer);
  }
  return links;
}

/** Objects whose ids come with the account: how they belong to it makes no difference. */
const plainOf = ({ portal }: Hub): readonly Part[] =>
  portal.hasContactRoles ? plain : [...plain, 'contacts'];
const plain: readonly Part[] = [
  'contracts',
  'notes',
  'calls',
  'emails',
  'meetings',
  'communications',
  'tasks',
];

async function companiesOf(hub: Hub, asked: Asked, of: For): Promise<Raw[]> {
  const { api, portal } = hub;
  const { accountIds } = asked;
  const properties = portal.names('companies');
  const [id] = accountIds;
  if (!isAlone(asked) || id === undefined) return api.several('companies', accountIds, properties, of);
  const associations = plainOf(hub)
    .filter((object) => portal.has(object))
    .join(',');
  try {
    return [await api.one('companies', id, { properties: properties.join(','), associations }, of)];
  } catch (error) {
    const kind = error instanceof SourceError ? error.fault.kind : undefined;
    if (kind === 'not-found') return [];
    // What this key may see has become less since it was last asked.
    if (kind === 'forbidden') return api.several('companies', accountIds, properties, of);
    throw error;
  }
}

interface Known extends Asked {
  readonly companies: readonly Raw[];
  /** Of objects that do not come with the account, as they were asked for. */
  readonly links: ReadonlyMap<Part, Promise<Map<Id, Links>>>;
}

async function partOfObject(hub: Hub, object: Part, asked: Known, of: For): Promise<Told> {
  if (hub.portal.isForbidden(object)) throw forbiddenBy('HubSpot');
  if (!hub.portal.has(object)) return { rows: [], left: 0 };
  const beside = await linksOf(hub, object, asked, of);
  if (object === 'contacts') return contactsOf(hub, beside, asked, of);
  const { depth, now } = asked;
  const chosen = await Promise.all(
    [...beside].map(async ([accountId, links]) => ({
      accountId,
      ...(await chosenOf(hub, { object, accountId, links, depth, now }, of)),
    })),
  );
  const ids = chosen.flatMap((one) => one.ids);
  const [raws, companions] = await Promise.all([
    hub.api.several(object, ids, hub.portal.names(object), of),
    companionsOf(hub, object, ids, of),
  ]);
  const byId = new Map(raws.map((raw) => [raw.id, raw]));
  const those = chosen.flatMap(({ accountId, ids: own }) =>
    own.flatMap((id) => {
      const raw = byId.get(id);
      return raw ? [{ raw, accountId }] : [];
    }),
  );
  const readings = withCompanions(hub, object, those, companions);
  const left = chosen.reduce((sum, one) => sum + one.total - one.ids.length, 0);
  return { rows: readings.flatMap((reading) => rowOf(reading) ?? []), left };
}

/** By account, what is beside it: as it came with it, or asked for where that was not all. */
async function linksOf(
  hub: Hub,
  object: Part,
  { accountIds, companies, links }: Known,
  of: For,
): Promise<Map<Id, Links>> {
  const ahead = links.get(object);
  if (ahead) return ahead;
  const [company] = companies;
  const beside = company?.associations?.[object];
  const came = companies.length === 1 && company?.associations !== undefined;
  if (!company || !came || beside?.paging !== undefined) return belonging(hub, object, accountIds, of);
  // One that belongs in several ways is told of once for each.
  const ids = new Set(beside?.results.map(({ id }) => id));
  const told = [...ids].map((id) => ({ toObjectId: id, associationTypes: [] }));
  return new Map([[company.id, { links: told, more: false }]]);
}

async function contactsOf(hub: Hub, beside: Map<Id, Links>, { companies }: Known, of: For): Promise<Told> {
  const { api, portal } = hub;
  const those = [...beside].flatMap(([accountId, { links }]) =>
    links.slice(0, CONTACTS).map((link) => ({ accountId, link })),
  );
  const ids = those.map(({ link }) => link.toObjectId);
  const raws = new Map(
    (await api.several('contacts', ids, portal.names('contacts'), of)).map((raw) => [raw.id, raw]),
  );
  const readings = those.flatMap(({ accountId, link }): Reading[] => {
    const raw = raws.get(link.toObjectId);
    // Who belongs to several companies is listed with the main one, as in the directory.
    if (!raw || (raw.properties.associatedcompanyid ?? accountId) !== accountId) return [];
    const own = { ...nothingBeside(accountId), roles: rolesIn(link) };
    return [{ portal, object: 'contacts', raw, beside: own }];
  });
  const isMore = [...beside.values()].some(({ more, links }) => more || links.length > CONTACTS);
  const count = Number(companies[0]?.properties.num_associated_contacts ?? 0);
  const left = isMore && companies.length === 1 ? Math.max(1, count - ids.length) : 0;
  return { rows: readings.flatMap((reading) => rowOf(reading) ?? []), left };
}
