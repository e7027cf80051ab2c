import { sql } from 'kysely';
import { WEEKS } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';

/** When anyone was in touch with an account, and how often in each of the last weeks. */
export interface Touch {
  lastContactAt: string | null;
  weeks: number[];
}

interface WeekRow {
  account_id: string;
  /** Weeks ago; null: earlier than those that are counted. */
  week: number | null;
  count: number;
  last: string;
}

/** Clocks differ: what is an hour ahead has taken place, as in the context of an account; in milliseconds. */
const AHEAD = 3_600_000;
const WEEK = 7 * 86_400_000;

/** By account; one that nobody was ever in touch with is not in it. */
export async function touchOf(
  db: Database,
  workspaceId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<Map<string, Touch>> {
  const before = new Date(now.getTime() + AHEAD).toISOString();
  const first = new Date(now.getTime() - WEEKS * WEEK).toISOString();
  const week = sql`floor(extract(epoch from ${now.toISOString()}::timestamptz - i.at::timestamptz) / 604800)::int`;
  const { rows } = await sql<WeekRow>`
    select i.account_id, greatest(0, ${week}) as week, count(*)::int as count, max(i.at) as last
    from interaction as i
    where i.workspace_id = ${workspaceId} and i.account_id = any(${accountIds}::text[])
      and i.at < ${before} and i.at > ${first}
    group by 1, 2
    union all
    select a.id, null, 0, (
      select i.at from interaction as i
      where i.workspace_id = ${workspaceId} and i.account_id = a.id and i.at <= ${first}
      order by i.at desc limit 1)
    from unnest(${accountIds}::text[]) as a (id)`.execute(db);
  return gather(rows);
}

function gather(rows: readonly WeekRow[]): Map<string, Touch> {
  const found = new Map<string, Touch>();
  for (const { account_id: id, week, count, last } of rows) {
    if (last === null) continue;
    const touch = found.get(id) ?? { lastContactAt: null, weeks: [] };
    if (touch.lastContactAt === null || last > touch.lastContactAt) touch.lastContactAt = last;
    if (week !== null) touch.weeks = withCount(touch.weeks, week, count);
    found.set(id, touch);
  }
  return found;
}

const withCount = (weeks: readonly number[], week: number, count: number): number[] =>
  Array.from({ length: Math.max(weeks.length, week + 1) }, (_, at) =>
    at === week ? count : (weeks[at] ?? 0),
  );
