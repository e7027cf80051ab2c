import { describe, expect, test } from 'vitest';
import type { Person, PersonMatch } from '../../../lib/model/index.ts';
import { buildArden, buildArdenThread } from '../../../tests/builders/arden.ts';
import {
  buildAccountMatch,
  buildPerson,
  buildPersonMatch,
  buildSighting,
} from '../../../tests/builders/seen.ts';
import type { AccountView } from '../view.ts';
import { isGathering, nameOf, peopleOfPage } from './people.ts';

function view(people: [Partial<Person>, Partial<PersonMatch>][], morePeople = 0): AccountView {
  return {
    match: buildAccountMatch(),
    sighting: buildSighting({ people: people.map(([person]) => buildPerson(person)), morePeople }),
    people: people.map(([, match]) => buildPersonMatch(match)),
    context: null,
    fetchedAt: null,
    refreshing: false,
    problem: null,
    healthBefore: null,
    picked: null,
    marks: new Map(),
  };
}

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('people of a page', () => {
  test('those present come with the weightiest role first, not in the order of the page', () => {
    const seen = view([
      [{ email: 'jonas@x.example' }, { contactId: 'con-jonas' }],
      [{ email: 'maria@x.example' }, { contactId: 'con-maria' }],
    ]);
    expect(names(peopleOfPage(seen, buildArden()).present)).toEqual(['Maria Lopes', 'Jonas Kern']);
  });

  const added = (over: Partial<Person>) =>
    names(peopleOfPage(view([[over, { contactId: null }]]), buildArden()).present);
  const [maria] = buildArden().contacts.filter(({ name }) => name === 'Maria Lopes');

  test.each<[string, Partial<Person>, string[]]>([
    ['with the address of a contact', { email: maria?.emails[0] ?? '' }, ['Maria Lopes']],
    ['who may be somebody else', { email: maria?.emails[0] ?? '', doubt: 'via-group' }, []],
    ['with another address', { email: 'other@arden-medical.com' }, []],
    ['with nothing but a name', { email: null }, []],
  ])('someone %s, added a moment ago, is in no directory yet', (_, person, present) => {
    expect(added(person)).toEqual(present);
  });

  test('a contact who writes from two addresses is there once', () => {
    const seen = view([
      [{ email: 'maria@a.example' }, {}],
      [{ email: 'maria@b.example' }, {}],
    ]);
    expect(peopleOfPage(seen, buildArden()).present).toHaveLength(1);
  });

  test.each<[string, Partial<Person>, Partial<PersonMatch>, object]>([
    ['of the account but no contact is new', {}, { contactId: null }, { fresh: 1, unlisted: 0, outside: 0 }],
    [
      'a contact that is not listed is not new',
      {},
      { contactId: 'con-501' },
      { fresh: 0, unlisted: 1, outside: 0 },
    ],
    [
      'of another account is outside',
      {},
      { contactId: 'c', accountId: 'acc-2' },
      { fresh: 0, unlisted: 0, outside: 1 },
    ],
    [
      'of no account is outside',
      {},
      { contactId: null, accountId: null },
      { fresh: 0, unlisted: 0, outside: 1 },
    ],
    ['of ours is not counted', {}, { contactId: null, own: true }, { fresh: 0, unlisted: 0, outside: 0 }],
    ['the viewer is not counted', { self: true }, { contactId: null }, { fresh: 0, unlisted: 0, outside: 0 }],
  ])('someone %s', (_, person, match, expected) => {
    const { fresh, unlisted, outside } = peopleOfPage(view([[person, match]]), buildArden());
    expect({ fresh: fresh.length, unlisted: unlisted.length, outside }).toEqual(expected);
  });

  test('those without a say who are not there are the others', () => {
    const { others } = peopleOfPage({ ...view([[{}, {}]]), sighting: buildArdenThread() }, buildArden());
    expect(names(others)).toEqual(['Luis Ferrer']);
  });

  test('people who were not looked at are counted', () => {
    expect(peopleOfPage(view([[{}, {}]], 9_800), buildArden()).unread).toBe(9_800);
  });

  test('without a sighting nobody is there', () => {
    const { present, others } = peopleOfPage({ ...view([]), sighting: null }, buildArden());
    expect([present.length, names(others)]).toEqual([0, ['Luis Ferrer']]);
  });
});

test.each([
  [{ email: 'a@b.example', name: 'Ann' }, 'a@b.example'],
  [{ email: null, name: 'Ann' }, 'Ann'],
  [{ email: null, name: null, linkedinSlug: 'ann' }, 'ann'],
  [{ email: null, name: null }, 'Someone without an address'],
])('%o is called %s', (person, expected) => expect(nameOf(buildPerson(person))).toBe(expected));

test.each([
  ['gmail/thread', true],
  ['gmail/compose', true],
  ['outlook/event', true],
  ['calendar/popover', true],
  ['gmail/list', false],
  ['outlook/list', false],
  ['linkedin/messaging', false],
])('somebody can be left off %s: %s', (page, expected) =>
  expect(isGathering(buildSighting({ page }))).toBe(expected),
);

test('nobody can be left off where there is no page', () => expect(isGathering(null)).toBe(false));
