import type { CrmExport } from './exports.ts';

// Data Export writes the API names of fields as headers, which are those of Salesforce's object reference. Reports are
// headed by labels ("Account ID", "Opportunity Name") and are recognised like any sheet; what is an id there, its
// values say. Bodies of ContentNote lie in files beside the CSV and are not read.
const ownerId = (kind: string) => ({ OwnerId: `${kind}.ownerId salesforce:User` });
const accountId = (kind: string) => ({ AccountId: `${kind}.accountId salesforce:Account` });
/** What it is about may be of any kind: the id says which. */
const whatId = (kind: string) => ({ WhatId: `${kind}.accountId salesforce` });

const all = [
  {
    kind: 'account',
    must: ['Id', 'Name', 'ParentId', 'Website'],
    columns: {
      Id: 'account.id salesforce:Account',
      Name: 'account.name',
      Website: 'account.website',
      Industry: 'account.industry',
      ParentId: 'account.parentId salesforce:Account',
      ...ownerId('account'),
    },
  },
  {
    kind: 'contact',
    must: ['Id', 'AccountId', 'LastName'],
    columns: {
      Id: 'contact.id salesforce:Contact',
      FirstName: 'contact.givenName',
      LastName: 'contact.familyName',
      Name: 'contact.name',
      Email: 'contact.emails',
      Phone: 'contact.phones',
      MobilePhone: 'contact.phones',
      Title: 'contact.title',
      ReportsToId: 'contact.reportsToId salesforce:Contact',
      ...accountId('contact'),
    },
  },
  {
    kind: 'opportunity',
    must: ['Id', 'AccountId', 'StageName'],
    columns: {
      Id: 'opportunity.id salesforce:Opportunity',
      Name: 'opportunity.name',
      StageName: 'opportunity.stage',
      Type: 'opportunity.kind',
      Amount: 'opportunity.amount',
      CurrencyIsoCode: 'opportunity.currency',
      Probability: 'opportunity.probability',
      CloseDate: 'opportunity.closeDate',
      NextStep: 'opportunity.nextStep',
      ForecastCategoryName: 'opportunity.forecastCategory',
      ...accountId('opportunity'),
      ...ownerId('opportunity'),
    },
  },
  {
    kind: 'contract',
    must: ['Id', 'AccountId', 'ContractNumber'],
    columns: {
      Id: 'contract.id salesforce:Contract',
      ContractNumber: 'contract.name',
      Status: 'contract.status',
      StartDate: 'contract.startDate',
      EndDate: 'contract.endDate',
      ...accountId('contract'),
    },
  },
  {
    kind: 'case',
    must: ['Id', 'CaseNumber', 'Subject'],
    columns: {
      Id: 'case.id salesforce:Case',
      Subject: 'case.subject',
      Status: 'case.status',
      Priority: 'case.severity',
      IsEscalated: 'case.escalated',
      CreatedDate: 'case.openedAt',
      ClosedDate: 'case.closedAt',
      ...accountId('case'),
      ...ownerId('case'),
    },
  },
  {
    kind: 'interaction',
    must: ['Id', 'Subject', 'WhatId', 'StartDateTime'],
    interaction: 'meeting',
    columns: {
      Id: 'interaction.id salesforce:Event',
      Subject: 'interaction.subject',
      StartDateTime: 'interaction.at',
      Description: 'interaction.summary',
      WhoId: 'interaction.contactIds salesforce:Contact',
      ...accountId('interaction'),
      ...whatId('interaction'),
      ...ownerId('interaction'),
    },
  },
  {
    kind: 'task',
    must: ['Id', 'Subject', 'WhatId', 'ActivityDate', 'Status'],
    columns: {
      Id: 'task.id salesforce:Task',
      Subject: 'task.subject',
      ActivityDate: 'task.dueDate',
      Status: 'task.done',
      CompletedDateTime: 'task.doneAt',
      WhoId: 'task.contactId salesforce:Contact',
      ...accountId('task'),
      ...whatId('task'),
      OwnerId: 'task.assigneeId salesforce:User',
    },
  },
  {
    kind: 'note',
    must: ['Id', 'ParentId', 'Title', 'Body'],
    columns: {
      Id: 'note.id salesforce:Note',
      ParentId: 'note.accountId salesforce',
      Body: 'note.body',
      CreatedDate: 'note.createdAt',
      OwnerId: 'note.authorId salesforce:User',
    },
  },
  {
    kind: 'owner',
    must: ['Id', 'Username', 'Email'],
    columns: { Id: 'owner.id salesforce:User', Name: 'owner.name', Email: 'owner.email' },
  },
] as const;

export const salesforce = all.map((one) => ({ crm: 'salesforce', ...one })) as readonly CrmExport[];
