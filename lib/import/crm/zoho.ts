import type { CrmExport } from './exports.ts';

// Zoho writes the labels of fields as headers and puts the id of what a field names in a column before it, whose header
// ends in `.id`; its own ids begin with `zcrm_`. Labels are those of the standard layouts; that the `.id` columns are
// named so in every edition is assumed.
const account = (kind: string) => ({
  'Account Name.id': `${kind}.accountId zoho:Accounts`,
  'Account Name': `${kind}.account`,
});
/** It may be about a record of any module, which its id doesn't say. */
const related = (kind: string) => ({ 'Related To.id': `${kind}.accountId zoho:*` });

const all = [
  {
    kind: 'account',
    must: ['Record Id', 'Account Name', 'Account Owner'],
    columns: {
      'Record Id': 'account.id zoho:Accounts',
      'Account Name': 'account.name',
      'Account Owner.id': 'account.ownerId zoho:Users',
      'Account Owner': 'account.owner',
      Website: 'account.website',
      Industry: 'account.industry',
      Territories: 'account.territory',
      'Parent Account.id': 'account.parentId zoho:Accounts',
      'Parent Account': 'account.parent',
    },
  },
  {
    kind: 'contact',
    must: ['Record Id', 'Last Name', 'Contact Owner'],
    columns: {
      'Record Id': 'contact.id zoho:Contacts',
      'First Name': 'contact.givenName',
      'Last Name': 'contact.familyName',
      Email: 'contact.emails',
      'Secondary Email': 'contact.emails',
      Phone: 'contact.phones',
      Mobile: 'contact.phones',
      Title: 'contact.title',
      'Reporting To.id': 'contact.reportsToId zoho:Contacts',
      'Reporting To': 'contact.reportsTo',
      ...account('contact'),
    },
  },
  {
    kind: 'opportunity',
    must: ['Record Id', 'Deal Name', 'Stage'],
    columns: {
      'Record Id': 'opportunity.id zoho:Deals',
      'Deal Name': 'opportunity.name',
      Stage: 'opportunity.stage',
      Type: 'opportunity.kind',
      Amount: 'opportunity.amount',
      Currency: 'opportunity.currency',
      'Closing Date': 'opportunity.closeDate',
      Probability: 'opportunity.probability',
      'Probability (%)': 'opportunity.probability',
      'Next Step': 'opportunity.nextStep',
      'Deal Owner.id': 'opportunity.ownerId zoho:Users',
      'Deal Owner': 'opportunity.owner',
      'Contact Name.id': 'opportunity.contactIds zoho:Contacts',
      'Contact Name': 'opportunity.contacts',
      ...account('opportunity'),
    },
  },
  {
    kind: 'note',
    must: ['Record Id', 'Note Content'],
    columns: {
      'Record Id': 'note.id zoho:Notes',
      'Note Content': 'note.body',
      'Parent ID.id': 'note.accountId zoho:*',
      'Note Owner': 'note.author',
      'Created Time': 'note.createdAt',
    },
  },
  {
    kind: 'interaction',
    must: ['Record Id', 'Subject', 'Call Start Time'],
    interaction: 'call',
    columns: {
      'Record Id': 'interaction.id zoho:Calls',
      Subject: 'interaction.subject',
      'Call Start Time': 'interaction.at',
      'Call Type': 'interaction.direction',
      Description: 'interaction.summary',
      'Call Owner': 'interaction.owner',
      'Contact Name.id': 'interaction.contactIds zoho:Contacts',
      ...related('interaction'),
    },
  },
  {
    kind: 'interaction',
    must: ['Record Id', 'Title', 'From', 'To'],
    interaction: 'meeting',
    columns: {
      'Record Id': 'interaction.id zoho:Events',
      Title: 'interaction.subject',
      From: 'interaction.at',
      Description: 'interaction.summary',
      Host: 'interaction.owner',
      'Contact Name.id': 'interaction.contactIds zoho:Contacts',
      ...related('interaction'),
    },
  },
  {
    kind: 'task',
    must: ['Record Id', 'Subject', 'Due Date', 'Task Owner'],
    columns: {
      'Record Id': 'task.id zoho:Tasks',
      Subject: 'task.subject',
      'Due Date': 'task.dueDate',
      Status: 'task.done',
      'Closed Time': 'task.doneAt',
      'Task Owner': 'task.assignee',
      'Contact Name.id': 'task.contactId zoho:Contacts',
      ...related('task'),
    },
  },
] as const;

export const zoho = all.map((one) => ({ crm: 'zoho', ...one })) as readonly CrmExport[];
