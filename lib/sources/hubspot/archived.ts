import { z } from 'zod';
import type { Id } from '../../model/index.ts';
import type { Cache } from '../crm/ask.ts';
import type { For, Raw } from './api.ts';
import type { Hub } from './beside.ts';
import type { ObjectName } from './objects.ts';

/** When all were looked through last, and from when on that was asked (epoch milliseconds); how many pages it took. */
const Looked = z.object({ at: z.number(), since: z.number(), pages: z.number().int() });

/** Pages beyond which they are looked through once in so many milliseconds only. */
const [FEW, SELDOM] = [2, 3_600_000];

/**
 * Records that were taken away since. HubSpot lists all that it still keeps of the last 90 days, by their ids and not by
 * when they went, and its search knows none of them: to find one, all have to be looked through, a call for each hundred.
 * Where they are many, that is done once an hour, and then tells of those as well that were passed over until then.
 */
export async function archivedSince(
  hub: Pick<Hub, 'api'>,
  object: ObjectName,
  { since, cache, now }: { since: number; cache: Cache; now: number },
  of: For,
): Promise<Id[]> {
  const name = `hubspot-archived-${object}`;
  const last = Looked.safeParse(await cache.get(name).catch(() => undefined)).data;
  const many = last && last.pages > FEW;
  // Who asks from no later than before has not filed what was told then.
  if (many && now - last.at < SELDOM && since > last.since) return [];
  const { ids, pages } = await lookThrough(hub, object, last && !many ? since : since - SELDOM, of);
  await cache.put(name, { at: now, since, pages }).catch(() => undefined);
  return ids;
}

async function lookThrough({ api }: Pick<Hub, 'api'>, object: ObjectName, since: number, of: For) {
  const ids: Id[] = [];
  for (let [after, pages] = [null as string | null, 1]; ; pages += 1) {
    const query: Record<string, string> = { archived: 'true', properties: 'hs_object_id' };
    const page: { rows: Raw[]; next: string | null } = await api.list(
      object,
      { ...query, ...(after !== null && { after }) },
      of,
    );
    for (const { id, archivedAt } of page.rows)
      if (archivedAt === undefined || Date.parse(archivedAt) >= since) ids.push(id);
    if (page.next === null) return { ids, pages };
    after = page.next;
  }
}
