import { describe, expect, test } from 'vitest';
import { type Brought, type Kept, plainWorkspace, recordKinds } from '../../lib/model/index.ts';
import { seed } from '../../tests/contract/seeds.ts';
import { withDomains } from './domains.ts';
import { ownedBy } from './owned.ts';
import { withStages } from './stages.ts';

type Fields = Parameters<typeof seed>[1];
const row = (kind: Parameters<typeof seed>[0], fields: Fields): Kept => {
  const { record } = seed(kind, fields);
  const whole = recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' });
  return { kind, record: whole, given: {} } as unknown as Kept;
};
const added = (...rows: Kept[]): Brought[] => rows.map((one) => ({ row: one, before: null }));
const person = (id: string, accountId: string, ...emails: string[]) =>
  row('contact', { id, accountId, emails });

describe('the domain of an account that has none', () => {
  const account = (id: string, domains: string[] = []) => row('account', { id, domains });
  const domainsOf = (brought: readonly Brought[]) =>
    brought.flatMap(({ row: { kind, record } }) => (kind === 'account' ? [record.domains] : []));
  const cases: [string, Kept[], string[][]][] = [
    [
      'is what its people write from',
      [account('a'), person('p', 'a', 'ann@mail.acme.co.uk')],
      [['acme.co.uk']],
    ],
    [
      'is none where they write from two',
      [account('a'), person('p', 'a', 'a@acme.com', 'a@other.com')],
      [[]],
    ],
    ['is none where it is a mail provider’s', [account('a'), person('p', 'a', 'acme@gmail.com')], [[]]],
    [
      'is none where it is the person’s own company’s',
      [account('a'), person('p', 'a', 'x@northbeam.com')],
      [[]],
    ],
    [
      'is none where people of two accounts have it',
      [account('a'), account('b'), person('p', 'a', 'x@agency.com'), person('q', 'b', 'y@agency.com')],
      [[], []],
    ],
    [
      'is none where another account has it',
      [account('a'), account('b', ['acme.com']), person('p', 'a', 'x@acme.com')],
      [[], ['acme.com']],
    ],
    ['stays what the file says', [account('a', ['acme.de']), person('p', 'a', 'x@acme.com')], [['acme.de']]],
  ];
  test.each(cases)('%s', (_name, rows, expected) => {
    expect(domainsOf(withDomains(added(...rows), [], ['northbeam.com']))).toEqual(expected);
  });

  test('is left alone where the account was there before', () => {
    const there = account('a');
    const brought = [{ row: there, before: there }, ...added(person('p', 'a', 'x@acme.com'))];
    expect(domainsOf(withDomains(brought, [there], []))).toEqual([[]]);
  });

  test('is none where an account that is here has it as another of its domains', () => {
    const here = row('account', { id: 'h', aliasDomains: ['acme.com'] });
    const rows = added(account('a'), person('p', 'a', 'x@acme.com'));
    expect(domainsOf(withDomains(rows, [here], []))).toEqual([[]]);
  });
});

test('stages are those of the file, by their chances, those that end it last, and those that were there first', () => {
  const deal = (id: string, stage: string, probability: number, status: 'open' | 'won' | 'lost' = 'open') =>
    row('opportunity', { id, accountId: 'a', stage, probability, status });
  const first = { name: 'Known', probability: 10, category: 'commit', status: 'open' } as const;
  const brought = added(
    deal('1', 'Verloren', 0, 'lost'),
    deal('2', 'Angebot', 60),
    deal('3', 'Angebot', 50),
    deal('4', 'Qualifiziert', 20),
    deal('5', 'Gewonnen', 100, 'won'),
    deal('6', 'Known', 90),
  );
  expect(withStages({ ...plainWorkspace, stages: [first] }, brought).stages).toEqual([
    first,
    { name: 'Qualifiziert', probability: 20, category: 'pipeline', status: 'open' },
    { name: 'Angebot', probability: 55, category: 'pipeline', status: 'open' },
    { name: 'Verloren', probability: 0, category: 'omitted', status: 'lost' },
    { name: 'Gewonnen', probability: 100, category: 'closed', status: 'won' },
  ]);
});

test('new accounts and opportunities that nobody looks after are the person’s, and no others', () => {
  const old = row('account', { id: 'old' });
  const brought = [
    { row: old, before: old },
    ...added(row('account', { id: 'new' }), row('account', { id: 'hers', ownerId: 'own-b' })),
    ...added(row('opportunity', { id: 'o', accountId: 'new' }), row('case', { id: 'c', accountId: 'new' })),
  ];
  const owners = ownedBy(brought, 'me').map(({ row: { record } }) => 'ownerId' in record && record.ownerId);
  expect(owners).toEqual([null, 'me', 'own-b', 'me', null]);
});
