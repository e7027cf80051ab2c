import type { RecordKind } from '../../model/index.ts';
import { hubspot } from './hubspot.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/** One kind of file that a CRM writes. */
export interface CrmExport {
  readonly crm: 'hubspot' | 'salesforce' | 'zoho';
  readonly kind: RecordKind;
  /** Headers without which it is not this file. */
  readonly must: readonly string[];
  /** By header: the column of ours, and after a space what its ids get before them, or `html`. */
  readonly columns: Readonly<Record<string, `${RecordKind}.${string}`>>;
  readonly interaction?: 'email' | 'call' | 'meeting';
}

export const crmExports: readonly CrmExport[] = [...hubspot, ...salesforce, ...zoho];
