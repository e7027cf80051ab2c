import type { Kysely } from 'kysely';
import type { Tables } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** Throws a problem that says where the records of an account are, if it was merged into another. */
export async function refuseMerged(
  db: Kysely<Tables>,
  workspaceId: string,
  accountId: string,
): Promise<void> {
  const into = await db
    .selectFrom('account_merge')
    .innerJoin('account', (join) =>
      join
        .onRef('account.workspace_id', '=', 'account_merge.workspace_id')
        .onRef('account.id', '=', 'account_merge.into_id'),
    )
    .select(['account.id', 'account.name'])
    .where('account_merge.workspace_id', '=', workspaceId)
    .where('account_merge.from_id', '=', accountId)
    .executeTakeFirst();
  if (!into) return;
  const { id, name } = into;
  throw new Problem('merged', `This account is part of ${name} now, which has its records.`, {
    into: { id, name },
  });
}
