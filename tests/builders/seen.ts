import { AccountMatch, Match, Person, PersonMatch, Sighting } from '../../lib/model/index.ts';

export function buildPerson(over: Partial<Person> = {}): Person {
  return Person.parse({
    email: 'maria.lopes@arden-medical.com',
    name: 'Maria Lopes',
    linkedinSlug: null,
    part: 'from',
    self: false,
    doubt: null,
    ...over,
  });
}

export function buildSighting(over: Partial<Sighting> = {}): Sighting {
  return Sighting.parse({
    site: 'gmail',
    page: 'gmail/thread',
    key: 'thread-f:1',
    title: 'ROI sheet for the board',
    link: 'https://mail.google.com/mail/u/0/#inbox/1',
    people: [buildPerson()],
    morePeople: 0,
    companies: [],
    viewer: 'alex.reuter@northbeam-software.com',
    how: 'built for a test',
    ...over,
  });
}

export function buildAccountMatch(over: Partial<AccountMatch> = {}): AccountMatch {
  return AccountMatch.parse({
    accountId: 'acc-arden',
    name: 'Arden Medical',
    reasons: [
      {
        kind: 'contact-email',
        sentence: 'Maria Lopes is a known contact',
        key: 'e:maria.lopes@arden-medical.com',
      },
    ],
    certainty: 'certain',
    people: 1,
    ...over,
  });
}

export function buildPersonMatch(over: Partial<PersonMatch> = {}): PersonMatch {
  return PersonMatch.parse({ contactId: 'con-maria', accountId: 'acc-arden', own: false, ...over });
}

export function buildMatch(over: Partial<Match> = {}): Match {
  return Match.parse({
    state: 'account',
    accounts: [buildAccountMatch()],
    people: [buildPersonMatch()],
    unknownDomains: [],
    ...over,
  });
}
