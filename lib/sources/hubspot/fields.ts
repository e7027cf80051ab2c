import type { FieldMapping, MappedField } from '../crm/mapping.ts';
import type { ObjectName } from './objects.ts';

/** Properties that are read of every record, whatever it is. */
const always = ['hubspot_owner_id'] as const;

const own: Readonly<Record<ObjectName, readonly string[]>> = {
  companies: [
    ...['name', 'domain', 'hs_additional_domains', 'website', 'linkedin_company_page', 'industry'],
    ...['hs_parent_company_id', 'num_associated_contacts', 'hs_merged_object_ids'],
  ],
  contacts: [
    ...['firstname', 'lastname', 'email', 'hs_additional_emails', 'phone', 'mobilephone', 'jobtitle'],
    ...['hs_linkedin_url', 'hs_buying_role', 'associatedcompanyid', 'hs_merged_object_ids'],
  ],
  deals: [
    ...['dealname', 'dealstage', 'pipeline', 'amount', 'deal_currency_code', 'closedate', 'dealtype'],
    ...['hs_next_step', 'hs_manual_forecast_category', 'hs_deal_stage_probability', 'hs_is_closed'],
    'hs_is_closed_won',
  ],
  tickets: [
    ...['subject', 'hs_pipeline', 'hs_pipeline_stage', 'hs_ticket_priority', 'createdate', 'closed_date'],
  ],
  contracts: [
    ...['hs_name', 'hs_currency_code', 'hs_contract_status', 'hs_total_contract_value'],
    ...['hs_contract_effective_date', 'hs_contract_end_date'],
  ],
  notes: ['hs_timestamp', 'hs_note_body'],
  calls: ['hs_timestamp', 'hs_call_title', 'hs_call_body', 'hs_call_direction', 'hs_call_status'],
  emails: ['hs_timestamp', 'hs_email_subject', 'hs_email_text', 'hs_email_html', 'hs_email_direction'],
  meetings: [
    'hs_timestamp',
    'hs_meeting_title',
    'hs_meeting_body',
    'hs_meeting_start_time',
    'hs_meeting_end_time',
  ],
  communications: [
    ...['hs_timestamp', 'hs_communication_body', 'hs_communication_channel_type'],
    'hs_communication_logged_from',
  ],
  tasks: [
    'hs_timestamp',
    'hs_task_subject',
    'hs_task_body',
    'hs_task_status',
    'hs_task_completion_date',
    'hs_task_type',
  ],
};

const mapped: Readonly<Partial<Record<ObjectName, RegExp>>> = {
  companies: /^account\./,
  contacts: /^contact\./,
  deals: /^opportunity\./,
  tickets: /^case\./,
  calls: /^interaction\./,
  emails: /^interaction\./,
  meetings: /^interaction\./,
  communications: /^interaction\./,
  tasks: /^task\./,
};

/** What is read of an object whatever an organisation has chosen. */
export const ownNames = (object: ObjectName): readonly string[] => [...always, ...own[object]];

/** All that is read of an object, if the portal has it. */
export function namesOf(object: ObjectName, mapping: FieldMapping): string[] {
  const fits = mapped[object];
  const custom = (Object.entries(mapping) as [MappedField, string][]).flatMap(([field, name]) =>
    field === 'changeId' || fits?.test(field) ? [name] : [],
  );
  return [...new Set([...always, ...own[object], ...custom])];
}

/** What HubSpot works out by itself: no person changes it, and it is no part of a record's version. */
const workedOut = new Set([
  ...['num_associated_contacts', 'hs_deal_stage_probability', 'hs_is_closed', 'hs_is_closed_won'],
  ...['hs_merged_object_ids', 'hs_task_completion_date', 'hs_email_text'],
]);

/** The part of a record that its version is made of. */
export const ownOf = (properties: Readonly<Record<string, string | null>>, names: readonly string[]) =>
  Object.fromEntries(
    names.filter((name) => !workedOut.has(name)).map((name) => [name, properties[name] ?? null]),
  );
