import { describe, expect, test } from 'vitest';
import * as build from '../../tests/builders/records.ts';
import { buildPerson, buildPersonMatch, buildSighting } from '../../tests/builders/seen.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { Meeting, Sighting } from '../model/index.ts';
import type { Page } from './page.ts';
import { prefill } from './prefill.ts';

const context = build.buildContext({
  contacts: [build.buildContact(), build.buildContact({ id: 'con-jonas', name: 'Jonas Kern' })],
});
const [maria, jonas] = [
  buildPerson(),
  buildPerson({ name: 'Jonas Kern', email: 'jonas.kern@arden-medical.com' }),
];
const [mariaIs, jonasIs] = [buildPersonMatch(), buildPersonMatch({ contactId: 'con-jonas' })];

const page = (over: Partial<Page> = {}): Page => ({
  sighting: buildSighting({ people: [maria, jonas] }),
  context,
  people: [mariaIs, jonasIs],
  details: null,
  now: Date.parse('2026-11-24T13:30:00Z'),
  timeZone: 'Europe/Berlin',
  ...over,
});
const meeting = (over: Partial<Meeting> = {}): Meeting => ({
  seriesId: null,
  instance: null,
  start: '2026-11-24T13:00:00Z',
  end: '2026-11-24T14:00:00Z',
  timeZone: null,
  organizer: null,
  videoLink: null,
  ...over,
});
const event = (over: Partial<Sighting> = {}) =>
  buildSighting({
    site: 'calendar',
    page: 'calendar/popover',
    title: 'QBR Arden Medical',
    link: 'https://calendar.google.com/calendar/r/eventedit/x',
    people: [maria, jonas, buildPerson({ self: true, name: 'Alex Reuter' })],
    meeting: meeting(),
    ...over,
  });
const profile = (over: Partial<Sighting> = {}) =>
  buildSighting({
    site: 'linkedin',
    page: 'linkedin/profile',
    title: 'Maria Lopes – Arden',
    link: 'https://www.linkedin.com/in/maria-lopes/?trk=x',
    people: [
      { ...maria, email: null, linkedinSlug: 'maria-lopes', part: 'profile', headline: 'VP Operations' },
    ],
    ...over,
  });
const bodyOf = (sighting: Sighting) => {
  const form = prefill('note', page({ sighting }));
  return form.kind === 'note' ? form.values.body : undefined;
};

describe('a note', () => {
  test.each([
    ['an hour', {}, 'QBR Arden Medical · 24 Nov 2026, 14:00–15:00\nWith Maria Lopes, Jonas Kern\n\n'],
    ['no end', { meeting: meeting({ end: null }) }, expect.stringContaining('24 Nov 2026, 14:00\n')],
    [
      'no hours',
      { meeting: meeting({ start: '2026-11-24', end: null }) },
      expect.stringContaining('24 Nov 2026\n'),
    ],
    [
      'several days',
      { meeting: meeting({ start: '2026-11-24', end: '2026-11-26' }) },
      expect.stringContaining('24 Nov 2026 – 26 Nov 2026\n'),
    ],
    [
      'a night',
      { meeting: meeting({ end: '2026-11-24T23:30:00Z' }) },
      expect.stringContaining('24 Nov 2026, 14:00 – 25 Nov 2026, 00:30\n'),
    ],
    [
      'nothing said of when',
      { meeting: meeting({ start: null, end: null }) },
      'QBR Arden Medical\nWith Maria Lopes, Jonas Kern\n\n',
    ],
    ['nobody but the viewer', { people: [] }, 'QBR Arden Medical · 24 Nov 2026, 14:00–15:00\n\n'],
    ['guests that are only counted', { morePeople: 7 }, expect.stringContaining('Jonas Kern and 7 more\n')],
    [
      'a crowd',
      { people: Array.from({ length: 25 }, (_, n) => ({ ...maria, name: `Guest ${n}` })), morePeople: 2 },
      expect.stringContaining('Guest 19 and 7 more\n'),
    ],
    [
      'a guest without a name',
      { people: [{ ...maria, name: null }] },
      expect.stringContaining('With maria.lopes@arden-medical.com\n'),
    ],
    [
      'guests who may be another event’s',
      { people: [{ ...maria, doubt: 'disagreement' as const }] },
      'QBR Arden Medical · 24 Nov 2026, 14:00–15:00\n\n',
    ],
  ])('of an event with %s begins with what the page says', (_, over, body) => {
    expect(bodyOf(event(over))).toEqual(body);
  });

  test('is an opportunity in the first open stage and the workspace’s currency, the person’s own', () => {
    const own = { ...context, viewerId: 'own-alex' };
    const { values } = prefill('opportunity', page({ context: own, workspace: buildWorkspace() }));
    expect(values).toMatchObject({ stage: 'Qualify', probability: 15, currency: 'EUR', ownerId: 'own-alex' });
    expect(prefill('opportunity', page()).values).toMatchObject({ stage: '', probability: 0, currency: '' });
  });

  test('elsewhere is empty, and says where it was begun', () => {
    expect(prefill('note', page()).values).toEqual({
      body: '',
      contactId: null,
      opportunityId: null,
      origin: { title: 'ROI sheet for the board', link: 'https://mail.google.com/mail/u/0/#inbox/1' },
    });
  });

  test('beside a profile is of that contact, and keeps its address and name alone', () => {
    expect(prefill('note', page({ sighting: profile(), people: [mariaIs] })).values).toMatchObject({
      contactId: 'con-maria',
      origin: { title: 'Maria Lopes', link: 'https://www.linkedin.com/in/maria-lopes/' },
    });
  });

  test.each([
    ['nothing', null, null],
    ['a list', buildSighting({ title: null, link: null }), null],
    [
      'a mail without a subject',
      buildSighting({ title: null }),
      { title: 'mail.google.com', link: 'https://mail.google.com/mail/u/0/#inbox/1' },
    ],
  ])('beside %s says so', (_, sighting, origin) => {
    expect(prefill('note', page({ sighting })).values).toMatchObject({ origin });
  });
});

describe('an interaction', () => {
  const details = { at: '2026-11-20T09:15:00+01:00', direction: 'out' as const, body: 'Dear Maria' };

  test('of a thread has its subject, its newest message’s time, and who is a contact', () => {
    expect(prefill({ interaction: 'email' }, page({ details })).values).toEqual({
      kind: 'email',
      direction: 'out',
      subject: 'ROI sheet for the board',
      at: '2026-11-20T09:15',
      summary: '',
      body: 'Dear Maria',
      withBody: false,
      contactIds: ['con-maria', 'con-jonas'],
      nextStep: '',
      nextStepDue: '',
      originLink: 'https://mail.google.com/mail/u/0/#inbox/1',
    });
  });

  test('of a thread of which no more is known is of now, in no direction', () => {
    expect(prefill('interaction', page()).values).toMatchObject({ at: '2026-11-24T14:30', direction: null });
  });

  test.each([
    ['another account’s contact', [buildPersonMatch({ accountId: 'acc-other' }), jonasIs], ['con-jonas']],
    ['one of our own', [{ ...mariaIs, own: true }, jonasIs], ['con-jonas']],
    ['somebody unknown', [buildPersonMatch({ contactId: null }), jonasIs], ['con-jonas']],
    ['the same one twice', [jonasIs, jonasIs], ['con-jonas']],
  ])('leaves out %s', (_, people, contactIds) => {
    expect(prefill({ interaction: 'email' }, page({ people })).values).toMatchObject({ contactIds });
  });

  test('leaves out who is only perhaps the one', () => {
    const sighting = buildSighting({ people: [{ ...maria, doubt: 'via-group' }, jonas] });
    expect(prefill({ interaction: 'email' }, page({ sighting })).values).toMatchObject({
      contactIds: ['con-jonas'],
    });
  });

  test('of LinkedIn has the profile’s address, and none of the page’s words', () => {
    expect(
      prefill('interaction', page({ sighting: profile(), people: [mariaIs], details })).values,
    ).toMatchObject({
      kind: 'linkedin',
      subject: 'LinkedIn message with Maria Lopes',
      summary: '',
      body: null,
      at: '2026-11-24T14:30',
      contactIds: ['con-maria'],
      originLink: 'https://www.linkedin.com/in/maria-lopes/',
    });
  });

  test.each([
    ['with hours', '2026-11-23T08:00:00Z', '2026-11-23T09:00'],
    ['without hours is put at noon', '2026-11-23', '2026-11-23T12:00'],
    ['of which no time is known leaves it to the person', null, ''],
  ])('of an event %s', (_, start, at) => {
    const sighting = event({ meeting: meeting({ start }) });
    expect(prefill('interaction', page({ sighting })).values).toMatchObject({
      kind: 'meeting',
      subject: 'QBR Arden Medical',
      at,
      contactIds: ['con-maria', 'con-jonas'],
    });
  });

  test('of a call is of now, with the one contact there is', () => {
    expect(prefill({ interaction: 'call' }, page({ people: [mariaIs] })).values).toMatchObject({
      subject: 'Call with Maria Lopes',
      at: '2026-11-24T14:30',
      contactIds: ['con-maria'],
    });
    expect(prefill({ interaction: 'call' }, page()).values).toMatchObject({ subject: '', contactIds: [] });
  });

  test.each(['email', 'linkedin', 'meeting'] as const)('of another page has nothing of it: %s', (kind) => {
    const sighting = kind === 'email' ? event() : buildSighting();
    expect(prefill({ interaction: kind }, page({ sighting, details })).values).toMatchObject({
      subject: '',
      body: null,
      contactIds: [],
      originLink: null,
      at: '2026-11-24T14:30',
    });
  });
});

describe('a task, an escalation', () => {
  test('is the viewer’s own, with what was selected in one line', () => {
    expect(prefill({ task: 'they-owe', subject: ' the site\n list ' }, page()).values).toMatchObject({
      kind: 'they-owe',
      subject: 'the site list',
      assigneeId: 'own-alex',
      due: '',
    });
    expect(prefill('task', page()).values).toMatchObject({ kind: 'task', subject: '' });
  });

  test.each([
    ['a thread', buildSighting(), 'ROI sheet for the board'],
    ['a draft', buildSighting({ page: 'gmail/compose' }), ''],
    ['an event', event(), ''],
  ])('of %s', (_, sighting, subject) => {
    expect(prefill('case', page({ sighting })).values).toMatchObject({ subject, ownerId: 'own-alex' });
  });
});

describe('a contact', () => {
  test.each([
    [
      'of an e-mail',
      buildPerson({ email: 'T.Weiss@Arden-med.de', name: 'Dr. Theresa Weiss' }),
      { name: 'Dr. Theresa Weiss', email: 't.weiss@arden-med.de', title: '' },
    ],
    ['without a name', buildPerson({ name: 'Maria.Lopes@arden-medical.com' }), { name: '' }],
    ['behind a list', buildPerson({ doubt: 'list' }), { name: 'Maria Lopes', email: '' }],
    [
      'of a profile',
      buildPerson({ email: null, linkedinSlug: 'maria-lopes', headline: `x${'💥'.repeat(120)}` }),
      { linkedinSlug: 'maria-lopes', email: '', title: `x${'💥'.repeat(99)}` },
    ],
  ])('%s', (_, person, values) => {
    expect(
      prefill({ person: 0 }, page({ sighting: buildSighting({ people: [person] }) })).values,
    ).toMatchObject(values);
  });

  test('is the one that nobody knows, where there is one alone', () => {
    const [unknown] = [buildPersonMatch({ contactId: null, accountId: null })];
    expect(prefill('contact', page({ people: [mariaIs, unknown] })).values).toMatchObject({
      name: 'Jonas Kern',
    });
    expect(prefill('contact', page({ people: [unknown, unknown] })).values).toMatchObject({ name: '' });
    expect(prefill({ person: 9 }, page()).values).toMatchObject({ name: '' });
  });
});

test.each([
  ['brightlane.io', 'Brightlane'],
  ['arden-medical.com', 'Arden Medical'],
  ['acme.co.uk', 'Acme'],
  ['com.de', 'Com'],
  ['mail.acme.com', 'Acme'],
  ['xn--mnchen-3ya.de', ''],
  ['--.io', ''],
])('an account at %s is suggested as %j', (domain, name) => {
  expect(prefill({ domain }, page()).values).toEqual({ name, domain, ownerId: 'own-alex' });
});

test('an account is called as the page calls it, unless the page says two things', () => {
  const company = { name: 'Bright Lane GmbH', domain: 'brightlane.io', linkedinSlug: null, linkedinId: null };
  const named = (more: object) =>
    prefill(
      { domain: 'brightlane.io' },
      page({ sighting: buildSighting({ companies: [{ ...company, ...more }] }) }),
    );
  expect([named({}), named({ doubt: 'disagreement' })]).toMatchObject([
    { values: { name: 'Bright Lane GmbH' } },
    { values: { name: 'Brightlane' } },
  ]);
});
