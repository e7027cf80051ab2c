import type { CrmExport } from './exports.ts';

// "Record ID", the associations ("Associated Company IDs", several between semicolons) and labels of properties as
// headers are as HubSpot's knowledge base describes exports; files may also carry the internal names, which are those
// of its API. Headers of exported activities are assumed from the labels of their properties. A deal's probability is
// a share of 1 there and is left to the stage.
const company = {
  'Associated Company IDs': 'HUB.accountId hubspot:company',
  'Associated Company IDs (Primary)': 'HUB.accountId hubspot:company',
  'Primary Associated Company ID': 'HUB.accountId hubspot:company',
  'Associated Company': 'HUB.account',
  'Associated Company (Primary)': 'HUB.account',
} as const;

const about = (kind: string) => ({
  ...Object.fromEntries(Object.entries(company).map(([name, to]) => [name, to.replace('HUB', kind)])),
});

const contacts = (kind: string, key: string) => ({
  'Associated Contact IDs': `${kind}.${key} hubspot:contact`,
  'Associated Contact': `${kind}.${key === 'contactId' ? 'contact' : 'contacts'}`,
});

const activity = (kind: string, title: string, body: string, time: string) => ({
  'Record ID': `${kind}.id hubspot:${title.split(' ')[0]?.toLowerCase()}`,
  [title]: `${kind}.subject`,
  [body]: `${kind}.summary html`,
  [time]: `${kind}.at`,
  'Activity assigned to': `${kind}.owner`,
  ...about(kind),
  ...contacts(kind, 'contactIds'),
});

const all = [
  {
    kind: 'account',
    must: ['Record ID', 'Company name'],
    columns: {
      'Record ID': 'account.id hubspot:company',
      'Company name': 'account.name',
      'Company Domain Name': 'account.domains',
      'Additional Domains': 'account.aliasDomains',
      'Website URL': 'account.website',
      Industry: 'account.industry',
      'Company owner': 'account.owner',
      'Parent Company': 'account.parent',
      'LinkedIn Company Page': 'account.linkedinSlug',
      'Country/Region': 'account.territory',
    },
  },
  {
    kind: 'contact',
    must: ['Record ID', 'First Name', 'Last Name'],
    columns: {
      'Record ID': 'contact.id hubspot:contact',
      'First Name': 'contact.givenName',
      'Last Name': 'contact.familyName',
      Email: 'contact.emails',
      'Additional email addresses': 'contact.emails',
      'Phone Number': 'contact.phones',
      'Mobile Phone Number': 'contact.phones',
      'Job Title': 'contact.title',
      'Buying Role': 'contact.roles',
      'LinkedIn URL': 'contact.linkedinSlug',
      'Company Name': 'contact.account',
      ...about('contact'),
    },
  },
  {
    kind: 'opportunity',
    must: ['Record ID', 'Deal Name'],
    columns: {
      'Record ID': 'opportunity.id hubspot:deal',
      'Deal Name': 'opportunity.name',
      'Deal Stage': 'opportunity.stage',
      'Deal Type': 'opportunity.kind',
      Amount: 'opportunity.amount',
      Currency: 'opportunity.currency',
      'Close Date': 'opportunity.closeDate',
      'Next step': 'opportunity.nextStep',
      'Forecast category': 'opportunity.forecastCategory',
      'Deal owner': 'opportunity.owner',
      ...about('opportunity'),
      ...contacts('opportunity', 'contactIds'),
    },
  },
  {
    kind: 'case',
    must: ['Ticket name', 'Ticket status'],
    columns: {
      'Ticket ID': 'case.id hubspot:ticket',
      'Record ID': 'case.id hubspot:ticket',
      'Ticket name': 'case.subject',
      'Ticket status': 'case.status',
      Priority: 'case.severity',
      'Create date': 'case.openedAt',
      'Close date': 'case.closedAt',
      'Ticket owner': 'case.owner',
      ...about('case'),
    },
  },
  {
    kind: 'note',
    must: ['Note body'],
    columns: {
      'Record ID': 'note.id hubspot:note',
      'Note body': 'note.body html',
      'Activity date': 'note.createdAt',
      'Create date': 'note.createdAt',
      'Activity created by': 'note.author',
      'Activity assigned to': 'note.author',
      'Associated Deal IDs': 'note.opportunityId hubspot:deal',
      ...about('note'),
      ...contacts('note', 'contactId'),
    },
  },
  {
    kind: 'interaction',
    interaction: 'call',
    must: ['Call title'],
    columns: {
      ...activity('interaction', 'Call title', 'Call notes', 'Activity date'),
      'Call body': 'interaction.summary html',
      'Call direction': 'interaction.direction',
    },
  },
  {
    kind: 'interaction',
    interaction: 'meeting',
    must: ['Meeting name'],
    columns: {
      ...activity('interaction', 'Meeting name', 'Meeting description', 'Meeting start time'),
      'Activity date': 'interaction.at',
    },
  },
  {
    kind: 'interaction',
    interaction: 'email',
    must: ['Email subject'],
    columns: {
      ...activity('interaction', 'Email subject', 'Email body', 'Activity date'),
      'Email direction': 'interaction.direction',
    },
  },
  {
    kind: 'task',
    must: ['Task Title'],
    columns: {
      'Record ID': 'task.id hubspot:task',
      'Task Title': 'task.subject',
      'Due date': 'task.dueDate',
      'Task status': 'task.done',
      'Completed at': 'task.doneAt',
      'Assigned to': 'task.assignee',
      'Activity assigned to': 'task.assignee',
      ...about('task'),
      ...contacts('task', 'contactId'),
    },
  },
] as const;

export const hubspot = all.map((one) => ({ crm: 'hubspot', ...one })) as readonly CrmExport[];
