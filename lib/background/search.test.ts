import { describe, expect, test } from 'vitest';
import { accountEntry, contactEntry, createFakeDirectory } from '../../tests/fakes/directory.ts';
import { Found } from '../messages/view.ts';
import type { AccountEntry, ContactEntry, DirectoryEntry } from '../model/index.ts';
import { createSearch } from './search.ts';

const arden = accountEntry('arden', 'Arden Medical', {
  domains: ['arden.com'],
  linkedinSlug: 'arden-medical',
});
const belmont = accountEntry('belmont', 'Belmont', { domains: ['belmont.com'] });
const maria = contactEntry('maria', 'arden', {
  name: 'Maria Lopes',
  emails: ['maria@arden.com'],
  linkedinSlug: 'maria-lopes-1',
});

type Names = Awaited<ReturnType<Parameters<typeof createSearch>[0]['names']['find']>>;
const nothing: Names = { accounts: [], contacts: [] };
const named = (...accounts: AccountEntry[]) =>
  accounts.map(({ id, name, domains }) => ({ kind: 'account' as const, id, name, hosts: domains }));
const person = ({ id, accountId, name, emails }: ContactEntry) => ({
  contact: { kind: 'contact' as const, id, accountId, name, emails },
  account: undefined,
});

/** `names` is what the index would answer, whatever is asked. */
function build(entries: readonly DirectoryEntry[], names: Names = nothing) {
  const asked: (readonly string[])[] = [];
  const directory = createFakeDirectory(entries);
  const store = {
    directory: {
      look: async (keys: Parameters<typeof directory.look>[0]) => directory.look(keys),
      accounts: async (ids: readonly string[]) =>
        entries.filter(({ kind, id }) => kind === 'account' && ids.includes(id)),
    },
    names: {
      find: async (words: readonly string[]) => {
        asked.push(words);
        return names;
      },
    },
  } as unknown as Parameters<typeof createSearch>[0];
  return { search: createSearch(store), asked };
}

const ardenFound = { accountId: 'arden', name: 'Arden Medical', detail: 'arden.com' };

describe('a pasted address', () => {
  test.each([
    ['an e-mail address of a contact', ' Maria@Arden.com '],
    ['an address with its name', 'Maria Lopes <maria@arden.com>'],
    ['an address of nobody known at a known domain', 'someone@mail.arden.com'],
    ['a web page', 'https://www.arden.com/about'],
    ['a domain', 'arden.com'],
    ['a person’s LinkedIn page', 'https://www.linkedin.com/in/maria-lopes-1/'],
    ['a company’s LinkedIn page', 'linkedin.com/company/arden-medical'],
  ])('%s brings its account before all that words find', async (_, text) => {
    const { search } = build([arden, belmont, maria], { ...nothing, accounts: named(belmont, arden) });
    const found = await search.find(text);
    expect(found.accounts).toEqual([
      ardenFound,
      { accountId: 'belmont', name: 'Belmont', detail: 'belmont.com' },
    ]);
  });

  test.each([
    ['an address at a free-mail host', 'someone@gmail.com'],
    ['a domain that nobody has', 'https://arden.org'],
    ['a name', 'arden'],
  ])('%s brings nothing of its own', async (_, text) => {
    expect(await build([arden, maria]).search.find(text)).toEqual(nothing);
  });

  test('of a contact brings the contact as well, once', async () => {
    const { search } = build([arden, maria], { ...nothing, contacts: [person(maria)] });
    expect((await search.find('maria@arden.com')).contacts).toEqual([
      {
        contactId: 'maria',
        accountId: 'arden',
        name: 'Maria Lopes',
        account: 'Arden Medical',
        detail: 'maria@arden.com',
      },
    ]);
  });
});

describe('a search by words', () => {
  test('looks for the words in their plain spelling', async () => {
    const { search, asked } = build([arden]);
    await search.find('  ARDÉN médical ');
    expect(asked).toEqual([['arden', 'medical']]);
  });

  test('shows a contact with its account as the directory has it, and none whose account is gone', async () => {
    const orphan = person(contactEntry('o', 'gone', { name: 'Maria Gone' }));
    const { search } = build([arden, maria], { accounts: [], contacts: [orphan, person(maria)] });
    const [only, ...others] = (await search.find('maria')).contacts;
    expect(only).toMatchObject({ contactId: 'maria', account: 'Arden Medical' });
    expect(others).toEqual([]);
  });

  test('asks the directory for nothing that came with the names', async () => {
    const [account] = named(arden);
    const names = { accounts: named(arden), contacts: [{ ...person(maria), account }] };
    expect(await build([], names).search.find('arden')).toEqual({
      accounts: [ardenFound],
      contacts: [
        {
          contactId: 'maria',
          accountId: 'arden',
          name: 'Maria Lopes',
          account: 'Arden Medical',
          detail: 'maria@arden.com',
        },
      ],
    });
  });

  test('answers what the panel may be sent, also when many accounts claim a domain', async () => {
    const claimants = Array.from({ length: 12 }, (_, i) =>
      accountEntry(`${i}`, `A${i}`, { domains: ['shared.com'] }),
    );
    const found = await build(claimants).search.find('shared.com');
    expect(Found.parse(found).accounts.map(({ accountId }) => accountId)).toEqual([...'01234567']);
  });
});
