import { describe, expect, test } from 'vitest';
import { buildPerson, buildSighting } from '../../tests/builders/seen.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../tests/fakes/directory.ts';
import { type Company, type Correction, Match, type Person, type Sighting } from '../model/index.ts';
import { keysOf, match, type Rules } from './index.ts';

const directory = createFakeDirectory([
  accountEntry('acme', 'Acme', {
    domains: ['acme.co.uk', 'acme.com'],
    linkedinSlug: 'acme',
    linkedinId: '42',
  }),
  accountEntry('arden', 'Arden Medical', { domains: ['arden-medical.com'], aliasDomains: ['arden-med.de'] }),
  accountEntry('bright', 'Brightlane', { domains: ['brightlane.com'] }),
  accountEntry('buecher', 'Bücher & Co', { domains: ['bücher.de'] }),
  accountEntry('pages', 'Portfolio of Maria', { domains: ['maria.github.io'] }),
  accountEntry('greedy', 'Greedy', { domains: ['gmail.com', 'co.uk', 'mailinator.com', 'com'] }),
  accountEntry('north', 'Our Own Group', { domains: ['northbeam.com'], linkedinSlug: 'northbeam' }),
  accountEntry('twin-a', 'Twin A', { domains: ['twin.com'] }),
  accountEntry('twin-b', 'Twin B', { domains: ['twin.com'] }),
  accountEntry('labs', 'Acme Labs', { domains: ['labs.acme.com'] }),
  contactEntry('maria', 'arden', {
    name: 'Maria Lopes',
    emails: ['maria@arden-medical.com', 'maria.lopes@gmail.com'],
    linkedinSlug: 'maria-lopes',
  }),
  contactEntry('eva', 'acme', { name: 'Eva Stone', emails: ['eva@partner.io', 'eva@northbeam.com'] }),
  contactEntry('shared-1', 'acme', { name: 'Front Desk', emails: ['desk@shared.com'] }),
  contactEntry('shared-2', 'arden', { name: 'Front Desk', emails: ['desk@shared.com'] }),
  contactEntry('double', 'acme', { name: 'Eva Stone', emails: ['eva@partner.io'] }),
  contactEntry('orphan', 'gone', { name: 'Otto Orphan', emails: ['otto@orphan.com'] }),
]);

const noRules: Rules = { ownDomains: ['northbeam.com'], ownEmails: ['me@freelance.org'], corrections: [] };
const is = (key: string, accountId: string): Correction => ({ key, verdict: 'is', accountId });
const not = (key: string, accountId: string): Correction => ({ key, verdict: 'not', accountId });
const never = (key: string): Correction => ({ key, verdict: 'never', accountId: null });

function look(over: Partial<Sighting>, corrections: Correction[] = []): Match {
  const rules = { ...noRules, corrections };
  const sighting = buildSighting(over);
  return Match.parse(match(sighting, directory.look(keysOf(sighting, rules)), rules));
}

const by = (email: string | null, over: Partial<Person> = {}) =>
  buildPerson({ email, name: 'Pat Doe', ...over });
const seen = (email: string, corrections?: Correction[]) => look({ people: [by(email)] }, corrections);
const at = (over: Partial<Company>): Company => ({
  name: null,
  domain: null,
  linkedinSlug: null,
  linkedinId: null,
  ...over,
});

/** `arden` for certain, `arden?` as a question, in order of rank. */
const told = ({ accounts }: Match) =>
  accounts.map(({ accountId, certainty }) => accountId + (certainty === 'question' ? '?' : '')).join(' ');

describe('a writer is matched by address', () => {
  test.each([
    ['maria@arden-medical.com', 'arden', 'contact-email'],
    ['MARIA@Arden-Medical.com.', 'arden', 'contact-email'],
    ['maria+invoices@arden-medical.com', 'arden', 'contact-email'],
    ['maria.lopes@gmail.com', 'arden', 'contact-email'],
    ['m.arialopes@googlemail.com', 'arden', 'contact-email'],
    ['marialopes+x@gmail.com', 'arden', 'contact-email'],
    ['eva@partner.io', 'acme', 'contact-email'],
    ['someone@arden-medical.com', 'arden', 'domain'],
    ['someone@acme.com', 'acme', 'domain'],
    ['someone@acme.co.uk', 'acme', 'domain'],
    ['someone@ACME.CO.UK.', 'acme', 'domain'],
    ['"some one"@acme.com', 'acme', 'domain'],
    ['someone@bücher.de', 'buecher', 'domain'],
    ['someone@xn--bcher-kva.de', 'buecher', 'domain'],
    ['someone@BÜCHER.DE', 'buecher', 'domain'],
    ['someone@arden-med.de', 'arden', 'alias-domain'],
    ['someone@mail.acme.co.uk', 'acme', 'subdomain'],
    ['someone@a.b.c.acme.com', 'acme', 'subdomain'],
    ['someone@de.arden-med.de', 'arden', 'subdomain'],
    ['someone@labs.acme.com', 'labs', 'domain'],
    ['someone@eu.labs.acme.com', 'labs', 'subdomain'],
    ['someone@maria.github.io', 'pages', 'domain'],
    ['someone@www.maria.github.io', 'pages', 'subdomain'],
  ] as const)('%s is of %s by %s', (email, account, kind) => {
    const found = seen(email);
    expect([told(found), found.state, found.accounts[0]?.reasons[0]?.kind]).toEqual([
      account,
      'account',
      kind,
    ]);
    expect(found.unknownDomains).toEqual([]);
  });
});

describe('a near miss is unknown', () => {
  test.each([
    ['someone@co.uk', []],
    ['someone@other.co.uk', ['other.co.uk']],
    ['someone@notacme.com', ['notacme.com']],
    ['someone@acme.com.evil.io', ['evil.io']],
    ['someone@acme.co.uk.evil.io', ['evil.io']],
    ['someone@acme-com.io', ['acme-com.io']],
    ['someone@acmecom.com', ['acmecom.com']],
    ['someone@acm.com', ['acm.com']],
    ['someone@xacme.co.uk', ['xacme.co.uk']],
    ['someone@arden.com', ['arden.com']],
    ['someone@medical.com', ['medical.com']],
    // Cyrillic а, с and е.
    ['someone@\u0430cme.com', ['xn--cme-5cd.com']],
    ['someone@a\u0441me.com', ['xn--ame-4ed.com']],
    ['someone@acm\u0435.com', ['xn--acm-tdd.com']],
    ['maria@\u0430rden-medical.com', ['xn--rden-medical-w9j.com']],
    ['someone@github.io', ['github.io']],
    ['someone@other.github.io', ['other.github.io']],
    ['someone@maria.gitlab.io', ['maria.gitlab.io']],
    ['someone@gmail.com', []],
    ['someone@googlemail.com', []],
    ['someone@mailinator.com', []],
    ['someone@x.mailinator.com', []],
    ['someone@web.de', []],
    ['someone@notgmail.com', ['notgmail.com']],
    ['maria.lopes@yahoo.com', []],
    ['maria@gmail.com', []],
    ['maria.lopes@mail.gmail.com', []],
    ['maria@other.com', ['other.com']],
    ['mariaarden-medical.com@other.com', ['other.com']],
    ['otto@orphan.com', ['orphan.com']],
    ['someone@freelance.org', ['freelance.org']],
    ['someone@notnorthbeam.com', ['notnorthbeam.com']],
    ['someone@northbeam.com.evil.io', ['evil.io']],
  ] as const)('%s', (email, domains) => {
    const found = seen(email);
    expect([told(found), found.state, found.unknownDomains]).toEqual(['', 'unknown', domains]);
  });
});

describe('what is no address is nobody', () => {
  test.each([
    '',
    'someone',
    'someone@',
    '@acme.com',
    'someone@evil.com@acme.com',
    'someone@acme.com@evil.com',
    'some one@acme.com',
    'someone@localhost',
    'someone@acme',
    'someone@127.0.0.1',
    'someone@[10.0.0.1]',
    'someone@[IPv6:::1]',
    'someone@acme..com',
    'someone@acme.com/x',
    'someone@acme.com:25',
    'someone@acme.com>',
    'someone@acme.com, maria@arden-medical.com',
    'javascript:alert(1)@acme.com',
  ])('%j', (email) => {
    const found = seen(email);
    expect([found.state, told(found), found.unknownDomains]).toEqual(['nobody', '', []]);
  });
  test('an address as long as a sighting may hold', () =>
    expect(seen(`${'a'.repeat(310)}@acme.com`).state).toBe('account'));
  test('someone without address, profile or a whole name', () =>
    expect(look({ people: [{ ...by(null), name: 'Maria' }] }).state).toBe('nobody'));
  test('an empty draft', () => expect(look({ people: [] }).state).toBe('nobody'));
});

describe('a page that shows a name and nothing else', () => {
  const named = (name: string, over: Partial<Person> = {}) => look({ people: [by(null, { name, ...over })] });

  test.each([
    ['Maria Lopes', 'arden?'],
    ['LOPES, Mária', 'arden?'],
    ['Eva Stone', 'acme?'],
    ['Front Desk', 'acme? arden?'],
    ['Otto Orphan', ''],
    ['Maria Lopez', ''],
    ['Maria', ''],
    ['Lopes', ''],
  ])('%s asks for %s', (name, accounts) => expect(told(named(name))).toBe(accounts));

  test('says why it asks', () =>
    expect(named('Maria Lopes').accounts[0]?.reasons).toEqual([
      {
        kind: 'contact-name',
        key: 'p:lopes maria',
        sentence: 'Maria Lopes is a contact’s name; the page shows no address',
      },
    ]));

  test('is believed once the person has said so', () => {
    const match = look({ people: [by(null, { name: 'Maria Lopes' })] }, [is('p:lopes maria', 'arden')]);
    expect(told(match)).toBe('arden');
  });

  test('does not ask by name about somebody whose address or profile is known', () => {
    expect(told(look({ people: [by('maria@elsewhere.org', { name: 'Maria Lopes' })] }))).toBe('');
    expect(told(named('Maria Lopes', { linkedinSlug: 'another-maria' }))).toBe('');
  });

  test('is nobody when it is the viewer', () =>
    expect(named('Maria Lopes', { self: true }).state).toBe('own'));
});

describe('two marks of a page that disagree', () => {
  test('make a question of a person and of a company', () => {
    const person = by(null, { linkedinSlug: 'maria-lopes', doubt: 'disagreement' });
    expect(told(look({ people: [person] }))).toBe('arden?');
    const company = at({ linkedinSlug: 'acme', doubt: 'disagreement' });
    expect(told(look({ people: [], companies: [company] }))).toBe('acme?');
  });
});

describe('the same name with another ending is a question', () => {
  test.each([
    ['someone@brightlane.io', 'bright?'],
    ['someone@mail.brightlane.io', 'bright?'],
    ['someone@bright-lane.com', 'bright?'],
    ['someone@brightlane.com.br', 'bright?'],
    ['someone@acme.de', 'acme?'],
    ['someone@arden-med.com', 'arden?'],
    ['someone@ardenmedical.io', 'arden?'],
    ['someone@arden-medical.com.co', 'arden?'],
    // Greek ο.
    ['someone@brightlane.c\u03bfm', 'bright?'],
    ['someone@bucher.de', 'buecher?'],
    ['someone@brightlanes.io', ''],
    ['someone@brightlane.github.io', ''],
    ['someone@brightlane.evil.io', ''],
    ['someone@brightlane.gmail.com', ''],
  ] as const)('%s: %j', (email, expected) => {
    const found = seen(email);
    expect(told(found)).toBe(expected);
    expect(found.people).toEqual([{ own: false, accountId: null, contactId: null }]);
  });
});

describe('our own side is never a client', () => {
  test.each([
    ['a colleague', { email: 'kim@northbeam.com' }],
    ['a colleague at a sub-domain', { email: 'kim@emea.northbeam.com' }],
    ['a colleague in capitals', { email: 'KIM@NORTHBEAM.COM.' }],
    ['a colleague whom the CRM holds as a client’s contact', { email: 'eva@northbeam.com' }],
    ['the viewer at another company', { email: 'maria@arden-medical.com', self: true }],
    ['the viewer’s own address', { email: 'me+tag@freelance.org' }],
  ])('%s', (_what, over) => {
    const found = look({ people: [buildPerson(over)] });
    expect([found.state, told(found), found.people[0]?.own]).toEqual(['own', '', true]);
  });
  test('our own company beside a profile', () => {
    const found = look({ people: [], companies: [at({ name: 'Northbeam', domain: 'www.northbeam.com' })] });
    expect([found.state, told(found)]).toEqual(['own', '']);
  });
  test('nothing of ours is looked up', () => {
    const sighting = buildSighting({ people: [by('eva@northbeam.com'), by('me@freelance.org')] });
    expect(keysOf(sighting, noRules)).toEqual([]);
  });
  test('a company that mails from a free provider does not own everybody there', () => {
    const sighting = buildSighting({ people: [by('maria.lopes@gmail.com')] });
    const rules = { ...noRules, ownDomains: ['gmail.com', 'co.uk '] };
    expect(told(match(sighting, directory.look(keysOf(sighting, rules)), rules))).toBe('arden');
  });
  test('colleagues beside a client do not change whose page it is', () => {
    const found = look({ people: [by('kim@northbeam.com'), by('x@acme.com'), by('lee@northbeam.com')] });
    expect([found.state, told(found), found.accounts[0]?.people]).toEqual(['account', 'acme', 1]);
  });
});

describe('LinkedIn', () => {
  const profile = (linkedinSlug: string) => by(null, { linkedinSlug, part: 'profile' });
  test.each<[string, Partial<Sighting>, string, Match['state']]>([
    ['a known contact’s profile', { people: [profile('maria-lopes')] }, 'arden', 'account'],
    ['the slug in capitals', { people: [profile('Maria-Lopes/')] }, 'arden', 'account'],
    ['a stranger’s profile', { people: [profile('maria-lopez')] }, '', 'unknown'],
    ['a person who is called as a company is', { people: [profile('acme')] }, '', 'unknown'],
    ['a company by slug', { people: [], companies: [at({ linkedinSlug: 'Acme' })] }, 'acme', 'account'],
    ['a company by number', { people: [], companies: [at({ linkedinId: '42' })] }, 'acme', 'account'],
    ['another number', { people: [], companies: [at({ linkedinId: '420' })] }, '', 'unknown'],
    [
      'a company called as a contact is',
      { people: [], companies: [at({ linkedinSlug: 'maria-lopes' })] },
      '',
      'unknown',
    ],
    [
      'a company by web address',
      { people: [], companies: [at({ domain: 'www.acme.com' })] },
      'acme',
      'account',
    ],
    [
      'a stranger at a client',
      { people: [profile('x')], companies: [at({ linkedinSlug: 'acme' })] },
      'acme',
      'account',
    ],
    [
      'a stranger and the client’s name',
      { people: [profile('x')], companies: [at({ name: 'ARDEN Medical Inc.' })] },
      'arden?',
      'question',
    ],
    ['a name of no client', { people: [profile('x')], companies: [at({ name: 'Arden' })] }, '', 'unknown'],
    ['a company’s name and nobody', { people: [], companies: [at({ name: 'Arden Medical' })] }, '', 'nobody'],
    [
      'a name and our own face',
      { people: [by(null, { self: true })], companies: [at({ name: 'Acme' })] },
      '',
      'own',
    ],
    ['free mail as web address', { people: [], companies: [at({ domain: 'gmail.com' })] }, '', 'nobody'],
  ])('%s', (_what, over, expected, state) => {
    const found = look(over);
    expect([told(found), found.state]).toEqual([expected, state]);
  });
});

describe('doubt about a person makes at most a question', () => {
  test.each([
    ['maria@arden-medical.com', 'via-group', 'arden?', 'question'],
    ['sales@arden-medical.com', 'via-group', 'arden?', 'question'],
    ['all@lists.acme.com', 'list', 'acme?', 'question'],
    ['no-reply@acme.com', 'notification', 'acme?', 'question'],
    ['sales@northbeam.com', 'via-group', '', 'own'],
    ['all@other.com', 'list', '', 'unknown'],
    ['no-reply@other.com', 'notification', '', 'nobody'],
    ['messages-noreply@linkedin.com', 'notification', '', 'nobody'],
    ['calendar-notification@google.com', 'notification', '', 'nobody'],
    ['all@gmail.com', 'list', '', 'unknown'],
  ] as const)('%s, %s: %j', (email, doubt, expected, state) => {
    const found = look({ people: [by(email, { doubt })] });
    expect([told(found), found.state, found.people[0]?.accountId]).toEqual([expected, state, null]);
  });
  test('a notice from a platform is nothing even when the platform is a client', () => {
    const client = createFakeDirectory([accountEntry('li', 'LinkedIn', { domains: ['linkedin.com'] })]);
    const notice = buildSighting({ people: [by('jobs-noreply@linkedin.com', { doubt: 'notification' })] });
    const person = buildSighting({ people: [by('kim@linkedin.com')] });
    expect(match(notice, client.look(keysOf(notice, noRules)), noRules).state).toBe('nobody');
    expect(match(person, client.look(keysOf(person, noRules)), noRules).state).toBe('account');
  });
  test('a doubtful person beside a certain one of the same account', () => {
    const found = look({ people: [by('list@acme.com', { doubt: 'list' }), by('x@acme.com')] });
    expect([told(found), found.state]).toEqual(['acme', 'account']);
  });
});

describe('two accounts behind one thing are asked for, never guessed', () => {
  test.each([
    ['x@twin.com', 'twin-a? twin-b?'],
    ['x@mail.twin.com', 'twin-a? twin-b?'],
    ['desk@shared.com', 'acme? arden?'],
  ] as const)('%s: %s', (email, expected) => {
    const found = seen(email);
    expect([told(found), found.state]).toEqual([expected, 'question']);
  });
  test('until one is ruled out', () =>
    expect(told(seen('x@twin.com', [not('d:twin.com', 'twin-b')]))).toBe('twin-a'));
  test('or one is chosen', () =>
    expect(told(seen('x@twin.com', [is('d:twin.com', 'twin-b')]))).toBe('twin-b'));
  test('a contact entered twice for one account is no ambiguity', () =>
    expect(told(seen('eva@partner.io'))).toBe('acme'));
});

describe('the viewer’s own word wins', () => {
  test.each([
    ['is, of an unknown address', 'x@new.com', [is('e:x@new.com', 'acme')], 'acme', 'account'],
    ['is, of a domain', 'y@new.com', [is('d:new.com', 'acme')], 'acme', 'account'],
    ['is, of a domain, for its sub-domains', 'y@eu.new.com', [is('d:new.com', 'acme')], 'acme', 'account'],
    ['is, of a sub-domain, not for its parent', 'y@new.com', [is('d:eu.new.com', 'acme')], '', 'unknown'],
    [
      'is, over a known contact',
      'maria@arden-medical.com',
      [is('d:arden-medical.com', 'acme')],
      'acme',
      'account',
    ],
    [
      'is, for an address at a free provider',
      'x@gmail.com',
      [is('e:x@gmail.com', 'acme')],
      'acme',
      'account',
    ],
    ['is, never for all of a free provider', 'x@gmail.com', [is('d:gmail.com', 'acme')], '', 'unknown'],
    ['is, of another spelling', 'X+tag@New.com', [is('e:x@new.com', 'acme')], 'acme', 'account'],
    ['is, of an account that is gone', 'x@acme.com', [is('d:acme.com', 'gone')], 'acme', 'account'],
    [
      'is, of an account that is gone and nothing else',
      'x@new.com',
      [is('d:new.com', 'gone')],
      '',
      'unknown',
    ],
    ['is, over a similar name', 'x@brightlane.io', [is('d:brightlane.io', 'acme')], 'acme', 'account'],
    ['not, of a domain', 'x@acme.com', [not('d:acme.com', 'acme')], '', 'unknown'],
    ['not, of another account', 'x@acme.com', [not('d:acme.com', 'arden')], 'acme', 'account'],
    ['not, of another domain', 'x@acme.co.uk', [not('d:acme.com', 'acme')], 'acme', 'account'],
    [
      'not, of a contact, nor by the domain then',
      'maria@arden-medical.com',
      [not('e:maria@arden-medical.com', 'arden')],
      '',
      'unknown',
    ],
    [
      'not, of a contact, says nothing of colleagues',
      'x@arden-medical.com',
      [not('e:maria@arden-medical.com', 'arden')],
      'arden',
      'account',
    ],
    [
      'not, of a domain, for contacts there',
      'maria@arden-medical.com',
      [not('d:arden-medical.com', 'arden')],
      '',
      'unknown',
    ],
    ['not, of a similar name', 'x@brightlane.io', [not('d:brightlane.io', 'bright')], '', 'unknown'],
    ['never, of a domain', 'x@acme.com', [never('d:acme.com')], '', 'nobody'],
    ['never, for sub-domains', 'x@mail.acme.com', [never('d:acme.com')], '', 'nobody'],
    ['never, for known contacts', 'maria@arden-medical.com', [never('d:arden-medical.com')], '', 'nobody'],
    ['never, of a stranger’s domain', 'x@new.com', [never('d:new.com')], '', 'nobody'],
    ['never, of one address', 'x@acme.com', [never('e:y@acme.com')], 'acme', 'account'],
    [
      'a person set apart from a silenced domain',
      'x@acme.com',
      [never('d:acme.com'), is('e:x@acme.com', 'arden')],
      'arden',
      'account',
    ],
    [
      'a silenced person at a named domain',
      'x@new.com',
      [never('e:x@new.com'), is('d:new.com', 'arden')],
      '',
      'nobody',
    ],
    [
      'is and not on one key',
      'x@new.com',
      [not('d:new.com', 'acme'), is('d:new.com', 'acme')],
      'acme',
      'account',
    ],
    [
      'not, closer than is',
      'x@new.com',
      [not('e:x@new.com', 'acme'), is('d:new.com', 'acme')],
      '',
      'unknown',
    ],
  ] as const)('%s', (_what, email, corrections, expected, state) => {
    const found = seen(email, [...corrections]);
    expect([told(found), found.state]).toEqual([expected, state]);
    // Undone, all is as before.
    expect(seen(email)).toEqual(seen(email, []));
  });
  test('is makes even a group’s address certain', () => {
    const people = [by('sales@new.com', { doubt: 'via-group' })];
    expect(told(look({ people }, [is('e:sales@new.com', 'acme')]))).toBe('acme');
  });
  test('is cannot make a colleague a client', () =>
    expect(seen('kim@northbeam.com', [is('e:kim@northbeam.com', 'acme')]).state).toBe('own'));
  test('a confirmed name beside a person is no question any more', () => {
    const over = { people: [by(null, { linkedinSlug: 'x' })], companies: [at({ name: 'Arden Medical' })] };
    expect(told(look(over, [is('n:ardenmedical', 'arden')]))).toBe('arden');
    expect(told(look(over, [not('n:ardenmedical', 'arden')]))).toBe('');
  });
  test('a known contact stays one under a correction to the same account', () =>
    expect(seen('maria@arden-medical.com', [is('d:arden-medical.com', 'arden')]).people[0]?.contactId).toBe(
      'maria',
    ));
  test('what the panel undoes brings the match back', () => {
    const corrections = [never('d:acme.com')];
    expect(seen('x@acme.com', corrections).state).toBe('nobody');
    corrections.pop();
    expect(seen('x@acme.com', corrections).state).toBe('account');
  });
});

describe('several accounts are ranked', () => {
  const emails = (...list: string[]) => look({ people: list.map((email) => by(email)) });
  test.each([
    ['by people present', ['a@acme.com', 'b@arden-medical.com', 'c@arden-medical.com'], 'arden acme'],
    ['the same person twice is one', ['a@acme.com', 'A+x@acme.com', 'maria@arden-medical.com'], 'arden acme'],
    ['then by strength', ['x@acme.com', 'maria@arden-medical.com'], 'arden acme'],
    ['an alias after a main domain', ['x@arden-med.de', 'x@brightlane.com'], 'bright arden'],
    ['then by name', ['x@brightlane.com', 'x@acme.com'], 'acme bright'],
    [
      'certain before asked, whatever the number',
      ['a@brightlane.io', 'b@brightlane.io', 'x@acme.com'],
      'acme bright?',
    ],
  ] as const)('%s', (_what, list, expected) => {
    expect(told(emails(...list))).toBe(expected);
    expect(told(emails(...list.toReversed()))).toBe(expected);
  });
  test('more than one for certain is several', () =>
    expect(emails('x@acme.com', 'x@brightlane.com').state).toBe('several'));
  test('one for certain beside a question is that account', () =>
    expect(emails('x@acme.com', 'x@brightlane.io').state).toBe('account'));
  test('unknown domains come by number of people', () =>
    expect(emails('a@one.com', 'a@two.com', 'b@two.com', 'x@acme.com').unknownDomains).toEqual([
      'two.com',
      'one.com',
    ]));
});

describe('the reason is told in words', () => {
  const why = (found: Match) => found.accounts[0]?.reasons.map(({ sentence }) => sentence);
  test.each([
    [['maria@arden-medical.com'], ['Maria Lopes is a known contact']],
    [['x@acme.com'], ['Pat Doe is at acme.com']],
    [['x@acme.com', 'y@acme.com', 'z@acme.com'], ['3 people are at acme.com']],
    [['x@arden-med.de'], ['arden-med.de is another domain of Arden Medical']],
    [['x@mail.acme.com'], ['mail.acme.com is part of acme.com']],
    [['x@brightlane.io'], ['brightlane.io resembles Brightlane, but is another domain']],
    [
      ['x@arden-med.de', 'maria@arden-medical.com'],
      ['Maria Lopes is a known contact', 'arden-med.de is another domain of Arden Medical'],
    ],
  ] as const)('%j: %j', (list, sentences) =>
    expect(why(look({ people: list.map((email) => by(email)) }))).toEqual(sentences),
  );
  test('a correction says what it was about', () =>
    expect(why(seen('x@new.com', [is('d:new.com', 'acme')]))).toEqual(['You said that new.com is Acme']));
  test('never by a number that means nothing to a person', () => {
    const companies = [at({ name: 'Acme Robotics', linkedinId: '777' })];
    expect(why(look({ people: [], companies }, [is('c:777', 'acme')]))).toEqual([
      'You said that Acme Robotics is Acme',
    ]);
  });
  test('a company’s own web address is not counted as a person', () => {
    const found = look({ people: [by('x@acme.com')], companies: [at({ name: 'Acme', domain: 'acme.com' })] });
    expect([why(found), found.accounts[0]?.people]).toEqual([['Pat Doe is at acme.com'], 1]);
  });
  test('a name of 200 emoji stays within what the panel takes', () => {
    const found = look({ people: [by('x@acme.com', { name: '\u{1f600}'.repeat(100) })] });
    expect(why(found)?.[0]).toContain('is at acme.com');
  });
});
