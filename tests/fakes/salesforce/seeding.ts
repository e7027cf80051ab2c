import { createMemoryCache } from '../../../lib/sources/crm/ask.ts';
import type { FieldMapping } from '../../../lib/sources/crm/mapping.ts';
import { createHttp } from '../../../lib/sources/http.ts';
import { salesforceDialect } from '../../../lib/sources/salesforce/dialect.ts';
import { createSalesforce } from '../../../lib/sources/salesforce/salesforce.ts';
import { GivenIds } from '../../contract/called.ts';
import type { Seed } from '../../contract/seeds.ts';
import type { Admin } from './admin.ts';
import { type SalesforceOptions, startSalesforce } from './salesforce.ts';

/** What an organisation that uses Keyside keeps in fields of its own. */
export const mapping: FieldMapping = {
  'account.tier': 'Tier__c',
  'account.health': 'Health__c',
  'account.aliasDomains': 'Alias_Domains__c',
  'account.linkedinSlug': 'LinkedIn__c',
  'account.territory': 'Territory__c',
  'contact.linkedinSlug': 'LinkedIn__c',
  'contact.roles': 'Roles__c',
  'contact.influence': 'Influence__c',
  'contact.stance': 'Stance__c',
};

export async function openSalesforce(fields: FieldMapping = {}, options: SalesforceOptions = {}) {
  const org = await startSalesforce(options);
  addFields(org.admin, fields);
  const http = createHttp({ address: org.address, token: org.sessions.open(), dialect: salesforceDialect });
  const vendor = createSalesforce({
    ask: http.ask,
    mapping: fields,
    cache: createMemoryCache(),
    now: Date.now,
  });
  return { org, vendor };
}

/** The fields that a mapping names. */
export function addFields(admin: Admin, fields: FieldMapping): void {
  for (const [name, field] of Object.entries(fields)) {
    const object = { account: 'Account', contact: 'Contact' }[name.split('.')[0] ?? ''];
    if (object) admin.addField(object, `${field} ${field === 'Health__c' ? 'double' : 'string 255'}`);
  }
}

const day = (text: string | null | undefined) => text?.slice(0, 10) ?? null;

/** Puts seeds in as the organisation's own records. */
export function createSeeding(admin: Admin) {
  const given = new GivenIds();
  const id = (seed: string | null | undefined) => (seed ? given.theirs(seed) : null);
  const owner = (seed: string | null | undefined) => id(seed) ?? admin.me;

  const put: { [K in Seed['kind']]?: (record: Extract<Seed, { kind: K }>['record']) => string } = {
    owner: ({ name, email }) => admin.addUser(name, email),
    account: (one) =>
      admin.put('Account', {
        ...{
          Name: one.name,
          Website: one.domains[0] ?? null,
          OwnerId: owner(one.ownerId),
          Tier__c: one.tier,
        },
        ...{ Health__c: one.health?.score ?? null, Alias_Domains__c: one.aliasDomains.join(', ') },
      }),
    contact: (one) =>
      admin.put('Contact', {
        ...{
          LastName: one.name,
          AccountId: id(one.accountId),
          Email: one.emails[0] ?? null,
          LinkedIn__c: one.linkedinSlug,
        },
        ...{ Roles__c: one.roles.join(';'), Influence__c: one.influence, ReportsToId: id(one.reportsToId) },
      }),
    opportunity: (one) =>
      admin.put('Opportunity', {
        ...{ AccountId: id(one.accountId), Name: one.name, OwnerId: owner(one.ownerId) },
        StageName: { open: one.stage, won: 'Closed Won', lost: 'Closed Lost' }[one.status],
        // There is none without a day.
        CloseDate: one.closeDate ?? '2099-12-31',
      }),
    contract: (one) =>
      admin.put('Contract', {
        ...{ AccountId: id(one.accountId), Name: one.name },
        Status: { draft: 'Draft', active: 'Activated', expired: 'Expired', cancelled: 'Expired' }[one.status],
        ...(one.endDate && { StartDate: yearBefore(one.endDate), ContractTerm: 12 }),
      }),
    case: (one) =>
      admin.put('Case', {
        ...{ AccountId: id(one.accountId), Subject: one.subject, IsEscalated: one.escalated },
        ...{
          Status: one.status === 'closed' ? 'Closed' : 'New',
          Priority: `${one.severity[0]?.toUpperCase()}${one.severity.slice(1)}`,
        },
      }),
    task: (one) =>
      admin.put('Task', {
        ...{ WhatId: id(one.accountId), Subject: one.subject, ActivityDate: one.dueDate },
        Status: one.doneAt ? 'Completed' : 'Not Started',
      }),
    interaction: (one) => {
      const whos = one.contactIds.flatMap((contact) => id(contact) ?? []);
      if (one.kind === 'meeting')
        return admin.put('Event', {
          WhatId: id(one.accountId),
          Subject: one.subject,
          StartDateTime: one.at,
          DurationInMinutes: 30,
          EventWhoIds: whos,
        });
      const times = { ActivityDate: day(one.at), Completed: one.at };
      return admin.put('Task', {
        WhatId: id(one.accountId),
        Subject: one.subject,
        Status: 'Completed',
        TaskSubtype: 'Call',
        TaskWhoIds: whos,
        ...times,
      });
    },
    note(one) {
      const at = Date.parse(one.createdAt);
      const note = admin.put('ContentNote', { Title: one.body, Content: btoa(one.body) }, at);
      admin.put(
        'ContentDocumentLink',
        { ContentDocumentId: note, LinkedEntityId: id(one.accountId), ShareType: 'V' },
        at,
      );
      return note;
    },
  };
  return {
    given,
    fill(seeds: Iterable<Seed>) {
      for (const { kind, record } of seeds) {
        const make = put[kind] as ((one: object) => string) | undefined;
        if (make) given.add(record.id, make(record));
      }
    },
  };
}

function yearBefore(last: string): string {
  const at = new Date(`${last}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  at.setUTCFullYear(at.getUTCFullYear() - 1);
  return at.toISOString().slice(0, 10);
}
