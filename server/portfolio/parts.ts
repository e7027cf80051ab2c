import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/open.ts';
import { type Part, parts } from '../records/parts.ts';
import type { Row } from '../records/row.ts';

const names = ['contacts', 'opportunities', 'contracts', 'initiatives', 'cases', 'tasks'] as const;
export type FactsPart = (typeof names)[number];

export interface PartRow extends Row {
  part: FactsPart;
  account_id: string;
  last_contact_at: string | null;
}

type Given = Pick<Part, 'kind' | 'where' | 'order' | 'limit' | 'lastContactAt'>;

/** Of each account what its facts tell, the most relevant first; `r` is the record. */
function partsOf(workspaceId: string, accountIds: readonly string[], now: Date): Record<FactsPart, Given> {
  const hasRole = (contact: RawBuilder<unknown>) => sql`jsonb_array_length(${contact} -> 'roles') > 0`;
  const bosses = sql`
    select s.fields ->> 'reportsToId' from contact as s
    where s.workspace_id = ${workspaceId} and s.account_id = any(${accountIds}::text[])
      and ${hasRole(sql`s.fields`)}`;
  const lastYear = `${now.getUTCFullYear() - 1}-01-01`;
  return {
    contacts: {
      ...parts.contacts,
      where: sql`(${hasRole(sql`r.fields`)} or r.id in (${bosses}))`,
      order: sql`array_position(array['high', 'medium', 'low'], r.fields ->> 'influence') nulls last, r.name`,
      limit: 200,
    },
    opportunities: {
      ...parts.opportunities,
      where: sql`(r.status = 'open' or r.close_date >= ${lastYear})`,
      order: sql`r.status <> 'open', r.close_date nulls last`,
      limit: 500,
    },
    contracts: parts.contracts,
    initiatives: { ...parts.initiatives, where: sql`r.status <> 'done'` },
    cases: parts.cases,
    tasks: parts.tasks,
  };
}

/** One statement for all accounts and parts, so that they are of one moment. */
export async function partRows(
  db: Database,
  workspaceId: string,
  accountIds: readonly string[],
  now: Date,
): Promise<PartRow[]> {
  const given = partsOf(workspaceId, accountIds, now);
  const branches = names.map((name) => {
    const { kind, where, order, limit, lastContactAt = sql`null` } = given[name];
    return sql`(
      select ${name} as part, r.account_id, r.place, r.id, r.version, r.updated_at, r.fields,
        ${lastContactAt}::text as last_contact_at
      from (
        select r.*, row_number() over (partition by r.account_id order by ${order}, r.id) as place
        from ${sql.table(kind)} as r
        where r.workspace_id = ${workspaceId} and r.account_id = any(${accountIds}::text[]) and ${where}
      ) as r where r.place <= ${limit})`;
  });
  const { rows } = await sql<PartRow>`
    ${sql.join(branches, sql` union all `)} order by part, account_id, place`.execute(db);
  return rows;
}
