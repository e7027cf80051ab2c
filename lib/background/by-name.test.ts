import { expect, test } from 'vitest';
import type { DirectoryKey } from '../match/index.ts';
import { lookByName } from './by-name.ts';

type Parts = Parameters<typeof lookByName>[0];

const contacts = [
  { id: 'maria', accountId: 'arden', name: 'Maria Lopes', emails: [] },
  { id: 'mario', accountId: 'acme', name: 'Mario Lopes', emails: [] },
];
const asked: string[] = [];
const store = {
  names: {
    find: async (words: unknown) => {
      asked.push(JSON.stringify(words));
      return { accounts: [], contacts: contacts.map((contact) => ({ contact })) };
    },
  },
  directory: {
    look: async (keys: DirectoryKey[]) =>
      new Map(keys.map((key) => [key, [{ kind: 'account', id: key.slice(2), name: key, as: 'id' }]])),
  },
} as unknown as Parts;

test('a name finds the contacts of that very name, and their accounts', async () => {
  const hits = await lookByName(store, ['p:lopes maria', 'd:arden.com']);
  expect([...hits.keys()]).toEqual(['p:lopes maria', 'a:arden']);
  expect(hits.get('p:lopes maria')).toEqual([
    { kind: 'contact', id: 'maria', accountId: 'arden', name: 'Maria Lopes' },
  ]);
});

test('a page that shows addresses asks for no names', async () => {
  asked.length = 0;
  expect((await lookByName(store, ['e:maria@arden.com', 'n:arden'])).size).toBe(0);
  expect(asked).toEqual([]);
});

test('of a crowd of names only ten are looked for', async () => {
  asked.length = 0;
  await lookByName(
    store,
    Array.from({ length: 200 }, (_, at) => `p:person ${at}` as const),
  );
  expect(asked).toHaveLength(10);
});
