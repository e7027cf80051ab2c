import type { Id, RecordKind } from '../../model/index.ts';
import { nameOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import { SourceError } from '../error.ts';
import type { Filter, For, Raw } from './api.ts';
import { type Hub, oneWithBeside } from './beside.ts';
import { accountRow } from './lists.ts';
import { type ObjectName, placeOf } from './objects.ts';
import { besideOf, rowOf } from './rows.ts';

const unlessGone = (error: unknown): undefined => {
  if (error instanceof SourceError && error.fault.kind === 'not-found') return undefined;
  throw error;
};

/** One record and what is beside it, as it is now; one that belongs to no account counts as none. */
export async function readOne<K extends RecordKind>(
  hub: Hub,
  kind: K,
  id: Id,
  of: For,
): Promise<Row<K> | undefined> {
  const place = placeOf(kind, id);
  if (!place || !hub.portal.has(place.object)) return undefined;
  const { object } = place;
  const beside = object === 'companies' ? [] : ['companies', ...besideOf(object)];
  const associations = beside.filter((name) => hub.portal.has(name as ObjectName)).join(',');
  const query = { properties: hub.portal.names(object).join(','), ...(associations && { associations }) };
  const raw = await hub.api.one(object, place.id, query, of).catch(unlessGone);
  // The id of one that was merged may be answered for by the other.
  if (!raw || raw.id !== place.id) return undefined;
  const reading = await oneWithBeside(hub, object, raw, of);
  return reading && rowOf<K>(reading);
}

/** HubSpot answers for a merged company's id with the one it went into, or that one names it. */
export async function successorOf({ api, portal }: Hub, accountId: Id, of: For) {
  if (!placeOf('account', accountId)) return undefined;
  const one = await api.one('companies', accountId, { properties: 'name' }, of).catch(unlessGone);
  const into = one && one.id !== accountId ? one : await mergedInto();
  return into && { id: into.id, name: nameOf(into.properties.name) ?? into.id };

  async function mergedInto(): Promise<Raw | undefined> {
    if (one || !portal.property('companies', 'hs_merged_object_ids')) return undefined;
    const names = { propertyName: 'hs_merged_object_ids', operator: 'CONTAINS_TOKEN', value: accountId };
    const { rows } = await api.search('companies', { groups: [[names]], properties: ['name'], limit: 1 }, of);
    return rows[0];
  }
}

/** Letters that a word may be written without: HubSpot finds "Zürberg" by "zürb" alone. */
const ACCENTED = /[aceilnosuyz]/g;
const MOST = 100;

/** By the beginnings of words in names and domains; where nothing is found so, whatever the accents. */
export async function searchAccounts(hub: Hub, words: readonly string[], of: For): Promise<Row<'account'>[]> {
  const exact = await foundBy(hub, words, of);
  const loose = words.map((word) => word.replace(ACCENTED, '*').replace(/\*+/g, '*'));
  const isUseful = exact.length === 0 && loose.some((word) => word.replace(/\*/g, '').length > 1);
  return isUseful ? foundBy(hub, loose, of) : exact;
}

async function foundBy(hub: Hub, words: readonly string[], of: For): Promise<Row<'account'>[]> {
  // What is between a domain's dots are tokens of their own; only letters and digits go into the query.
  const tokens = words.flatMap((word) => word.split('.')).filter((token) => /[\p{L}\p{N}]/u.test(token));
  if (tokens.length === 0) return [];
  const by = (propertyName: string): Filter[] =>
    tokens
      .slice(0, 8)
      .map((token) => ({ propertyName, operator: 'CONTAINS_TOKEN', value: `${token.replace(/\*$/, '')}*` }));
  const names = ['name', 'domain', 'hs_additional_domains'].filter((name) =>
    hub.portal.property('companies', name),
  );
  // Each word may be in either; who asked looks closer.
  const groups =
    tokens.length > 1 ? names.map((name) => by(name)) : names.map((name) => by(name).slice(0, 1));
  const query = { groups, properties: hub.portal.names('companies'), limit: MOST };
  const { rows } = await hub.api.search('companies', query, of);
  return rows.flatMap((raw) => accountRow(hub, raw) ?? []);
}
