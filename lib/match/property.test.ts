import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../tests/builders/seen.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../tests/fakes/directory.ts';
import { type Company, Match, type Person } from '../model/index.ts';
import { registrableDomain } from './domain.ts';
import { canonicalEmail, entryKeys, keysOf, match, type Rules } from './index.ts';

const domains = ['acme.com', 'acme.co.uk', 'arden.de', 'twin.io', 'labs.acme.com'] as const;
const directory = createFakeDirectory([
  ...domains.map((domain, i) => accountEntry(`acc-${i}`, `Account ${i}`, { domains: [domain] })),
  accountEntry('acc-twin', 'Twin', { domains: ['twin.io'], linkedinSlug: 'twin' }),
  contactEntry('con-1', 'acc-2', { name: 'Eva', emails: ['eva@gmail.com'], linkedinSlug: 'eva' }),
]);

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }));
const email = fc.oneof(
  text,
  fc.emailAddress(),
  fc
    .tuple(
      fc.constantFrom('eva', 'pat', 'x+y'),
      fc.constantFrom(...domains, 'gmail.com', 'sub.arden.de', 'other.org'),
    )
    .map(([a, b]) => `${a}@${b}`),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const person: fc.Arbitrary<Person> = fc.record({
  email: orNull(email),
  name: orNull(text),
  linkedinSlug: orNull(fc.oneof(fc.constant('eva'), fc.string({ minLength: 1, maxLength: 20 }))),
  part: fc.constantFrom('from', 'to', 'row', 'profile'),
  self: fc.boolean(),
  doubt: fc.constantFrom(null, null, 'via-group', 'list', 'notification', 'name-only'),
});
const company: fc.Arbitrary<Company> = fc.record({
  name: orNull(text),
  domain: orNull(fc.oneof(text, fc.domain(), fc.constantFrom(...domains))),
  linkedinSlug: orNull(fc.oneof(fc.constant('twin'), fc.string({ minLength: 1, maxLength: 20 }))),
  linkedinId: orNull(fc.string({ maxLength: 20 })),
});
const rules: fc.Arbitrary<Rules> = fc.record({
  ownDomains: fc.array(fc.oneof(text, fc.domain(), fc.constantFrom(...domains)), { maxLength: 2 }),
  ownEmails: fc.array(email, { maxLength: 2 }),
  corrections: fc.array(
    fc.record({
      key: fc.oneof(
        text.filter((key) => key !== ''),
        fc.constantFrom(...domains).map((domain) => `d:${domain}`),
      ),
      verdict: fc.constantFrom('is', 'not', 'never'),
      accountId: orNull(fc.constantFrom('acc-0', 'acc-1', 'acc-gone')),
    }),
    { maxLength: 5 },
  ),
});
const noRules: Rules = { ownDomains: [], ownEmails: [], corrections: [] };

function look(people: Person[], companies: Company[], with_: Rules) {
  const sighting = { ...buildSighting(), people, companies };
  return match(sighting, directory.look(keysOf(sighting, with_)), with_);
}

test('whatever a page says, the match is one the panel can show', () => {
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 8 }),
      fc.array(company, { maxLength: 4 }),
      rules,
      (people, companies, some) => {
        const found = look(people, companies, some);
        expect(Match.safeParse(found).error).toBeUndefined();
        expect(found.people).toHaveLength(people.length);
      },
    ),
    { numRuns: 1000 },
  );
});

test('an unrelated domain never matches an account', () => {
  const unrelated = fc.emailAddress().filter((address) => {
    const domain = registrableDomain(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
    return domain !== undefined && !domains.some((own) => registrableDomain(own) === domain);
  });
  fc.assert(
    fc.property(unrelated, (address) => {
      const found = look([buildPerson({ email: address })], [], noRules);
      expect(found.accounts.filter(({ certainty }) => certainty === 'certain')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('a domain with letters before or a name after it is another one', () => {
  const letters = fc.stringMatching(/^[a-z0-9]{1,10}$/);
  fc.assert(
    fc.property(fc.constantFrom('acme.com', 'acme.co.uk', 'arden.de'), letters, (domain, extra) => {
      for (const host of [`${extra}${domain}`, `${domain}.${extra}x.org`])
        expect(look([buildPerson({ email: `pat@${host}` })], [], noRules).accounts).toEqual([]);
    }),
  );
});

test('the order of people changes neither the accounts nor their rank', () => {
  fc.assert(
    fc.property(
      fc
        .array(person, { maxLength: 8 })
        .chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
      rules,
      ([people, shuffled], some) => {
        const ranked = (list: Person[]) =>
          look(list, [], some).accounts.map(({ accountId, certainty, people: n }) => [
            accountId,
            certainty,
            n,
          ]);
        expect(ranked(shuffled)).toEqual(ranked(people));
      },
    ),
    { numRuns: 500 },
  );
});

test('an address is canonical once and for all', () => {
  fc.assert(
    fc.property(email, (address) => {
      const once = canonicalEmail(address);
      if (once !== undefined) expect(canonicalEmail(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('an account is found by every domain that it is filed under', () => {
  fc.assert(
    fc.property(fc.domain(), (domain) => {
      const entry = accountEntry('a', 'A', { domains: [domain] });
      const one = createFakeDirectory([entry]);
      const sighting = buildSighting({ people: [buildPerson({ email: `pat@${domain}` })] });
      const found = match(sighting, one.look(keysOf(sighting, noRules)), noRules);
      const filed = entryKeys(entry).some(({ key }) => key.startsWith('d:'));
      expect(found.accounts.some(({ certainty }) => certainty === 'certain')).toBe(filed);
    }),
  );
});
