import type { CrmName } from '../../lib/sources/crm/access.ts';
import type { ZohoCentre } from '../../lib/sources/crm/centres.ts';

/** A field of a form in which somebody connects. */
export type CrmField = 'key' | 'person' | 'clientId' | 'clientSecret' | 'domain' | 'address' | 'token';

/** What was typed, of a CRM each. */
export type CrmTyped =
  | { crm: 'hubspot'; by: 'key'; key: string; person: string }
  | { crm: 'hubspot'; by: 'server'; address: string; token: string; person: string }
  | { crm: 'salesforce'; org: 'production' | 'sandbox' | 'domain'; domain: string; clientId: string }
  | { crm: 'zoho'; by: 'browser' | 'own'; centre: ZohoCentre; clientId: string; clientSecret: string };

export type ConnectState =
  | { state: 'idle' }
  | { state: 'checking' }
  /** `field`: which of them is wrong, where that is known. */
  | { state: 'error'; field: CrmField | null; sentence: string }
  | {
      state: 'connected';
      kind: 'server' | CrmName;
      address: string;
      workspace: string;
      name: string;
      email: string;
      canWrite: boolean;
    }
  | { state: 'connected'; kind: 'workbook'; workspace: string; name: string; email: string };

export interface ConnectEvents {
  connect(address: string, token: string): void;
  connectCrm(typed: CrmTyped): void;
  disconnect(): void;
}
