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

/** All records beside the account are looked at, as no order of ids is promised: first when each was made, and no more. */
async function newBeside<K extends RecordKind>(hub: Hub, object: ObjectName, trace: Trace, of: For) {
  const { api, portal } = hub;
  const { accountId } = trace;
  const ids = inOrder(await api.allLinked('companies', object, accountId, of)).toReversed();
  const mark = portal.mark(object);
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

/** New ids are greater than old ones: the list, which is never late, from the last one on that was there before. */
async function newAccounts(hub: Hub, trace: Trace, of: For): Promise<Candidate<'account'>[]> {
  const { isSure, fits } = createJudge(hub, 'companies', trace);
  const properties = hub.portal.names('companies').join(',');
  const found: Candidate<'account'>[] = [];
  for (let after = await lastBefore(hub, trace.since - INDEXED, of); ; ) {
    const query = { properties, ...(after !== null && { after }) };
    const page: { rows: Raw[]; next: string | null } = await hub.api.list('companies', query, of);
    for (const raw of page.rows.filter((one) => isSure(one) || fits(one))) {
      const row = accountRow(hub, raw);
      if (row) found.push({ row, isSure: isSure(raw) });
    }
    if (page.next === null) return found.toReversed();
    after = page.next;
  }
}

/** Only to begin there: what the index does not have makes the list longer and hides nothing. */
async function lastBefore({ api }: Hub, at: number, of: For): Promise<Id | null> {
  const before = { propertyName: 'createdate', operator: 'LT', value: String(at) };
  const query = { groups: [[before]], properties: [], sorts: ['-createdate'], limit: 1 };
  const { rows } = await api.search('companies', query, of);
  return rows[0]?.id ?? null;
}
