import type { RecordKind } from '../../../lib/model/index.ts';
import { salesforceDialect } from '../../../lib/sources/salesforce/dialect.ts';
import { createSalesforce } from '../../../lib/sources/salesforce/salesforce.ts';
import { startSalesforce } from '../../fakes/salesforce/salesforce.ts';
import type { Rec } from '../../fakes/salesforce/store.ts';
import { json, type Kept, type OrgOptions, plainText, type StormOrg } from './org.ts';

/** Object, kind, where its text is, and where its account. */
const objects: readonly (readonly [string, RecordKind, string, string])[] = [
  ['Account', 'account', 'Name', ''],
  ['Contact', 'contact', 'Name', 'AccountId'],
  ['Opportunity', 'opportunity', 'Name', 'AccountId'],
  ['Case', 'case', 'Subject', 'AccountId'],
  ['ContentNote', 'note', 'Title', 'link'],
  ['Task', 'task', 'Subject', 'WhatId'],
  ['Event', 'interaction', 'Subject', 'WhatId'],
];
const stamps = new Set(['SystemModstamp', 'LastModifiedDate', 'LastActivityDate']);

/** Its queries read the store: nothing of it is late. */
export async function startSalesforceOrg({ ahead }: OrgOptions): Promise<StormOrg> {
  const salesforce = await startSalesforce({ ahead });
  const { admin, sessions } = salesforce;
  const linked = (note: Rec) =>
    admin
      .all('ContentDocumentLink')
      .filter((link) => link.ContentDocumentId === note.Id && !link.IsDeleted)
      .map(({ LinkedEntityId }) => admin.get('Account', String(LinkedEntityId))?.Name)
      .filter(Boolean)
      .join();
  const peopleIn = ({ Id }: Rec) =>
    admin
      .all('OpportunityContactRole')
      .filter(({ OpportunityId, IsDeleted }) => OpportunityId === Id && !IsDeleted).length;
  const accountOf = (record: Rec, field: string) => {
    if (field === 'link') return linked(record);
    return field === '' ? '' : plainText(admin.get('Account', String(record[field]))?.Name);
  };
  return {
    ...{ address: salesforce.address, dialect: salesforceDialect },
    vendor: (parts) => createSalesforce({ ...parts, mapping: {} }),
    open: sessions.open,
    expire: sessions.expire,
    put(name) {
      const at = Date.now() + ahead - 300 * 86_400_000;
      const accountId = admin.put('Account', { Name: name }, at);
      const contactId = admin.put('Contact', { LastName: `Old ${name}`, AccountId: accountId }, at);
      const body = `Old note of ${name}`;
      const note = admin.put('ContentNote', { Title: body, Content: btoa(body) }, at);
      const link = { ContentDocumentId: note, LinkedEntityId: accountId, ShareType: 'V' };
      admin.put('ContentDocumentLink', link, at);
      const deal = { Name: `Old ${name}`, StageName: 'Closed Won', CloseDate: '2026-02-01' };
      admin.put('Opportunity', { ...deal, AccountId: accountId }, at);
      return { accountId, contactId };
    },
    kept: () =>
      new Map(
        objects.flatMap(([object, plain, field, account]) =>
          admin
            .all(object)
            .filter(({ IsDeleted }) => !IsDeleted)
            .map((record): [string, Kept] => {
              const kind = record.TaskSubtype === 'Call' ? 'interaction' : plain;
              const own = Object.entries(record).filter(([name]) => !stamps.has(name));
              const whole = JSON.stringify(own);
              const text = plainText(record[field]);
              return [
                record.Id,
                { kind, account: accountOf(record, account), text, people: peopleIn(record), whole },
              ];
            }),
        ),
      ),
    limited: json(429, [{ errorCode: 'TOO_MANY_REQUESTS', message: 'Later.' }], { 'retry-after': '3' }),
    forbidden: json(403, [{ errorCode: 'INSUFFICIENT_ACCESS', message: 'Not now.' }]),
    asked: () => salesforce.ledger.length,
    [Symbol.asyncDispose]: () => salesforce[Symbol.asyncDispose](),
  };
}
