import type { Id, RecordKind } from '../../model/index.ts';
import type { Row } from './vendor.ts';

/** By which a record is known to be the one that a change was to make: what the person wrote, and whom it is about. */
const telling: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  account: ['name'],
  contact: ['name', 'emails'],
  opportunity: ['name', 'closeDate'],
  case: ['subject', 'severity'],
  note: ['body', 'contactId', 'opportunityId'],
  interaction: ['kind', 'subject', 'at'],
  task: ['subject', 'dueDate'],
};

/** Whether a record may be what a change that gave these fields has made for this account. */
export const isMadeOf = ({ kind, record }: Row, fields: object, accountId: Id): boolean =>
  // The same words may be meant for two accounts: without this, what the one has is taken for what the other was given.
  (!('accountId' in record) || record.accountId === accountId) &&
  has(
    record,
    Object.fromEntries(Object.entries(fields).filter(([name]) => telling[kind]?.includes(name) ?? false)),
  );

/** Whether a record has all that a change gave it. */
export const hasAll = ({ record }: Row, fields: object): boolean => has(record, fields);

const has = (record: object, fields: object): boolean =>
  Object.entries(fields).every(
    ([name, value]) => told((record as Record<string, unknown>)[name]) === told(value),
  );

/** The same for what a CRM tells in another way: seconds without their fractions, text without its outer blanks. */
export function told(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value))
    return String(Math.floor(Date.parse(value) / 1000));
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  return JSON.stringify(value) ?? '';
}
