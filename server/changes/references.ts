import { sql, type Transaction } from 'kysely';
import type { RecordKind } from '../../lib/model/index.ts';
import type { Fields, Tables } from '../database/schema.ts';
import type { FieldError } from '../http/problem.ts';
import { findAgreement } from '../workspaces/agreement.ts';

/** Fields that name another record, and of which kind it is. */
const references: Readonly<Record<string, RecordKind>> = {
  accountId: 'account',
  parentId: 'account',
  contactId: 'contact',
  contactIds: 'contact',
  reportsToId: 'contact',
  opportunityId: 'opportunity',
  ownerId: 'owner',
  authorId: 'owner',
  assigneeId: 'owner',
  // Of an opportunity: `[{ contactId, role }]`.
  contacts: 'contact',
};

/** Fields that name a record which the workspace does not have, or a product that it does not sell. */
export async function findDangling(
  tx: Transaction<Tables>,
  workspaceId: string,
  fields: Fields,
  before: Fields,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [field, kind] of Object.entries(references)) {
    const ids = idsIn(fields[field]);
    if (ids.length > 0 && !(await haveAll(tx, workspaceId, kind, ids)))
      errors.push({ field, message: `This ${kind} is not in your workspace. It may have been deleted.` });
  }
  return [...errors, ...(await findUnsold(tx, workspaceId, fields, before))];
}

/** A product that the workspace no longer sells stays with what it was kept with. */
async function findUnsold(
  tx: Transaction<Tables>,
  workspaceId: string,
  { productIds }: Fields,
  before: Fields,
): Promise<FieldError[]> {
  const kept = new Set(idsIn(before.productIds));
  const added = idsIn(productIds).filter((id) => !kept.has(id));
  if (added.length === 0) return [];
  const products = (await findAgreement(tx, workspaceId))?.products ?? [];
  const unknown = added.filter((id) => products.every((product) => product.id !== id));
  if (unknown.length === 0) return [];
  const message = `Your workspace has no product ${unknown.join(', ')}. Take one of its list (GET /v1/workspace).`;
  return [{ field: 'productIds', message }];
}

function idsIn(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .map((item) => (hasContact(item) ? item.contactId : item))
    .filter((id) => typeof id === 'string');
}

const hasContact = (item: unknown): item is { contactId: unknown } =>
  typeof item === 'object' && item !== null && 'contactId' in item;

async function haveAll(
  tx: Transaction<Tables>,
  workspaceId: string,
  kind: RecordKind,
  ids: readonly string[],
) {
  const wanted = new Set(ids);
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from ${sql.table(kind)}
    where workspace_id = ${workspaceId} and id = any(${[...wanted]}::text[])`.execute(tx);
  return rows[0]?.found === wanted.size;
}
