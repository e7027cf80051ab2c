import type { OrgOptions, StormOrg } from './org.ts';
import { startHubspotOrg } from './org-hubspot.ts';
import { startSalesforceOrg } from './org-salesforce.ts';
import { startZohoOrg } from './org-zoho.ts';

/** Every CRM that is written to. */
export const orgs: readonly (readonly [name: string, start: (options: OrgOptions) => Promise<StormOrg>])[] = [
  ['HubSpot', startHubspotOrg],
  ['Salesforce', startSalesforceOrg],
  ['Zoho CRM', startZohoOrg],
];
