import { expect, test } from 'vitest';
import { hubspotDialect } from '../hubspot/dialect.ts';
import { salesforceDialect } from '../salesforce/dialect.ts';
import { zohoFault } from '../zoho/fault.ts';

const hubspot = (status: number) => hubspotDialect.faultOf(new Response(null, { status }), {}, false);
const salesforce = (status: number, errorCode: string) =>
  salesforceDialect.faultOf(new Response(null, { status }), [{ errorCode, message: 'No.' }], false);
const zoho = (status: number, code: string) => zohoFault(new Response(null, { status }), { code }, false);

test.each([
  ['HubSpot', 'forbidden', hubspot(403)],
  ['HubSpot', 'signed-out', hubspot(401)],
  ['Salesforce', 'forbidden', salesforce(403, 'INSUFFICIENT_ACCESS')],
  ['Salesforce', 'signed-out', salesforce(401, 'INVALID_SESSION_ID')],
  ['Zoho CRM', 'forbidden', zoho(403, 'NO_PERMISSION')],
  ['Zoho CRM', 'signed-out', zoho(401, 'INVALID_TOKEN')],
])('%s is named where somebody is %s, and no token, as they have none', (name, kind, error) => {
  expect(error.fault.kind).toBe(kind);
  expect(error.message).toContain(name);
  expect(error.message).not.toMatch(/token/i);
});
