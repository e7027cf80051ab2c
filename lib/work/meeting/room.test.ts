import { describe, expect, test } from 'vitest';
import { buildArden } from '../../../tests/builders/arden.ts';
import { buildBrief } from '../../../tests/builders/brief.ts';
import { instant, NOW } from '../../../tests/builders/clock.ts';
import { buildMeeting } from '../../../tests/builders/pages.ts';
import { buildInteraction } from '../../../tests/builders/records.ts';
import { buildPerson, buildPersonMatch } from '../../../tests/builders/seen.ts';
import type { Person, PersonMatch } from '../../model/index.ts';

const roomWith = (...people: [Partial<Person>, Partial<PersonMatch>][]) =>
  buildBrief({
    sighting: { ...buildMeeting(), people: people.map(([person]) => buildPerson(person)) },
    people: people.map(([, match]) => buildPersonMatch(match)),
  }).room;

describe('a guest', () => {
  test.each<[string, Partial<Person>, Partial<PersonMatch>, string | undefined]>([
    ['who is a contact', {}, { contactId: 'con-maria' }, 'contact'],
    ['whom the context does not list', {}, { contactId: 'con-501' }, 'unlisted'],
    ['of the account whom it does not know', { email: 'new@arden-med.de' }, { contactId: null }, 'new'],
    ['of another account', {}, { contactId: 'con-x', accountId: 'acc-other' }, 'outside'],
    ['of no account', { email: 'x@y.example' }, { contactId: null, accountId: null }, 'outside'],
    ['of ours', {}, { contactId: null, accountId: null, own: true }, undefined],
    ['who is the viewer', { self: true }, {}, undefined],
    [
      'with a contact’s address, added a moment ago',
      { email: 'con-maria@arden-medical.com' },
      { contactId: null },
      'contact',
    ],
    [
      'who only perhaps has that address',
      { email: 'con-maria@arden-medical.com', doubt: 'list' },
      { contactId: null },
      'new',
    ],
  ])('%s is shown as that', (_, person, match, kind) => {
    expect(roomWith([person, match]).guests[0]?.kind).toBe(kind);
  });

  test('who is invited under two addresses is there once', () => {
    expect(roomWith([{ email: 'a@x.example' }, {}], [{ email: 'b@x.example' }, {}]).guests).toHaveLength(1);
  });

  test('with a weightier role comes before, and strangers come last', () => {
    const { guests } = roomWith(
      [{ email: 'x@y.example' }, { contactId: null, accountId: null }],
      [{ email: 'l@x.example' }, { contactId: 'con-luis' }],
      [{ email: 'h@x.example' }, { contactId: 'con-helen' }],
    );
    expect(guests.map((guest) => (guest.kind === 'contact' ? guest.contact.name : guest.kind))).toEqual([
      'Helen Brandt',
      'Luis Ferrer',
      'outside',
    ]);
  });
});

test('stakeholders who are not invited are missing, sponsors first', () => {
  const { missing } = buildBrief().room;
  expect(missing.map(({ contact, days }) => [contact.name, days])).toEqual([
    ['Helen Brandt', 71],
    ['Nadia Roth', 12],
    ['Petra Simic', 33],
  ]);
});

test('colleagues are counted, and the viewer is not', () => {
  const own = { contactId: null, accountId: null, own: true };
  expect(roomWith([{}, own], [{ email: 'me@x.example', self: true }, own]).ours).toBe(1);
});

test('who has only been at this very meeting came for the first time', () => {
  const { title } = buildMeeting();
  const logged = buildInteraction({ kind: 'meeting', at: instant(0), subject: title ?? '' });
  const context = buildArden({ interactions: [logged] });
  expect(buildBrief({ context, now: NOW + 7_200_000 }).room.guests[0]).toMatchObject({ first: true });
});

describe('someone comes for the first time', () => {
  const contactAt = (kind: 'meeting' | 'email', more: number) => {
    const interactions = [buildInteraction({ kind, contactIds: ['con-maria'] })];
    const context = buildArden({ interactions, more: more > 0 ? { interactions: more } : {} });
    return buildBrief({ context }).room.guests[0];
  };
  test.each([
    ['not, where a meeting with them is known', 'meeting', 0, false],
    ['where nothing but mail is known', 'email', 0, true],
    ['not for certain, where more was logged than is known here', 'email', 900, false],
  ] as const)('%s', (_, kind, more, first) => {
    expect(contactAt(kind, more)).toMatchObject({ kind: 'contact', first });
  });
});
