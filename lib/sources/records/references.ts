import type { Id, RecordKind } from '../../model/index.ts';

/** Fields that name another record, and of which kind it is: the same as on the server. */
export const references: Readonly<Record<string, RecordKind>> = {
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

/** The records that the value of such a field names. */
export function idsIn(value: unknown): Id[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .map((item) => (hasContact(item) ? item.contactId : item))
    .filter((id) => typeof id === 'string');
}

/** The same value with each record called by its other name. */
export function renamedIn(value: unknown, name: (id: Id) => Id): unknown {
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, name));
  if (hasContact(value)) return { ...value, contactId: renamedIn(value.contactId, name) };
  return typeof value === 'string' ? name(value) : value;
}

const hasContact = (item: unknown): item is { contactId: unknown } =>
  typeof item === 'object' && item !== null && 'contactId' in item;
