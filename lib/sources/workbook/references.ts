import type { Hands, Id, Kept, RecordKind, Workspace } from '../../model/index.ts';
import { idsIn, references } from '../records/references.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that name a record which is not there, or a product that is not sold; one that was kept with it before stays. */
export async function danglingIn(
  hands: Hands,
  fields: Fields,
  before: Fields,
  accountId: Id | null,
): Promise<string[]> {
  const dangling: string[] = [];
  for (const [field, kind] of Object.entries(references)) {
    const known = new Set(idsIn(before[field]));
    const fresh = idsIn(fields[field]).filter((id) => !known.has(id));
    if (!(await haveAll(hands, kind, fresh, accountId))) dangling.push(field);
  }
  return unsold(hands.book.workspace, fields, before) ? [...dangling, 'productIds'] : dangling;
}

async function haveAll(hands: Hands, kind: RecordKind, ids: readonly Id[], accountId: Id | null) {
  for (const id of new Set(ids)) {
    const found: Kept | undefined = await hands.find(kind, id, kind === 'account' ? id : accountId);
    if (!found) return false;
  }
  return true;
}

function unsold({ products }: Workspace, { productIds }: Fields, before: Fields): boolean {
  const known = new Set([...idsIn(before.productIds), ...products.map(({ id }) => id)]);
  return idsIn(productIds).some((id) => !known.has(id));
}
