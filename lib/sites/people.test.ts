import { describe, expect, test } from 'vitest';
import { MAX_PEOPLE, type Person } from '../model/sighting.ts';
import { emailOf, gather, MOST_PEOPLE, nameOf } from './people.ts';

const person = (email: string, fields: Partial<Person> = {}): Person => ({
  email,
  name: null,
  linkedinSlug: null,
  part: 'to',
  self: false,
  doubt: null,
  ...fields,
});

describe('gather', () => {
  test('the limit is the model’s', () => expect(MOST_PEOPLE).toBe(MAX_PEOPLE));

  test('one address is one person, in the strongest part, with the name from wherever it is', () => {
    const { people } = gather([person('a@x.com', { name: 'Ann' }), person('a@x.com', { part: 'from' })]);
    expect(people).toEqual([person('a@x.com', { part: 'from', name: 'Ann' })]);
  });

  test('senders come before recipients, each in the order of the page', () => {
    const { people } = gather([person('a@x.com'), person('b@x.com', { part: 'from' }), person('c@x.com')]);
    expect(people.map(({ email }) => email)).toEqual(['b@x.com', 'a@x.com', 'c@x.com']);
  });

  test('a doubt stays with the address', () => {
    const { people } = gather([person('g@x.com'), person('g@x.com', { part: 'from', doubt: 'via-group' })]);
    expect(people[0]?.doubt).toBe('via-group');
    const other = gather([person('g@x.com', { doubt: 'list' }), person('g@x.com', { part: 'from' })]);
    expect(other.people[0]?.doubt).toBe('list');
  });

  test('people beyond the limit are counted, and no one twice', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => person(`p${at}@x.com`));
    const { people, morePeople } = gather([...many, ...many]);
    expect([people.length, morePeople]).toEqual([200, 9_800]);
  });

  test('a sender found after the limit still comes first', () => {
    const many = Array.from({ length: 300 }, (_, at) => person(`p${at}@x.com`));
    expect(gather([...many, person('s@x.com', { part: 'from' })]).people[0]?.email).toBe('s@x.com');
  });
});

test.each([
  [' Maria@Arden.COM ', 'maria@arden.com'],
  ['maria', null],
  ['@arden.com', null],
  ['a@b@c', null],
  ['a b@c.com', null],
  [`${'x'.repeat(310)}@arden.com`, `${'x'.repeat(310)}@arden.com`],
  [`${'x'.repeat(311)}@arden.com`, null],
  ['a\uD83D@arden.com', null],
  ['', null],
  [null, null],
])('the address in %j is %j', (value, expected) => expect(emailOf(value)).toBe(expected));

test.each([
  ['Maria Lopes', 'Maria Lopes'],
  ['maria@arden.com', null],
  ['MARIA', null],
  ['Maria L', 'Maria L'],
  ['<b>Maria</b>', '<b>Maria</b>'],
  ['', null],
])('the name in %j beside maria@arden.com is %j', (value, expected) =>
  expect(nameOf(value, 'maria@arden.com')).toBe(expected),
);
