import { describe, expect, test } from 'vitest';
import { buildFind, buildFound } from '../../tests/builders/find.ts';
import type { FindView } from '../panel/view.ts';
import { groupsOf, optionId, resultWords } from './options.ts';

const nothing = buildFound({ accounts: [], contacts: [] });

describe('what is said of the results', () => {
  test.each<[string, Partial<FindView>, string]>([
    ['nothing before anything is typed', {}, ''],
    ['nothing for spaces alone', { text: '   ', found: nothing }, ''],
    ['a hint for two letters', { text: 'ar', found: nothing }, 'Type at least three letters.'],
    ['a hint for one letter of two units', { text: '𠮷', found: nothing }, 'Type at least three letters.'],
    [
      'what two letters found all the same',
      { text: 'ar', found: buildFound() },
      '2 accounts and 1 contact found.',
    ],
    ['nothing while the answer is awaited', { text: 'arden', busy: true }, ''],
    ['nothing while an older answer was empty', { text: 'arden', found: nothing, busy: true }, ''],
    ['how much was found', { text: 'arden', found: buildFound() }, '2 accounts and 1 contact found.'],
    ['accounts alone', { text: 'arden', found: buildFound({ contacts: [] }) }, '2 accounts found.'],
    ['contacts alone', { text: 'maria', found: buildFound({ accounts: [] }) }, '1 contact found.'],
    [
      'that no name is like it',
      { text: 'zzz', found: nothing },
      'No account or contact has a name like this.',
    ],
    [
      'that no name is like one with a dot',
      { text: 'J. Kern', found: nothing },
      'No account or contact has a name like this.',
    ],
    [
      'that no name is like one that ends in a dot',
      { text: 'Inc.', found: nothing },
      'No account or contact has a name like this.',
    ],
    [
      'that nobody has an address',
      { text: 'a@b.co', found: nothing },
      'No account or contact has this address.',
    ],
    [
      'that nobody has a link',
      { text: 'https://example.com/in/ines', found: nothing },
      'No account or contact has this address.',
    ],
  ])('%s', (_, over, words) => expect(resultWords(buildFind(over))).toBe(words));
});

describe('the lines of the results', () => {
  test('are accounts, then contacts with their account', () => {
    expect(
      groupsOf(buildFound()).map(({ name, options }) => [name, options.map((each) => each.name)]),
    ).toEqual([
      ['Accounts', ['Arden Medical', 'Arden Foods']],
      ['Contacts', ['Maria Lopes']],
    ]);
  });

  test('lead from a contact to the account', () => {
    const [, contacts] = groupsOf(buildFound());
    expect(contacts?.options[0]).toMatchObject({
      accountId: 'acc-arden',
      account: 'Arden Medical',
      detail: 'Arden Medical · maria.lopes@arden-medical.com',
    });
  });

  test('have no empty group', () => expect(groupsOf(nothing)).toEqual([]));

  test('have ids of their own, without spaces, for an account and a contact of the same id', () => {
    const same = buildFound({
      accounts: [{ accountId: '1', name: 'A', detail: '' }],
      contacts: [{ contactId: '1', accountId: '1', name: 'A', account: 'A', detail: '' }],
    });
    const ids = groupsOf(same).flatMap(({ options }) => options.map((option) => optionId('x', option)));
    expect(new Set(ids).size).toBe(2);
    expect(ids.join('')).not.toMatch(/\s/);
  });
});
