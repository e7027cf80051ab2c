import { describe, expect, test } from 'vitest';
import { buildBook, buildSheet } from '../../../tests/builders/book.ts';
import { planOf, planOfSheets, recordsOf, takenOver } from '../../../tests/fakes/importing.ts';
import { joined } from '../join.ts';
import { htmlText } from './html.ts';
import { crmId, crmIdOf, salesforceId } from './ids.ts';

describe('ids of CRMs', () => {
  test.each([
    ['001D000000IRFma', '001D000000IRFmaIAH'],
    ['001D000000IRFmaIAH', '001D000000IRFmaIAH'],
    ['001d000000irfma', '001d000000irfmaAAA'],
    ['001D000000IRFm', undefined],
    ['001D000000IRFm-', undefined],
  ])('%s of Salesforce is %s in full', (id, whole) => expect(salesforceId(id)).toBe(whole));

  test.each([
    ['hubspot:company', '123', 'hubspot:company:123'],
    ['hubspot:company', '123;456', 'hubspot:company:123'],
    ['hubspot:company', '1.2E+18', undefined],
    ['salesforce:Account', '001D000000IRFma', 'salesforce:Account:001D000000IRFmaIAH'],
    ['salesforce', '006D000000IRFma', 'salesforce:Opportunity:006D000000IRFmaIAH'],
    ['salesforce', 'a0XD000000IRFma', undefined],
    ['zoho:Accounts', 'zcrm_4150868000000224005', 'zoho:Accounts:4150868000000224005'],
    ['zoho:Accounts', 'Arden', undefined],
  ])('%s: %s becomes %s', (prefix, text, id) => expect(crmId(prefix)(text)).toBe(id));

  test.each([
    ['hubspot:company:123', { crm: 'hubspot', object: 'company', id: '123' }],
    [
      'salesforce:Account:001D000000IRFmaIAH',
      { crm: 'salesforce', object: 'Account', id: '001D000000IRFmaIAH' },
    ],
    ['0b0e5c9e-0000-4000-8000-000000000000', undefined],
    ['pipedrive:deal:1', undefined],
    ['hubspot:company:', undefined],
  ])('%s is read again', (id, is) => expect(crmIdOf(id)).toEqual(is));
});

describe('HTML of notes', () => {
  test.each([
    ['<p>Call <b>back</b></p><p>on Monday</p>', 'Call back\non Monday'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['R&amp;D &lt;3 &#8364;5&nbsp;&unknown;', 'R&D <3 €5 &unknown;'],
    ['a<br/>b', 'a\nb'],
    ['<script>alert(1)</script>seen', 'seen'],
    ['less than 3 < 4 is plain', 'less than 3 < 4 is plain'],
    ['no marks\nbut two lines', 'no marks\nbut two lines'],
  ])('%s', (html, text) => expect(htmlText(html)).toBe(text));
});

describe('exports of HubSpot', () => {
  const kept = takenOver(
    planOfSheets({
      notes: [
        ['Record ID', 'Note body', 'Activity date', 'Associated Company IDs', 'Associated Contact IDs'],
        ['31', '<p>They like it</p>', '2026-11-20 14:00', '11', '21;22'],
      ],
      deals: [
        [
          'Record ID',
          'Deal Name',
          'Deal Stage',
          'Close Date',
          'Amount',
          'Associated Company IDs',
          'Associated Company',
          'Associated Contact IDs',
        ],
        ['41', 'Roll-out', 'Closed Won', '2026-12-31 00:00', '1200.50', '11', 'Arden', '21;22'],
        ['42', 'Pilot', 'Qualified', '2026-12-31 00:00', '', '12', 'Borealis', ''],
      ],
      contacts: [
        ['Record ID', 'First Name', 'Last Name', 'Email', 'Associated Company IDs'],
        ['21', 'Maria', 'Lopes', 'maria@arden.com', '11'],
        ['22', 'Jon', 'Hart', 'jon@arden.com', '11;12'],
      ],
      companies: [
        ['Record ID', 'Company name', 'Company Domain Name'],
        ['11', 'Arden', 'arden.com'],
      ],
    }),
  );

  test('keep their ids and are linked by them', () => {
    expect(recordsOf(kept, 'account').map(({ id, name }) => `${id} ${name}`)).toEqual([
      'hubspot:company:11 Arden',
      'hubspot:company:12 Borealis',
    ]);
    expect(recordsOf(kept, 'contact').map(({ id, name, accountId }) => `${id} ${name} ${accountId}`)).toEqual(
      ['hubspot:contact:21 Maria Lopes hubspot:company:11', 'hubspot:contact:22 Jon Hart hubspot:company:11'],
    );
    const [rollOut, pilot] = recordsOf(kept, 'opportunity');
    expect(rollOut).toMatchObject({ id: 'hubspot:deal:41', status: 'won', accountId: 'hubspot:company:11' });
    expect(rollOut?.contacts.map(({ contactId }) => contactId)).toEqual([
      'hubspot:contact:21',
      'hubspot:contact:22',
    ]);
    expect(pilot?.accountId).toBe('hubspot:company:12');
  });

  test('give notes as plain text', () => {
    expect(recordsOf(kept, 'note')[0]).toMatchObject({
      id: 'hubspot:note:31',
      body: 'They like it',
      accountId: 'hubspot:company:11',
      contactId: 'hubspot:contact:21',
    });
  });

  test('recognise an account that was here before, which keeps its own id', () => {
    const here = takenOver(
      planOfSheets({
        Accounts: [
          ['Company', 'Domain', 'Tier'],
          ['Arden', 'arden.com', 'A'],
        ],
      }),
    );
    const plan = planOfSheets(
      {
        companies: [
          ['Record ID', 'Company name', 'Company Domain Name', 'Industry'],
          ['11', 'Arden', 'arden.com', 'Health'],
        ],
        contacts: [
          ['Record ID', 'First Name', 'Last Name', 'Email', 'Associated Company IDs'],
          ['21', 'Maria', 'Lopes', 'm@arden.com', '11'],
        ],
      },
      here,
    );
    expect([plan.counts.account.added, plan.counts.account.changed]).toEqual([0, 1]);
    expect(recordsOf(takenOver(plan, here), 'contact')[0]?.accountId).toBe(here[0]?.record.id);
  });
});

describe('exports of Salesforce', () => {
  test('are linked by ids, also of what a task is about', () => {
    const kept = takenOver(
      planOfSheets({
        User: [
          ['Id', 'Username', 'Name', 'Email'],
          ['005D000000IRFma', 'alex', 'Alex Kim', 'alex@our.com'],
        ],
        Account: [
          ['Id', 'IsDeleted', 'Name', 'ParentId', 'Website', 'OwnerId'],
          ['001D000000IRFma', '0', 'Arden', '', 'http://www.arden.com', '005D000000IRFma'],
        ],
        Opportunity: [
          ['Id', 'AccountId', 'Name', 'StageName', 'Amount', 'CloseDate'],
          ['006D000000IRFma', '001D000000IRFma', 'Roll-out', 'Proposal', '5', '2026-12-01'],
        ],
        Task: [
          ['Id', 'WhoId', 'WhatId', 'Subject', 'ActivityDate', 'Status'],
          ['00TD000000IRFma', '', '006D000000IRFma', 'Send offer', '2026-12-01', 'Not Started'],
        ],
      }),
    );
    const [account] = recordsOf(kept, 'account');
    expect(account).toMatchObject({
      id: 'salesforce:Account:001D000000IRFmaIAH',
      domains: ['arden.com'],
      ownerId: 'salesforce:User:005D000000IRFmaIAH',
    });
    expect(recordsOf(kept, 'task')[0]).toMatchObject({
      accountId: account?.id,
      doneAt: null,
      dueDate: '2026-12-01',
    });
  });

  test('a report says by its ids where it is from, and its foot is no record', () => {
    const kept = takenOver(
      planOfSheets({
        report: [
          ['Account ID', 'Account Name', 'Website'],
          ['001D000000IRFma', 'Arden', 'arden.com'],
          ['Confidential Information - Do Not Distribute'],
          ['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.'],
        ],
      }),
    );
    expect(recordsOf(kept, 'account').map(({ id }) => id)).toEqual(['salesforce:Account:001D000000IRFmaIAH']);
  });
});

describe('exports of Zoho CRM', () => {
  test('of several files are linked by ids, whichever module a note is about', () => {
    const csv = (name: string, rows: string[][]) => ({
      ...buildBook(buildSheet('Sheet1', rows)),
      name,
      format: 'csv' as const,
    });
    const book = joined([
      csv('Notes.csv', [
        ['Record Id', 'Note Content', 'Parent ID.id', 'Created Time'],
        ['zcrm_9', 'Likes it', 'zcrm_3', '2026-11-20 10:00:00'],
      ]),
      csv('Accounts.csv', [
        ['Record Id', 'Account Owner', 'Account Name', 'Website'],
        ['zcrm_1', '', 'Arden', 'arden.com'],
      ]),
      csv('Deals.csv', [
        ['Record Id', 'Deal Name', 'Account Name.id', 'Account Name', 'Stage'],
        ['zcrm_3', 'Pilot', 'zcrm_1', 'Arden', 'Proposal'],
      ]),
    ]);
    const plan = planOf(book);
    const kept = takenOver(plan);
    expect(plan.doubts.list).toEqual([]);
    expect(recordsOf(kept, 'note')[0]).toMatchObject({
      id: 'zoho:Notes:9',
      accountId: 'zoho:Accounts:1',
      opportunityId: 'zoho:Deals:3',
    });
  });
});
