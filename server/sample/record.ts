import type { z } from 'zod';
import type { RecordKind, recordKinds } from '../../lib/model/index.ts';

type Given<T> = T extends unknown ? Omit<T, 'version' | 'updatedAt'> : never;

/** A record as a person would enter it: its version and time come from the server that takes it in. */
export type Sample<K extends RecordKind> = Given<z.input<(typeof recordKinds)[K]>>;

/**
 * A record with its kind. The record is a field of its own because some records have a `kind` themselves (an
 * interaction is an e-mail or a call).
 */
export type SampleRecord = { [K in RecordKind]: { kind: K; record: Sample<K> } }[RecordKind];

/** Where the sample CRM shows a record. */
export function recordLink(kind: RecordKind, id: string): string {
  return `https://crm.example.com/${kind}/${id}`;
}
