import { sql } from 'kysely';
import type { Account, Context, ContextPart, Initiative, Opportunity, Owner } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { rowsOf } from './by-id.ts';
import { parts } from './parts.ts';
import { type Row, toRecord } from './row.ts';

interface PartRow extends Row {
  part: ContextPart;
  place: number;
  /** Of the whole part. */
  found: number;
  last_contact_at: string | null;
}

type Lists = Pick<Context, ContextPart>;

/** All that the panel shows of an account, in three queries. Undefined: there is no such account in the workspace. */
export async function findContext(
  db: Database,
  { workspaceId, ownerId }: { workspaceId: string; ownerId: string | null },
  accountId: string,
): Promise<Context | undefined> {
  const [account] = await rowsOf(db, 'account', workspaceId, [accountId]);
  if (!account) return undefined;
  const rows = await partRows(db, workspaceId, accountId);
  const owners = await rowsOf(db, 'owner', workspaceId, ownersOf(account, rows));
  return {
    account: toRecord<Account>(account),
    ...listsOf(rows),
    owners: owners.map((row) => toRecord<Owner>(row)),
    more: moreOf(rows),
    refused: {},
    viewerId: ownerId,
  };
}

const names = Object.keys(parts) as ContextPart[];

/** One statement, so that all parts are of one moment. */
async function partRows(db: Database, workspaceId: string, accountId: string): Promise<PartRow[]> {
  const branches = names.map((name) => {
    const { kind, where, order, limit, lastContactAt = sql`null` } = parts[name];
    return sql`(
      select ${name} as part, row_number() over (order by ${order}, r.id)::int as place, count(*) over ()::int as found,
        r.id, r.version, r.updated_at, r.fields, ${lastContactAt}::text as last_contact_at
      from ${sql.table(kind)} as r
      where r.workspace_id = ${workspaceId} and r.account_id = ${accountId} and ${where}
      order by place limit ${limit})`;
  });
  const { rows } = await sql<PartRow>`${sql.join(branches, sql` union all `)}`.execute(db);
  return rows.sort((a, b) => a.place - b.place);
}

function listsOf(rows: readonly PartRow[]): Lists {
  const of = <K extends ContextPart>(part: K) =>
    rows.filter((row) => row.part === part).map((row) => toRecord<Lists[K][number]>(row));
  return {
    contacts: rows
      .filter(({ part }) => part === 'contacts')
      .map((row) => ({ ...toRecord<Lists['contacts'][number]>(row), lastContactAt: row.last_contact_at })),
    opportunities: of('opportunities'),
    contracts: of('contracts'),
    initiatives: of('initiatives'),
    cases: of('cases'),
    notes: of('notes'),
    interactions: of('interactions'),
    tasks: of('tasks'),
  };
}

function moreOf(rows: readonly PartRow[]): Context['more'] {
  const more: Context['more'] = {};
  for (const { part, found } of rows) {
    const left = found - parts[part].limit;
    if (left > 0) more[part] = left;
  }
  return more;
}

function ownersOf(account: Row, rows: readonly PartRow[]): string[] {
  const named = rows.flatMap(({ part, fields }) => parts[part].owners.map((name) => fields[name]));
  const said = rows.flatMap(({ fields }) => saidBy(fields));
  const ids = [account.fields.ownerId, ...named, ...said].filter((id) => typeof id === 'string');
  return [...new Set(ids)].slice(0, 500);
}

/** Who said how an initiative goes, or weighed an opportunity anew. What an older version wrote has no such list. */
function saidBy({
  updates = [],
  history = [],
}: Partial<Pick<Initiative, 'updates'> & Pick<Opportunity, 'history'>>) {
  return [...updates.map(({ authorId }) => authorId), ...history.map(({ byId }) => byId)];
}
