import type { Id, RecordKind } from '../../model/index.ts';
import type { Candidate, Trace } from '../crm/vendor.ts';
import type { For, Raw } from './api.ts';
import { companionsOf, type Hub, inOrder, withCompanions } from './beside.ts';
import { accountRow } from './lists.ts';
import { type ObjectName, objectOf, touches } from './objects.ts';
import { rowOf } from './rows.ts';

/** What was made since, newest first; where a field keeps a change's id, nothing that another change has made. */
export async function madeSinceOf<K extends RecordKind>(
  hub: Hub,
  kind: K,
  trace: Trace,
  of: For,
): Promise<Candidate<K>[]> {
  if (kind === 'account') return (await newAccounts(hub, trace, of)) as unknown as Candidate<K>[];
  const object = objectOf[kind];
  const objects: readonly ObjectName[] = kind === 'interaction' ? touches : object ? [object] : [];
  const found = await Promise.all(
    objects.filter((name) => hub.portal.has(name)).map((name) => newBeside<K>(hub, name, trace, of)),
  );
  return found.flat();
}

/** Whether a record may have been made by a change, and whether it says so itself. */
function createJudge({ portal }: Hub, object: ObjectName, { changeId, since }: Trace) {
  const mark = portal.mark(object);
  const said = ({ properties }: Raw) => (mark && properties[mark.name]) || undefined;
  return {
    isSure: (raw: Raw) => said(raw) === changeId,
    fits: (raw: Raw) => (said(raw) ?? changeId) === changeId && Date.parse(raw.createdAt) >= since,
  };
}

/** What names the change, wherever it was moved since; the index may not have it yet. */
async function namedIds({ api }: Hub, object: ObjectName, mark: string, { changeId }: Trace, of: For) {
  const named = { propertyName: mark, operator: 'EQ', value: changeId };
  const { rows } = await api.search(object, { groups: [[named]], properties: [], limit: 10 }, of);
  return rows.map(({ id }) => id);
}

/** All records beside the account are looked at, as no order of ids is promised: first when each was made, and no more. */
async function newBeside<K extends RecordKind>(hub: Hub, object: ObjectName, trace: Trace, of: For) {
  const { api, portal } = hub;
  const { accountId } = trace;
  const mark = portal.mark(object);
  const [linked, named] = await Promise.all([
    api.allLinked('companies', object, accountId, of),
    mark ? namedIds(hub, object, mark.name, trace, of) : [],
  ]);
  const ids = inOrder([...new Set([...linked, ...named])]).toReversed();
  const looked = await api.several(object, ids, mark ? [mark.name] : [], of);
  const { isSure, fits } = createJudge(hub, object, trace);
  const found = new Map(looked.filter((raw) => isSure(raw) || fits(raw)).map((raw) => [raw.id, isSure(raw)]));
  const own = ids.filter((id) => found.has(id));
  const [raws, companions] = await Promise.all([
    api.several(object, own, portal.names(object), of),
    companionsOf(hub, object, own, of),
  ]);
  const those = raws.map((raw) => ({ raw, accountId }));
  const readings = withCompanions(hub, object, those, companions);
  return readings.flatMap((reading): Candidate<K>[] => {
    const row = rowOf<K>(reading);
    return row ? [{ row, isSure: found.get(reading.raw.id) === true }] : [];
  });
}

/** Earlier than this before what is looked for, the index is not late any more; in milliseconds. */
const INDEXED = 3_600_000;

/**
 * From two sides, as each may lack one. The list, which is never late, from the last id on that was there before: a
 * portal's ids have grown with time as far as anybody has seen, which HubSpot promises nowhere. And by the time at which
 * they were made: whatever their ids, but only what the index has by now.
 */
async function newAccounts(hub: Hub, trace: Trace, of: For): Promise<Candidate<'account'>[]> {
  const { isSure, fits } = createJudge(hub, 'companies', trace);
  const all = await Promise.all([listedSince(hub, trace.since, of), indexedSince(hub, trace.since, of)]);
  const found = new Map(all.flat().map((raw) => [raw.id, raw]));
  return [...found.values()]
    .filter((raw) => isSure(raw) || fits(raw))
    .toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
    .flatMap((raw): Candidate<'account'>[] => {
      const row = accountRow(hub, raw);
      return row ? [{ row, isSure: isSure(raw) }] : [];
    });
}

async function listedSince(hub: Hub, since: number, of: For): Promise<Raw[]> {
  const properties = hub.portal.names('companies').join(',');
  const found: Raw[] = [];
  for (let after = await lastBefore(hub, since - INDEXED, of); ; ) {
    const query = { properties, ...(after !== null && { after }) };
    const page: { rows: Raw[]; next: string | null } = await hub.api.list('companies', query, of);
    found.push(...page.rows.filter(({ createdAt }) => Date.parse(createdAt) >= since));
    if (page.next === null) return found;
    after = page.next;
  }
}

/** The newest of one page: more are not made in so short a time, but by an import, whose ids are in the list. */
async function indexedSince({ api, portal }: Hub, since: number, of: For): Promise<readonly Raw[]> {
  const made = { propertyName: 'createdate', operator: 'GTE', value: String(since) };
  const properties = portal.names('companies');
  const query = { groups: [[made]], properties, sorts: ['-createdate'], limit: 200 };
  return (await api.search('companies', query, of)).rows;
}

/** Only to begin there: what the index does not have makes the list longer and hides nothing. */
async function lastBefore({ api }: Hub, at: number, of: For): Promise<Id | null> {
  const before = { propertyName: 'createdate', operator: 'LT', value: String(at) };
  const query = { groups: [[before]], properties: [], sorts: ['-createdate'], limit: 1 };
  const { rows } = await api.search('companies', query, of);
  return rows[0]?.id ?? null;
}
