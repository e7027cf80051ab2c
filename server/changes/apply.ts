import { sql, type Transaction } from 'kysely';
import type { Change, RecordKind } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import type { Fields, Tables } from '../database/schema.ts';
import { takeSequences } from '../feed/announce.ts';
import { Problem } from '../http/problem.ts';
import { refuseMerged } from '../records/merged.ts';
import { type Row, toFields, toRecord } from '../records/row.ts';
import { deleteRows, writeRows } from '../records/write.ts';
import { addedFields } from './added.ts';
import { findDangling } from './references.ts';

export interface Applied {
  recordId: string;
  version: string;
}

export interface Request {
  readonly workspaceId: string;
  readonly change: Change;
  /** Who of ours asks for it. */
  readonly byId?: string | null;
  /** Of the change as it was sent. */
  readonly bodyHash: string;
}

/**
 * Applies a change once. Sent again, it has the same answer for good and no effect. Throws a problem when it cannot be
 * applied; nothing of it is kept then, so that it can be sent again corrected.
 */
export async function applyChange(db: Database, request: Request): Promise<Applied> {
  return db.transaction().execute(async (tx) => {
    // Holds the workspace for this transaction: of two with the same id the second sees what the first did.
    await takeSequences(tx, request.workspaceId, 0);
    return (await findApplied(tx, request)) ?? (await applyNew(tx, request));
  });
}

async function findApplied(
  tx: Transaction<Tables>,
  { workspaceId, change, bodyHash }: Request,
): Promise<Applied | undefined> {
  const before = await tx
    .selectFrom('change')
    .select(['body_hash', 'record_id', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', change.id)
    .executeTakeFirst();
  if (!before) return undefined;
  if (before.body_hash !== bodyHash)
    throw new Problem(
      'key-used',
      'This id has been used for another change. Give each change an id of its own.',
    );
  return { recordId: before.record_id, version: String(before.version) };
}

async function applyNew(tx: Transaction<Tables>, request: Request): Promise<Applied> {
  const { workspaceId, change, bodyHash } = request;
  // The type of a change is one of these by its schema.
  const [kind, verb] = change.type.split('.') as [RecordKind, Verb];
  const target = { workspaceId, kind, byId: request.byId ?? null };
  const current = await findRow(tx, target, change.recordId);
  if (!current && kind === 'account') await refuseMerged(tx, workspaceId, change.recordId);
  const version = await verbs[verb](tx, target, change, current);
  await tx
    .insertInto('change')
    .values({
      workspace_id: workspaceId,
      id: change.id,
      body_hash: bodyHash,
      kind,
      record_id: change.recordId,
      version,
    })
    .execute();
  return { recordId: change.recordId, version: String(version) };
}

type Verb = 'create' | 'update' | 'delete';
interface Target {
  workspaceId: string;
  kind: RecordKind;
  byId: string | null;
}
/** Resolves to the version that the record has then. */
type Apply = (tx: Transaction<Tables>, target: Target, change: Change, current?: Row) => Promise<number>;

const verbs: Readonly<Record<Verb, Apply>> = {
  async create(tx, target, change, current) {
    if (current) throw conflict(current, 'There is a record with this id already.');
    return write(tx, target, change, { link: null });
  },
  async update(tx, target, change, current) {
    return write(tx, target, change, unchanged(change, current).fields);
  },
  async delete(tx, target, change, current) {
    unchanged(change, current);
    return deleteRows(tx, target, [change.recordId]);
  },
};

async function write(
  tx: Transaction<Tables>,
  target: Target,
  change: Change,
  before: Fields,
): Promise<number> {
  const given = 'fields' in change ? toFields(target.kind, change.fields) : {};
  const errors = await findDangling(tx, target.workspaceId, given, before);
  if (errors.some(({ field }) => field === 'accountId'))
    await refuseMerged(tx, target.workspaceId, String(given.accountId));
  if (errors.length > 0)
    throw new Problem('not-acceptable-fields', 'It refers to something that is not there (any more).', {
      errors,
    });
  const fields = { ...before, ...given, ...addedFields(change, before, target.byId) };
  return writeRows(tx, target, [{ id: change.recordId, fields }]);
}

/** The record, which must be as it was when the change was made. */
function unchanged(change: Change, current: Row | undefined): Row {
  if (!current)
    throw new Problem('not-found', 'This record is not in your workspace. It may have been deleted.');
  if ('baseVersion' in change && change.baseVersion !== String(current.version))
    throw conflict(
      current,
      'Someone else changed this meanwhile. Compare both, then send your change again.',
    );
  return current;
}

const conflict = (current: Row, detail: string) =>
  new Problem('conflict', detail, { current: toRecord(current) });

async function findRow(tx: Transaction<Tables>, target: Target, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select id, version, updated_at, fields from ${sql.table(target.kind)}
    where workspace_id = ${target.workspaceId} and id = ${id}`.execute(tx);
  return rows[0];
}
