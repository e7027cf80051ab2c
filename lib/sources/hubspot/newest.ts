import type { Id } from '../../model/index.ts';
import type { Depth } from '../crm/vendor.ts';
import type { Filter, For, Links } from './api.ts';
import { type Hub, inOrder } from './beside.ts';
import type { ObjectName } from './objects.ts';
import { caseStatusOf } from './stages.ts';

/** Records beside one account up to which all are read: to know the newest, each has to be looked at. */
const ALL = 200;
/** Beyond that, so many by the index and so many by their ids, as the index is late. */
const SOME = 100;

const DAY = 86_400_000;
const WEEKS = 26 * 7 * DAY;

interface Wanted {
  readonly groups: readonly (readonly Filter[])[];
  readonly sorts: readonly string[];
}

const filter = (propertyName: string, operator: string, value?: string): Filter => ({
  propertyName,
  operator,
  ...(value !== undefined && { value }),
});

/** Which of very many are looked for, and in which order. */
function wantedOf({ portal }: Hub, object: ObjectName, depth: Depth, now: number): Wanted {
  const lately = [filter('hs_timestamp', 'GTE', String(now - WEEKS))];
  const year = new Date(now).getUTCFullYear() - 1;
  switch (object) {
    case 'deals': {
      const open = [filter('hs_is_closed', 'EQ', 'false')];
      const closed = [filter('closedate', 'GTE', `${year}-01-01`)];
      return { groups: depth === 'facts' ? [open, closed] : [open], sorts: ['closedate'] };
    }
    case 'tasks':
      return { groups: [[filter('hs_task_status', 'NEQ', 'COMPLETED')]], sorts: ['hs_timestamp'] };
    case 'tickets': {
      const stages = portal.pipelines.tickets.flatMap((pipeline) => pipeline.stages);
      const values = stages.filter((stage) => caseStatusOf(stage) === 'closed').map(({ id }) => id);
      const open: Filter = { propertyName: 'hs_pipeline_stage', operator: 'NOT_IN', values };
      return { groups: [values.length > 0 ? [open] : []], sorts: ['-createdate'] };
    }
    case 'contracts':
      return { groups: [[]], sorts: ['-hs_object_id'] };
    default:
      return { groups: [depth === 'facts' ? lately : []], sorts: ['-hs_timestamp'] };
  }
}

export interface Chosen {
  readonly ids: readonly Id[];
  /** How many there are, read or not. */
  readonly total: number;
}

/** The records of one account that are worth reading: all of them, unless there are very many. */
export async function chosenOf(
  hub: Hub,
  {
    object,
    accountId,
    links,
    depth,
    now,
  }: { object: ObjectName; accountId: Id; links: Links; depth: Depth; now: number },
  of: For,
): Promise<Chosen> {
  const ids = links.links.map(({ toObjectId }) => toObjectId);
  if (!links.more && ids.length <= ALL) return { ids, total: ids.length };
  const { groups, sorts } = wantedOf(hub, object, depth, now);
  const own = filter('associations.company', 'EQ', accountId);
  const query = { groups: groups.map((each) => [...each, own]), sorts, properties: [], limit: 2 * SOME };
  const { rows, total } = await hub.api.search(object, query, of);
  const newest = inOrder(ids).slice(-SOME);
  const chosen = [...new Set([...rows.map(({ id }) => id), ...newest])];
  return { ids: chosen, total: Math.max(total, chosen.length) };
}
