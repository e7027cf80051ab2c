import { describe, expect, test } from 'vitest';
import { accountEntry, contactEntry } from '../../tests/fakes/directory.ts';
import type { AccountEntry } from '../model/index.ts';
import { entryKeys } from './entry-keys.ts';

const keysOf = (entry: Parameters<typeof entryKeys>[0]) => entryKeys(entry).map(({ key }) => key);

describe('an account is filed under', () => {
  test.each<[string, Partial<AccountEntry>, string[]]>([
    ['its domains', { domains: ['acme.com', 'acme.de'] }, ['d:acme.com', 'd:acme.de', 'n:acme', 'a:1']],
    ['a domain as people type it', { domains: ['WWW.Acme.com.'] }, ['d:acme.com', 'n:acme', 'a:1']],
    ['an alias', { aliasDomains: ['acme-old.com'] }, ['d:acme-old.com', 'n:acmeold', 'n:acme', 'a:1']],
    ['no free mail', { domains: ['gmail.com'] }, ['n:acme', 'a:1']],
    ['no disposable mail', { aliasDomains: ['mailinator.com'] }, ['n:acme', 'a:1']],
    ['no public suffix', { domains: ['co.uk', 'com.br'] }, ['n:acme', 'a:1']],
    ['no address by number', { domains: ['10.0.0.1'] }, ['n:acme', 'a:1']],
    [
      'a private suffix that it says is its own',
      { domains: ['github.io'] },
      ['d:github.io', 'n:acme', 'a:1'],
    ],
    ['LinkedIn', { linkedinSlug: 'Acme-Inc/', linkedinId: '42' }, ['n:acme', 'c:acme-inc', 'c:42', 'a:1']],
  ])('%s', (_what, over, expected) => expect(keysOf(accountEntry('1', 'Acme GmbH', over))).toEqual(expected));
});

test('an account that lists a domain as main and as alias is filed as main', () => {
  const entry = accountEntry('1', 'Acme', { domains: ['acme.com'], aliasDomains: ['acme.com'] });
  expect(entryKeys(entry).filter(({ key }) => key === 'd:acme.com')).toEqual([
    { key: 'd:acme.com', hit: { kind: 'account', id: '1', name: 'Acme', as: 'domain' } },
  ]);
});

test.each([
  ['Arden Medical GmbH', 'n:ardenmedical'],
  ['ARDEN-MEDICAL, Inc.', 'n:ardenmedical'],
  ['Société Générale S.A.', 'n:societegenerale'],
  ['The Co', undefined],
  ['XYZ Ltd', undefined],
  ['株式会社日立製作所', 'n:株式会社日立製作所'],
] as const)('the name %s has the label %s', (name, label) => {
  expect(keysOf(accountEntry('1', name)).find((key) => key.startsWith('n:'))).toBe(label);
});

test('a contact is filed once under each of its addresses and its profile', () => {
  const emails = ['Maria@Acme.com', 'maria+x@acme.com', 'm.lopes@googlemail.com', 'not an address'];
  const entry = contactEntry('c1', '1', { emails, linkedinSlug: 'Maria-L%C3%93pes' });
  expect(keysOf(entry)).toEqual(['e:maria@acme.com', 'e:mlopes@gmail.com', 'l:maria-lópes']);
});
