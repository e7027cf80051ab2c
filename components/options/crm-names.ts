import { t } from '../../lib/i18n/index.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import type { CrmField } from './connecting.ts';

/** What its maker calls it, in every language. */
export const crmNames: Readonly<Record<CrmName, string>> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  zoho: 'Zoho CRM',
};

/** What each kind of source is called. */
export function sourceName(kind: CrmName | 'server' | 'workbook'): string {
  if (kind === 'workbook') return t('sources.workbook');
  return kind === 'server' ? t('options.crm.server') : crmNames[kind];
}

/** All that Keyside can make use of in HubSpot. */
export const hubspotScopes: readonly string[] = [
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.deals.read',
  'crm.objects.deals.write',
  'crm.objects.owners.read',
  'crm.objects.contracts.read',
  'crm.schemas.companies.read',
  'crm.schemas.contacts.read',
  'crm.schemas.deals.read',
  'tickets',
];

/** What is typed to connect to it. */
export const ownFields: Readonly<Record<CrmName, readonly CrmField[]>> = {
  hubspot: ['key', 'person', 'address', 'token'],
  salesforce: ['domain', 'clientId'],
  zoho: ['clientId', 'clientSecret'],
};
