import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookUp } from '../records/lookup.ts';
import { openTestApi, type TestApi } from '../testing/api.ts';
import { countQueries } from '../testing/count.ts';
import { places } from '../testing/places.ts';
import { account, contact } from '../testing/records.ts';
import { makeSpace, type Space } from '../testing/space.ts';

describe.each(places)('look-ups and search on $name', ({ makePlace }) => {
  let api: TestApi;
  let space: Space;
  beforeAll(async () => {
    api = await openTestApi(await makePlace());
    space = await makeSpace(api);
    await space.write(
      account('acme', {
        name: 'Acme Präzision',
        domains: ['acme.co.uk', 'Acme.de'],
        aliasDomains: ['acme-old.com'],
        linkedinSlug: 'acme-inc',
        linkedinId: '4711',
      }),
      account('zen', { name: 'Zen 100% Tea_House', domains: ['zen-tea.com'] }),
      contact('maria', 'acme', { emails: ['Maria@acme.co.uk', 'maria@gmail.com'], linkedinSlug: 'maria-l' }),
      contact('tom', 'zen', { emails: ['tom@zen-tea.com'] }),
    );
  });
  afterAll(() => api.close());

  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

  test.each([
    ['an e-mail in any case', { emails: ['MARIA@Acme.co.uk'] }, ['maria'], ['acme']],
    ['a second e-mail', { emails: ['maria@gmail.com'] }, ['maria'], ['acme']],
    ['an e-mail that only ends so', { emails: ['xmaria@gmail.com'] }, [], []],
    ['a domain', { domains: ['acme.de'] }, [], ['acme']],
    ['an alias', { domains: ['acme-old.com'] }, [], ['acme']],
    ['a sub-domain: keys are whole', { domains: ['mail.acme.de'] }, [], []],
    ['a part of a domain', { domains: ['co.uk'] }, [], []],
    ['a person’s slug', { linkedinSlugs: ['maria-l'] }, ['maria'], ['acme']],
    ['a company’s slug', { linkedinSlugs: ['acme-inc'] }, [], ['acme']],
    ['a company’s number', { linkedinSlugs: ['4711'] }, [], ['acme']],
    [
      'several at once',
      { emails: ['tom@zen-tea.com'], domains: ['acme.de', 'no.one'] },
      ['tom'],
      ['acme', 'zen'],
    ],
    ['nothing', {}, [], []],
  ])('%s', async (_name, keys, contacts, accounts) => {
    const { status, body } = await space.post('/v1/lookup', keys);
    expect(status).toBe(200);
    expect([idsOf(body.contacts), idsOf(body.accounts)]).toEqual([contacts, accounts]);
  });

  test('an address that moved to another contact finds that one only', async () => {
    await space.write(
      contact('tom', 'zen', { emails: [] }),
      contact('tim', 'zen', { emails: ['tom@zen-tea.com'] }),
    );
    const { body } = await space.post('/v1/lookup', { emails: ['tom@zen-tea.com'] });
    expect(idsOf(body.contacts)).toEqual(['tim']);
  });

  test('five hundred keys of each kind take four queries', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `x${i}`);
    const { db, count } = countQueries(api.db);
    const keys = { emails: ['maria@gmail.com', ...many], domains: many, linkedinSlugs: many };
    await lookUp(db, space.id, keys);
    expect(count()).toBe(4);
  });

  test('more than five hundred are refused, and so is what is no e-mail', async () => {
    const many = Array.from({ length: 501 }, (_, i) => `x${i}@acme.de`);
    for (const emails of [many, ['maria']]) {
      const { status, body } = await space.post('/v1/lookup', { emails });
      expect([status, body.errors[0].field.startsWith('emails')]).toEqual([422, true]);
    }
  });

  test.each([
    ['acm', ['acme']],
    ['PRÄZ acme', ['acme']],
    ['praz', ['acme']],
    ['acme.co', ['acme']],
    ['zen-tea.com', ['zen']],
    ['100', ['zen']],
    ['cme', []],
    ['acme zen', []],
    ['%', []],
    ['_', []],
    ["'; drop table account; --", []],
    ['   ', []],
  ])('a search for %j', async (query, ids) => {
    const { status, body } = await space.get(`/v1/search?${new URLSearchParams({ q: query })}`);
    expect([status, idsOf(body.accounts)]).toEqual([200, ids]);
  });

  test('a search gives as many as it is asked for, by name', async () => {
    await space.write(account('z1', { name: 'Zen A' }), account('z2', { name: 'Zen B' }));
    const { body } = await space.get('/v1/search?q=zen&limit=2');
    expect(body.accounts).toEqual([
      { id: 'zen', name: 'Zen 100% Tea_House' },
      { id: 'z1', name: 'Zen A' },
    ]);
  });
});
