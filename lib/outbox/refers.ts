import type { Change } from '../model/index.ts';

/** Every id of a record that fields may hold, one or a list. Owners are not made here, so nothing waits for them. */
const references = ['accountId', 'parentId', 'contactId', 'reportsToId', 'opportunityId'] as const;

/** Every record that a change is about or mentions; its own comes first. */
export function idsIn(change: Pick<Change, 'recordId'> & { fields?: unknown }): string[] {
  // Unread as well: what an older Keyside wrote still says what it is about.
  const fields: Record<string, unknown> = Object(change.fields);
  const single = references.map((name) => fields[name]);
  const contacts = list(fields.contacts).map((one) => Object(one).contactId as unknown);
  const ids = [change.recordId, ...single, ...list(fields.contactIds), ...contacts];
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/** Whether a change is about this record or mentions it. */
export const refersTo = (change: Change, recordId: string): boolean => idsIn(change).includes(recordId);

/**
 * Whether a later change has to wait for an earlier one: both are about one record, or it mentions a record that the
 * earlier one is yet to make. What is mentioned and there already is no reason to wait.
 */
export function waitsFor(later: Change, earlier: Pick<Change, 'recordId' | 'type'>): boolean {
  if (later.recordId === earlier.recordId) return true;
  return earlier.type.endsWith('.create') && refersTo(later, earlier.recordId);
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
