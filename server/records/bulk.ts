import type { z } from 'zod';
import { type RecordKind, recordKinds } from '../../lib/model/index.ts';
import type { Database } from '../database/open.ts';
import { type NewRow, toFields } from './row.ts';
import { deleteRows, type Writing, writeRows } from './write.ts';

type Given<T> = T extends unknown ? Omit<T, 'version' | 'updatedAt'> : never;

/** A record with its kind, as a person or another system would enter it: version and time are the server's. */
export type GivenRecord = {
  [K in RecordKind]: { kind: K; record: Given<z.input<(typeof recordKinds)[K]>> };
}[RecordKind];

/** Records in one transaction: few enough that other writers of the workspace hardly wait. */
const BATCH = 5000;

/** Accounts first: what belongs to one needs it. */
const order = Object.keys(recordKinds) as RecordKind[];

/**
 * Writes any number of records, creating or replacing them; a record comes after the account it belongs to. Each batch
 * is a transaction of its own. Resolves to how many were written. The records are trusted to be valid.
 */
export async function writeRecords(
  db: Database,
  workspaceId: string,
  records: Iterable<GivenRecord> | AsyncIterable<GivenRecord>,
): Promise<number> {
  let waiting = new Map<RecordKind, NewRow[]>();
  let count = 0;
  const flush = async () => {
    await writeBatch(db, workspaceId, waiting);
    waiting = new Map();
  };
  for await (const { kind, record } of records) {
    const { id, ...fields } = record;
    const rows = waiting.get(kind);
    const row = { id, fields: toFields(kind, fields) };
    if (rows) rows.push(row);
    else waiting.set(kind, [row]);
    count += 1;
    if (count % BATCH === 0) await flush();
  }
  await flush();
  return count;
}

async function writeBatch(db: Database, workspaceId: string, batch: ReadonlyMap<RecordKind, NewRow[]>) {
  await db.transaction().execute(async (tx) => {
    for (const kind of order) {
      const rows = batch.get(kind);
      if (rows) await writeRows(tx, { workspaceId, kind }, rows);
    }
  });
}

/** Deletes records, with all that belongs to them, in one transaction; unknown ids are passed over. */
export async function deleteRecords(db: Database, writing: Writing, ids: readonly string[]): Promise<void> {
  await db.transaction().execute((tx) => deleteRows(tx, writing, ids));
}
