import { describe, expect, test } from 'vitest';
import { buildBook, buildSheet, dated } from '../../../tests/builders/book.ts';
import { buildAccount, buildContact } from '../../../tests/builders/records.ts';
import { planOf, planOfSheets, recordsOf, takenOver } from '../../../tests/fakes/importing.ts';
import { Contact, type Kept } from '../../model/index.ts';
import type { Cell } from '../../sheets/table.ts';

const ACCOUNTS: Cell[][] = [
  ['Company', 'Domain', 'Industry', 'Owner'],
  ['Arden Medical GmbH', 'arden-medical.com', 'Health', null],
  ['Borealis', 'https://www.borealis.io/about', 'Energy', null],
];
const CONTACTS: Cell[][] = [
  ['Name', 'E-mail', 'Company', 'Reports to'],
  ['Maria Lopes', 'Maria@Arden-Medical.com', 'Arden Medical', null],
  ['Jon Hart', 'jon@gmail.com', 'Borealis', 'Maria Lopes'],
  ['Ida Berg', 'ida@newco.com', 'Newco', null],
];

describe('records are made of sheets', () => {
  const plan = planOfSheets({ Accounts: ACCOUNTS, Contacts: CONTACTS });
  const kept = takenOver(plan);
  const accounts = recordsOf(kept, 'account');
  const contacts = recordsOf(kept, 'contact');

  test('an account for each row, and for each company that has none', () => {
    expect(accounts.map(({ name, domains }) => [name, domains])).toEqual([
      ['Arden Medical GmbH', ['arden-medical.com']],
      ['Borealis', ['borealis.io']],
      ['Newco', []],
    ]);
  });

  test('people belong to the account they name, with or without its legal form', () => {
    expect(
      contacts.map(({ name, accountId }) => [name, accounts.find(({ id }) => id === accountId)?.name]),
    ).toEqual([
      ['Maria Lopes', 'Arden Medical GmbH'],
      ['Jon Hart', 'Borealis'],
      ['Ida Berg', 'Newco'],
    ]);
  });

  test('a boss is found by name', () => {
    expect(contacts[1]?.reportsToId).toBe(contacts[0]?.id);
  });

  test('and taken over again, change nothing', () => {
    const again = planOfSheets({ Accounts: ACCOUNTS, Contacts: CONTACTS }, kept);
    expect([again.added, again.changed, again.conflicts]).toEqual([[], [], []]);
    expect([again.counts.account.same, again.counts.contact.same]).toEqual([3, 3]);
  });

  test('one sheet gives a company, its people and its deals', () => {
    const one = takenOver(
      planOfSheets({
        Portfolio: [
          ['Company', 'Domain', 'Contact', 'E-mail', 'Deal', 'Stage', 'Amount (EUR)', 'Close date'],
          [
            'Arden',
            'arden.com',
            'Maria Lopes',
            'maria@arden.com',
            'Roll-out',
            'Proposal',
            '1.200,50',
            '31.12.2026',
          ],
          ['Arden', 'arden.com', 'Jon Hart', 'jon@arden.com', 'Renewal', 'Closed Won', '99,00', '01.02.2027'],
        ],
      }),
    );
    expect([recordsOf(one, 'account').length, recordsOf(one, 'contact').length]).toEqual([1, 2]);
    const [rollOut, renewal] = recordsOf(one, 'opportunity');
    expect(rollOut).toMatchObject({
      name: 'Roll-out',
      status: 'open',
      amount: { amount: 1200.5, currency: 'EUR' },
      closeDate: '2026-12-31',
      contacts: [{ contactId: recordsOf(one, 'contact')[0]?.id, role: null }],
      accountId: recordsOf(one, 'account')[0]?.id,
    });
    expect(renewal).toMatchObject({ status: 'won', probability: 100 });
  });
});

describe('what can’t be read is said by sheet and address', () => {
  test.each<[string, Cell[][], string]>([
    [
      'a day that is none',
      [
        ['Deal name', 'Company', 'Close date'],
        ['A', 'Arden', '31.02.2027'],
      ],
      'C2 no-such-day field',
    ],
    [
      'a word for a number',
      [
        ['Deal name', 'Company', 'Amount'],
        ['A', 'Arden', 'much'],
      ],
      'C2 no-number field',
    ],
    [
      'an error of the sheet',
      [
        ['Deal name', 'Company', 'Close date'],
        ['A', 'Arden', { kind: 'failed', shown: '#N/A' }],
      ],
      'C2 failed field',
    ],
    [
      'a month for a day',
      [
        ['Deal name', 'Company', 'Close date'],
        ['A', 'Arden', 'March 2027'],
      ],
      'C2 no-single-day part',
    ],
    [
      'a mailbox that anyone has',
      [
        ['Company', 'Domain', 'Industry'],
        ['Arden', 'gmail.com', 'x'],
      ],
      'B2 free-mail field',
    ],
    [
      'an owner that nobody is',
      [
        ['Company', 'Industry', 'Owner'],
        ['Arden', 'x', 'Alex Kim'],
      ],
      'C2 unknown-record field',
    ],
    [
      'a person without a company',
      [
        ['Name', 'E-mail', 'Company'],
        ['Jon', 'jon@gmail.com', null],
      ],
      'A2 missing row',
    ],
  ])('%s', (_what, rows, doubt) => {
    const { list } = planOfSheets({ Sheet1: rows }).doubts;
    expect(list.map(({ address, reason, outcome }) => `${address} ${reason} ${outcome}`)).toEqual([doubt]);
  });

  test('a row that says otherwise than one before it', () => {
    const plan = planOfSheets({
      Accounts: [
        ['Company', 'Domain', 'Tier'],
        ['Arden', 'arden.com', 'A'],
        ['Arden', 'arden.com', 'B'],
        ['Arden', 'arden.com', 'A'],
      ],
    });
    expect(plan.doubts.list.map(({ address, reason, shown }) => [address, reason, shown])).toEqual([
      ['C3', 'says-otherwise', 'B'],
    ]);
    expect([plan.counts.account.added, plan.counts.account.repeated]).toEqual([1, 1]);
  });
});

describe('records that may be one', () => {
  const names = (rows: Cell[][]) => {
    const plan = planOfSheets({ Accounts: [['Company', 'Domain', 'Tier'], ...rows] });
    return [plan.added.length, plan.possible.length];
  };

  test.each<[string, Cell[][], number[]]>([
    [
      'one domain and two names',
      [
        ['Arden', 'arden.com', 'A'],
        ['Arden Medical', 'arden.com', 'A'],
      ],
      [2, 1],
    ],
    [
      'one domain and one name with and without its legal form',
      [
        ['Arden', 'arden.com', 'A'],
        ['Arden GmbH', 'arden.com', 'A'],
      ],
      [1, 0],
    ],
    [
      'one name, one domain missing',
      [
        ['Arden', 'arden.com', 'A'],
        ['Arden', null, 'A'],
      ],
      [1, 0],
    ],
    [
      'one name and two domains',
      [
        ['Arden', 'arden.com', 'A'],
        ['Arden', 'arden.de', 'A'],
      ],
      [2, 1],
    ],
    [
      'a legal form and none',
      [
        ['Arden GmbH', null, 'A'],
        ['Arden', null, 'A'],
      ],
      [1, 0],
    ],
    [
      'two legal forms',
      [
        ['Arden GmbH', null, 'A'],
        ['Arden AG', null, 'A'],
      ],
      [2, 0],
    ],
    [
      'two names',
      [
        ['Arden', null, 'A'],
        ['Ardena', null, 'A'],
      ],
      [2, 0],
    ],
  ])('%s', (_what, rows, counts) => expect(names(rows)).toEqual(counts));
});

describe('accounts that share a domain', () => {
  const head: Cell[] = ['Company', 'Website', 'Contact', 'E-mail'];
  const rows = Array.from({ length: 40 }, (_, n): Cell[] => [
    `Company ${'ABCDEFGHIJ'[n % 10]}${'KLMN'[Math.floor(n / 10)]}`,
    `https://company-${n}.group.com`,
    `Person ${n}`,
    `person-${n}@group.com`,
  ]);
  const first = takenOver(planOfSheets({ Accounts: [head, ...rows] }));

  test('are as many as they have names, each with its people', () => {
    const accounts = recordsOf(first, 'account');
    expect(accounts).toHaveLength(40);
    const people = recordsOf(first, 'contact').map(({ accountId }) => accountId);
    expect(new Set(people).size).toBe(40);
  });

  test('are the same when the file comes again', () => {
    const again = planOfSheets({ Accounts: [head, ...rows] }, first);
    expect([again.added, again.changed.filter(({ fields }) => fields.length > 0)]).toEqual([[], []]);
    expect(again.counts.account.same).toBe(40);
  });

  test('of which one alone is here, and is called otherwise in the file, is that one with another name', () => {
    const one = takenOver(planOfSheets({ Accounts: [head, rows[0] ?? []] }));
    const renamed: Cell[] = ['Quite Another', ...(rows[0] ?? []).slice(1)];
    const again = planOfSheets({ Accounts: [head, renamed] }, one);
    expect([again.counts.account.added, again.counts.account.changed]).toEqual([0, 1]);
  });
});

describe('a file that comes again', () => {
  const file = (tier: Cell) => ({
    Accounts: [
      ['Company', 'Domain', 'Tier'],
      ['Arden', 'arden.com', tier],
    ],
  });
  const first = takenOver(planOfSheets(file('A')));
  const edited = first.map(
    (kept): Kept => (kept.kind === 'account' ? { ...kept, record: { ...kept.record, tier: 'Gold' } } : kept),
  );

  test.each<[string, Kept[], Cell, string | null, number]>([
    ['takes what only the file has changed', first, 'B', 'B', 0],
    ['leaves what only a person has changed', edited, 'A', 'Gold', 0],
    ['asks where both have', edited, 'B', 'Gold', 1],
    ['takes what the file has emptied', first, null, null, 0],
    ['is quiet where both say the same', edited, 'Gold', 'Gold', 0],
  ])('%s', (_what, here, tier, is, conflicts) => {
    const plan = planOfSheets(file(tier), here);
    expect(plan.conflicts.length).toBe(conflicts);
    expect(recordsOf(takenOver(plan, here), 'account').map((account) => account.tier)).toEqual([is]);
  });

  test('is asked once: after the answer, the next one is quiet', () => {
    const plan = planOfSheets(file('B'), edited);
    const here = takenOver(plan, edited);
    expect(planOfSheets(file('B'), here).conflicts).toEqual([]);
    const taken = takenOver(
      plan,
      edited,
      plan.conflicts.map(({ key }) => key),
    );
    expect(recordsOf(taken, 'account')[0]?.tier).toBe('B');
  });

  test('never deletes what it no longer has', () => {
    const plan = planOfSheets(
      {
        Accounts: [
          ['Company', 'Domain', 'Tier'],
          ['Borealis', 'borealis.io', 'A'],
        ],
      },
      first,
    );
    expect(plan.counts.account).toMatchObject({ added: 1, notInFile: 1, changed: 0 });
  });

  test('erases nothing of a record that was written in Keyside', () => {
    const { lastContactAt: _, ...person } = buildContact({ emails: ['maria@arden-medical.com'] });
    const here: Kept[] = [
      { kind: 'account', record: buildAccount({ ownerId: null }), given: null },
      { kind: 'contact', record: Contact.parse(person), given: null },
    ];
    const plan = planOfSheets(
      {
        Contacts: [
          ['Name', 'E-mail', 'Title', 'Phone'],
          ['Maria Lopes', 'maria@arden-medical.com', null, '+49 30 1'],
        ],
      },
      here,
    );
    expect(plan.changed.map(({ fields }) => fields)).toEqual([['phones']]);
    expect(recordsOf(takenOver(plan, here), 'contact')[0]).toMatchObject({
      title: person.title,
      phones: ['+49 30 1'],
    });
  });
});

describe('hidden rows', () => {
  const sheet = buildSheet(
    'Deals',
    [
      ['Deal name', 'Company', 'Close date'],
      ['A', 'Arden', dated('2026-12-01')],
      ['B', 'Arden', dated('2026-12-02')],
    ],
    { hiddenRows: [3] },
  );

  test('are taken like all others', () => expect(planOf(buildBook(sheet)).counts.opportunity.added).toBe(2));
});
