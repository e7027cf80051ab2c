import { describe, expect, test } from 'vitest';
import { createBuilder, createFinder, type Gone, type Named, queryWords } from './index.ts';

const account = (id: string, name: string, ...hosts: string[]): Named => ({
  kind: 'account',
  id,
  name,
  hosts,
});
const contact = (id: string, accountId: string, name: string, ...emails: string[]): Named => ({
  kind: 'contact',
  id,
  accountId,
  name,
  emails,
});

/** Searches entries of which a later one overtakes an earlier one of the same id; answers ids. */
function search(entries: readonly (Named | Gone)[], text: string, limit = 8) {
  const builder = createBuilder();
  for (const [position, entry] of [...entries.entries()].reverse()) builder.add(entry, position);
  const found = createFinder(builder.finish()).find(queryWords(text), limit);
  const idOf = ({ position }: { position: number }) => entries[position]?.id;
  return { accounts: found.accounts.map(idOf), contacts: found.contacts.map(idOf) };
}

const book = [
  account('arden', 'Arden Medical', 'arden-medical.com', 'ardenpharma.de'),
  account('ardent', 'Ardent Foods'),
  account('garden', 'Garden of Arden'),
  account('tokyo', '東京電力ホールディングス'),
  account('zoe', 'Zoë Brønnum A/S'),
  contact('maria', 'arden', 'Maria Lopes', 'mlopes@arden-medical.com'),
  contact('mario', 'ardent', 'Mario Lopez'),
  contact('lost', 'nowhere', 'Lost Maria'),
];

describe('accounts', () => {
  test.each<[string, string[]]>([
    ['arden', ['arden', 'ardent', 'garden']],
    ['arden medical', ['arden']],
    ['MEDICAL ardén', ['arden']],
    ['med', ['arden']],
    ['medcial', ['arden']],
    ['medicla ard', ['arden']],
    ['mdical', ['arden']],
    ['medixal', ['arden']],
    ['meddical', ['arden']],
    ['edical', ['arden']],
    ['ardenphar', ['arden']],
    ['fods', ['ardent']],
    ['東京', ['tokyo']],
    ['電力', ['tokyo']],
    ['電気', []],
    ['zoe bronnum', ['zoe']],
    ['of', ['garden']],
    ['xx', []],
    ['arden nothing', []],
  ])('found by %s are %j', (text, ids) => {
    expect(search(book, text).accounts).toEqual(ids);
  });

  test('stand in the order of name, beginning of the name, beginning of a word, typo', () => {
    const names = ['Aden', 'New Arden', 'Ardenne', 'Arden'];
    const entries = names.map((name) => account(name, name));
    expect(search(entries, 'arden').accounts).toEqual(['Arden', 'Ardenne', 'New Arden', 'Aden']);
  });

  test('of equal rank stand in the order they came', () => {
    const entries = ['c', 'a', 'b'].map((id) => account(id, 'Arden'));
    expect(search(entries, 'arden').accounts).toEqual(['c', 'a', 'b']);
    expect(search(entries, 'arden', 2).accounts).toEqual(['c', 'a']);
  });
});

describe('contacts', () => {
  test.each<[string, (string | undefined)[]]>([
    ['maria', ['maria', 'lost', 'mario']],
    ['maria lopes', ['maria', 'mario']],
    ['lopes arden', ['maria', 'mario']],
    ['mlopes', ['maria', 'mario']],
    ['mlopes medical', ['maria']],
    ['lopez ardent', ['mario', 'maria']],
    ['lopez foods', ['mario']],
    ['maria belmont', []],
    ['arden', []],
  ])('found by %s are %j', (text, ids) => {
    expect(search(book, text).contacts).toEqual(ids);
  });
});

describe('a record that came more than once', () => {
  test('is found as it came last, or not at all when it is gone', () => {
    const renamed = [...book, account('arden', 'Belmont')];
    expect(search(renamed, 'arden').accounts).not.toContain('arden');
    expect(search(renamed, 'belmont lopes').contacts).toEqual(['maria']);
    const gone: Gone = { kind: 'account', id: 'arden', gone: true };
    expect(search([...book, gone], 'medical').accounts).toEqual([]);
    expect(search([...book, gone, account('arden', 'Arden')], 'arden').accounts[0]).toBe('arden');
  });
});

test('nothing is found in nothing', () => {
  expect(search([], 'arden')).toEqual({ accounts: [], contacts: [] });
  expect(search(book, '')).toEqual({ accounts: [], contacts: [] });
});
