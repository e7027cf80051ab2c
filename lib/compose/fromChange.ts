import type { Change } from '../model/index.ts';
import { fromRecord } from './fromRecord.ts';
import { type Form, FormKind } from './values.ts';

/** A change in the outbox in its form, to be edited; null for one that has none: a delete, a change to an opportunity. */
export function fromChange(change: Change, timeZone?: string): Form | null {
  if (!('fields' in change)) return null;
  if (change.type === 'initiative.update' && change.update)
    return fromRecord('update', { ...change.fields, ...change.update }, timeZone);
  if (change.type === 'opportunity.update') return null;
  const kind = FormKind.safeParse(change.type.split('.')[0]);
  return kind.success ? fromRecord(kind.data, change.fields, timeZone) : null;
}
