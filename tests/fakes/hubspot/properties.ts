import type { ObjectType } from './object-types.ts';

export interface Property {
  readonly name: string;
  readonly label: string;
  readonly type: 'string' | 'number' | 'date' | 'datetime' | 'bool' | 'enumeration';
  readonly fieldType: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Nobody may set it. */
  readonly readOnly: boolean;
  readonly unique: boolean;
  readonly hubspotDefined: boolean;
}

type Given = Partial<Omit<Property, 'name' | 'options'>> & { options?: Readonly<Record<string, string>> };

export const property = (name: string, { options = {}, ...more }: Given = {}): Property => ({
  name,
  label: name,
  type: Object.keys(options).length > 0 ? 'enumeration' : 'string',
  fieldType: Object.keys(options).length > 0 ? 'select' : 'text',
  options: Object.entries(options).map(([value, label]) => ({ value, label })),
  readOnly: false,
  unique: false,
  hubspotDefined: true,
  ...more,
});

const text = (...names: string[]) => names.map((name) => property(name));
const typed = (type: Property['type'], ...names: string[]) =>
  names.map((name) => property(name, { type, fieldType: type === 'bool' ? 'booleancheckbox' : type }));
const worked = (type: Property['type'], ...names: string[]) =>
  names.map((name) => property(name, { type, readOnly: true, fieldType: 'calculation_equation' }));

const all = [
  ...worked('number', 'hs_object_id'),
  ...worked('datetime', 'hs_createdate', 'hs_lastmodifieddate'),
  ...worked('string', 'hs_merged_object_ids', 'hs_created_by_user_id'),
  ...text('hubspot_owner_id'),
];
const engaged = typed('datetime', 'hs_timestamp');

/** What every portal has of itself; the names that facts are not sure of are here as they are believed to be. */
export const standardProperties: Readonly<Record<ObjectType, readonly Property[]>> = {
  companies: [
    ...all,
    ...text(
      'name',
      'domain',
      'hs_additional_domains',
      'website',
      'linkedin_company_page',
      'country',
      'phone',
    ),
    property('industry', {
      options: { COMPUTER_SOFTWARE: 'Computer Software', HEALTH: 'Hospital & Health Care' },
    }),
    ...worked('number', 'hs_parent_company_id', 'num_associated_contacts'),
    ...worked('datetime', 'createdate'),
  ],
  contacts: [
    ...all,
    ...text('firstname', 'lastname', 'email', 'hs_additional_emails', 'phone', 'mobilephone', 'jobtitle'),
    ...text('hs_linkedin_url', 'company'),
    property('hs_buying_role', {
      fieldType: 'checkbox',
      options: {
        BLOCKER: 'Blocker',
        BUDGET_HOLDER: 'Budget Holder',
        CHAMPION: 'Champion',
        DECISION_MAKER: 'Decision Maker',
        END_USER: 'End User',
        EXECUTIVE_SPONSOR: 'Executive Sponsor',
        INFLUENCER: 'Influencer',
        LEGAL_AND_COMPLIANCE: 'Legal & Compliance',
        OTHER: 'Other',
      },
    }),
    ...worked('number', 'associatedcompanyid'),
    ...worked('datetime', 'createdate', 'lastmodifieddate'),
  ],
  deals: [
    ...all,
    ...text('dealname', 'dealstage', 'pipeline', 'hs_next_step'),
    ...typed('number', 'amount'),
    ...typed('datetime', 'closedate'),
    property('deal_currency_code', { options: { EUR: 'EUR', USD: 'USD', GBP: 'GBP' } }),
    property('dealtype', { options: { newbusiness: 'New Business', existingbusiness: 'Existing Business' } }),
    property('hs_manual_forecast_category', {
      options: {
        OMIT: 'Not forecasted',
        PIPELINE: 'Pipeline',
        BEST_CASE: 'Best case',
        COMMIT: 'Commit',
        CLOSED: 'Closed',
      },
    }),
    ...worked('number', 'hs_deal_stage_probability', 'amount_in_home_currency'),
    ...worked('bool', 'hs_is_closed', 'hs_is_closed_won'),
    ...worked('datetime', 'createdate'),
  ],
  tickets: [
    ...all,
    ...text('subject', 'content', 'hs_pipeline', 'hs_pipeline_stage'),
    property('hs_ticket_priority', {
      options: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', URGENT: 'Urgent' },
    }),
    ...typed('datetime', 'createdate'),
    ...worked('datetime', 'closed_date'),
  ],
  contracts: [
    ...all,
    ...text('hs_name', 'hs_currency_code', 'hs_contract_status'),
    ...typed('number', 'hs_total_contract_value'),
    ...typed('date', 'hs_contract_effective_date', 'hs_contract_end_date'),
  ],
  notes: [...all, ...engaged, ...text('hs_note_body')],
  calls: [
    ...all,
    ...engaged,
    ...text('hs_call_title', 'hs_call_body'),
    ...typed('number', 'hs_call_duration'),
    property('hs_call_direction', { options: { INBOUND: 'Inbound', OUTBOUND: 'Outbound' } }),
    property('hs_call_status', { options: { COMPLETED: 'Completed', BUSY: 'Busy', NO_ANSWER: 'No answer' } }),
  ],
  emails: [
    ...all,
    ...engaged,
    ...text('hs_email_subject', 'hs_email_text', 'hs_email_html', 'hs_email_headers'),
    property('hs_email_direction', {
      options: { EMAIL: 'Outgoing', INCOMING_EMAIL: 'Incoming', FORWARDED_EMAIL: 'Forwarded' },
    }),
    property('hs_email_status', { options: { SENT: 'Sent', BOUNCED: 'Bounced', SCHEDULED: 'Scheduled' } }),
  ],
  meetings: [
    ...all,
    ...engaged,
    ...text('hs_meeting_title', 'hs_meeting_body', 'hs_meeting_location'),
    ...typed('datetime', 'hs_meeting_start_time', 'hs_meeting_end_time'),
    property('hs_meeting_outcome', {
      options: { SCHEDULED: 'Scheduled', COMPLETED: 'Completed', CANCELED: 'Canceled', NO_SHOW: 'No show' },
    }),
  ],
  communications: [
    ...all,
    ...engaged,
    ...text('hs_communication_body'),
    property('hs_communication_channel_type', {
      options: { LINKEDIN_MESSAGE: 'LinkedIn', WHATS_APP: 'WhatsApp', SMS: 'SMS' },
    }),
    property('hs_communication_logged_from', { options: { CRM: 'CRM' } }),
  ],
  tasks: [
    ...all,
    ...engaged,
    ...text('hs_task_subject', 'hs_task_body'),
    property('hs_task_status', {
      options: {
        NOT_STARTED: 'Not started',
        IN_PROGRESS: 'In progress',
        WAITING: 'Waiting',
        COMPLETED: 'Completed',
      },
    }),
    property('hs_task_priority', { options: { NONE: 'None', LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' } }),
    property('hs_task_type', { options: { TODO: 'To-do', CALL: 'Call', EMAIL: 'Email' } }),
    ...worked('datetime', 'hs_task_completion_date'),
  ],
};

/** What a new record must have. */
export const required: Readonly<Partial<Record<ObjectType, readonly string[]>>> = {
  deals: ['dealname', 'dealstage'],
  tickets: ['subject', 'hs_pipeline_stage'],
  notes: ['hs_timestamp'],
  calls: ['hs_timestamp'],
  emails: ['hs_timestamp', 'hs_email_direction'],
  meetings: ['hs_timestamp'],
  communications: ['hs_timestamp', 'hs_communication_channel_type', 'hs_communication_logged_from'],
  tasks: ['hs_timestamp'],
};

/** When a record was last changed: contacts have a name of their own for it. */
export const modifiedName = (type: ObjectType) =>
  type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
