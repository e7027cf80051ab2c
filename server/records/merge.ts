import { sql, type Transaction } from 'kysely';
import { Account } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import type { Fields, Tables } from '../database/schema.ts';
import { takeSequences } from '../feed/announce.ts';
import { children } from './children.ts';
import type { NewRow } from './row.ts';
import { deleteRows, writeRows } from './write.ts';

export interface Merge {
  readonly workspaceId: string;
  readonly from: string;
  readonly into: string;
}

/** Domains that an account has at most. */
const MOST_DOMAINS = 50;

/**
 * Moves all records of an account into another, which answers to its domains from then on, and deletes it. Whoever
 * still asks for it is told where its records are. One transaction; resolves to how many records were moved. Rejects
 * with a sentence when it cannot be done.
 */
export async function mergeAccounts(db: Database, merge: Merge): Promise<number> {
  const { workspaceId, from, into } = merge;
  if (from === into) throw new Error('An account cannot be merged into itself. Name two.');
  return db.transaction().execute(async (tx) => {
    // Nobody else writes in the workspace until this is done.
    await takeSequences(tx, workspaceId, 0);
    const [left, kept] = [await getAccount(tx, workspaceId, from), await getAccount(tx, workspaceId, into)];
    const moved = await moveRecords(tx, merge);
    await moveSubsidiaries(tx, merge);
    await writeRows(tx, { workspaceId, kind: 'account' }, [{ id: into, fields: united(kept, left, merge) }]);
    await remember(tx, merge);
    await deleteRows(tx, { workspaceId, kind: 'account' }, [from]);
    return moved;
  });
}

async function getAccount(tx: Transaction<Tables>, workspaceId: string, id: string): Promise<Fields> {
  const found = await tx
    .selectFrom('account')
    .select('fields')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Error(`There is no account ${id} in this workspace.`);
  return found.fields;
}

async function moveRecords(tx: Transaction<Tables>, { workspaceId, from, into }: Merge): Promise<number> {
  let moved = 0;
  for (const kind of children.account ?? []) {
    const { rows } = await sql<NewRow>`
      select id, fields from ${sql.table(kind)}
      where workspace_id = ${workspaceId} and account_id = ${from} order by id`.execute(tx);
    const there = rows.map(({ id, fields }) => ({ id, fields: { ...fields, accountId: into } }));
    if (there.length > 0) await writeRows(tx, { workspaceId, kind }, there);
    moved += there.length;
  }
  return moved;
}

async function moveSubsidiaries(tx: Transaction<Tables>, { workspaceId, from, into }: Merge): Promise<void> {
  const { rows } = await sql<NewRow>`
    select id, fields from account
    where workspace_id = ${workspaceId} and fields ->> 'parentId' = ${from} and id <> ${into}`.execute(tx);
  const there = rows.map(({ id, fields }) => ({ id, fields: { ...fields, parentId: into } }));
  if (there.length > 0) await writeRows(tx, { workspaceId, kind: 'account' }, there);
}

/** The account that stays, with what the other one was known by. It is not its own parent. */
function united(kept: Fields, left: Fields, { from, into }: Merge): Fields {
  const own = Domains.parse(kept);
  const other = Domains.parse(left);
  const aliases = new Set([...own.aliasDomains, ...other.domains, ...other.aliasDomains]);
  const aliasDomains = [...aliases].filter((domain) => !own.domains.includes(domain)).slice(0, MOST_DOMAINS);
  const parentId = kept.parentId === from ? left.parentId : kept.parentId;
  return { ...kept, aliasDomains, parentId: parentId === into ? null : parentId };
}

const Domains = Account.pick({ domains: true, aliasDomains: true });

/** Accounts merged into this one before lead on to where it goes itself. */
async function remember(tx: Transaction<Tables>, { workspaceId, from, into }: Merge): Promise<void> {
  await tx
    .updateTable('account_merge')
    .set({ into_id: into })
    .where('workspace_id', '=', workspaceId)
    .where('into_id', '=', from)
    .execute();
  await tx
    .insertInto('account_merge')
    .values({ workspace_id: workspaceId, from_id: from, into_id: into })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'from_id']).doUpdateSet({ into_id: into }))
    .execute();
}
