import { describe, expect, test } from 'vitest';
import * as build from '../../tests/builders/records.ts';
import type { Interaction } from '../model/index.ts';
import { Queued } from '../outbox/queued.ts';
import { fromRecord } from './fromRecord.ts';
import { findLogged } from './logged.ts';
import { placeKey } from './same-place.ts';

const BERLIN = 'Europe/Berlin';
const now = Date.parse('2026-11-24T13:30:00Z');
const thread = 'https://mail.google.com/mail/u/0/#inbox/18c2f0a1b2c3d4e5';
const profile = 'https://www.linkedin.com/in/maria-lopes/';
const priya = build.buildOwner({ id: 'own-priya', name: 'Priya Raman' });

const known = (over: Partial<Interaction>) =>
  build.buildInteraction({
    at: '2026-11-20T13:00:00Z',
    originLink: thread,
    ownerId: 'own-priya',
    link: 'https://crm/1',
    ...over,
  });

function candidate(over: Partial<Interaction>) {
  const form = fromRecord('interaction', known(over), BERLIN);
  if (form.kind !== 'interaction') throw new Error('no interaction');
  return { ...form.values, accountId: 'acc-arden' };
}

const find = (over: Partial<Interaction>, interactions: Interaction[], queued: Queued[] = []) =>
  findLogged(candidate(over), {
    interactions,
    queued,
    owners: [priya],
    viewerId: 'own-alex',
    now,
    timeZone: BERLIN,
  });

const queue = (over: Partial<Queued> = {}, fields: Partial<Interaction> = {}): Queued => {
  const { id: _id, version: _version, updatedAt: _updatedAt, link: _link, ...rest } = known(fields);
  const change = { id: '00000000-0000-4000-8000-000000000001', type: 'interaction.create', fields: rest };
  return Queued.parse({
    seq: 1,
    change: { ...change, recordId: '00000000-0000-4000-8000-000000000002' },
    accountId: 'acc-arden',
    accountName: 'Arden',
    connection: 'c',
    savedAt: 0,
    state: 'waiting',
    tries: 0,
    notBefore: 0,
    trouble: null,
    takenBack: false,
    ...over,
  });
};

const certain = {
  certain: true,
  sentence: 'Already logged by Priya Raman on 20 Nov.',
  link: 'https://crm/1',
};
const perhaps = { ...certain, certain: false, sentence: 'Perhaps logged already by Priya Raman on 20 Nov.' };

describe('an e-mail', () => {
  test.each([
    ['the same thread', {}, {}, certain],
    [
      'in another view of another mailbox',
      {},
      { originLink: thread.replace('u/0/#inbox', 'u/3/#label/Clients') },
      certain,
    ],
    ['later on the same day', {}, { at: '2026-11-20T22:00:00Z' }, certain],
    ['of which an older message is logged now', {}, { at: '2026-11-01T09:00:00Z' }, certain],
    ['of which there is a newer message', {}, { at: '2026-11-23T09:00:00Z' }, perhaps],
    [
      'another thread of that subject',
      { subject: 'AW: Re[2]: ROI  Sheet' },
      { subject: 'Fwd: roi sheet', originLink: null },
      perhaps,
    ],
    ['of that subject after a fortnight', {}, { originLink: null, at: '2026-12-04T12:59:00Z' }, perhaps],
    ['of that subject after more', {}, { originLink: null, at: '2026-12-04T13:01:00Z' }, null],
    ['another subject', {}, { originLink: null, subject: 'Return: sheet' }, null],
    ['without any subject', { subject: '' }, { subject: 'Re:', originLink: null }, null],
    ['a call from that thread', { kind: 'call' as const }, {}, null],
    ['of another account', { accountId: 'acc-other' }, {}, null],
  ])('%s', (_, there, here, expected) => expect(find(here, [known(there)])).toEqual(expected));

  test('that is certain comes before one that is not', () =>
    expect(find({}, [known({ originLink: null, at: '2026-11-22T09:00:00Z' }), known({})])).toEqual(certain));
});

describe('a message on LinkedIn, a call', () => {
  const there = { kind: 'linkedin' as const, originLink: profile };
  test.each([
    ['on the same day', there, { originLink: 'https://de.linkedin.com/in/Maria-Lopes?trk=x' }, certain],
    ['on the day before', there, { at: '2026-11-19T22:59:00Z' }, null],
    ['just after midnight of the same day', there, { at: '2026-11-19T23:00:00Z' }, certain],
    ['with somebody else', there, { originLink: 'https://www.linkedin.com/in/jonas/' }, null],
    ['a call', { ...there, kind: 'call' as const }, {}, certain],
    ['a call from nowhere', { kind: 'call' as const, originLink: null }, {}, null],
  ])('%s', (_, one, here, expected) => expect(find({ ...one, ...here }, [known(one)])).toEqual(expected));
});

describe('a meeting', () => {
  const eid = (text: string) => btoa(text).replaceAll('=', '');
  const event = (guest: string, id = '7k3q_20261120T130000Z') =>
    `https://calendar.google.com/calendar/u/1/r/eventedit/${eid(`${id} ${guest}`)}`;
  const there = { kind: 'meeting' as const, subject: 'QBR', originLink: event('alex@m') };
  test.each([
    ['in another guest’s calendar', { originLink: event('priya@m') }, certain],
    [
      'by the link of its invitation',
      { originLink: `https://www.google.com/calendar/event?eid=${eid('7k3q_20261120T130000Z p@m')}&ctz=x` },
      certain,
    ],
    [
      'another repetition',
      { originLink: event('alex@m', '7k3q_20261127T130000Z'), at: '2026-11-27T13:00:00Z' },
      null,
    ],
    ['at the same minute under the same title', { originLink: null, at: '2026-11-20T13:00:30Z' }, certain],
    ['at the same minute under another', { originLink: null, subject: 'Lunch' }, null],
    ['at another time under the same title', { originLink: null, at: '2026-11-20T14:00:00Z' }, null],
  ])('%s', (_, here, expected) => expect(find({ ...there, ...here }, [known(there)])).toEqual(expected));
});

describe('the sentence', () => {
  test.each([
    ['the person’s own', { ownerId: 'own-alex' }, {}, 'You logged this on 20 Nov.'],
    [
      'the person’s own, perhaps',
      { ownerId: 'own-alex', originLink: null },
      {},
      'Perhaps you logged this already, on 20 Nov.',
    ],
    ['nobody’s', { ownerId: null }, {}, 'Already logged on 20 Nov.'],
    ['a stranger’s', { ownerId: 'own-x', originLink: null }, {}, 'Perhaps logged already on 20 Nov.'],
    [
      'of a former year',
      { at: '2025-11-20T13:00:00Z' },
      { at: '2025-11-20T13:00:00Z' },
      'Already logged by Priya Raman on 20 Nov 2025.',
    ],
  ])('of %s', (_, there, here, sentence) => expect(find(here, [known(there)])).toMatchObject({ sentence }));

  test('of one in the outbox says that it waits; one that was taken back is none', () => {
    expect(find({}, [], [queue()])).toEqual({
      certain: true,
      sentence: 'You logged this already; it waits to be sent.',
      link: null,
    });
    expect(find({}, [], [queue({}, { accountId: 'acc-other' })])).toBeNull();
    expect(find({}, [], [queue({ takenBack: true })])).toBeNull();
  });

  test('is none while no time is written and nothing else is the same', () =>
    expect(
      findLogged(
        { ...candidate({ originLink: null }), at: '' },
        { interactions: [known({})], queued: [], owners: [], viewerId: null },
      ),
    ).toBeNull());
});

describe('one place', () => {
  test.each([
    [
      'https://mail.google.com/mail/u/1/popout?ver=x&th=%23thread-f:1784322123456789012',
      'https://mail.google.com/mail/u/0/#all/18c32f847d833a14',
    ],
    [
      'https://mail.google.com/mail/u/0/#search/arden/FMfcgzQ?compose=new',
      'https://mail.google.com/mail/b/x/u/2/#inbox/FMfcgzQ',
    ],
    [
      'https://outlook.office.com/mail/inbox/id/AAQk%3D',
      'https://outlook.office365.com/mail/0/deeplink/read/AAQk%3D?popoutv2=1',
    ],
    ['https://www.linkedin.com/in/ren%C3%A9-dubois/', 'https://www.linkedin.com/in/RENÉ-dubois/details/'],
    ['https://crm.example.com/a/1/', 'https://crm.example.com/a/1#top'],
  ])('has one key: %s', (one, other) => expect(placeKey(one)).toBe(placeKey(other)));

  test.each([
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQ', 'https://mail.google.com/mail/u/0/#inbox/FMfcgzR'],
    ['https://mail.google.com/mail/u/0/#inbox', 'https://mail.google.com/mail/u/0/#inbox/FMfcgzR'],
    ['https://www.linkedin.com/in/maria/', 'https://www.linkedin.com/company/maria/'],
    ['https://www.linkedin.com/sales/lead/ACw,NAME,a', 'https://www.linkedin.com/sales/lead/ACW,NAME,a'],
    ['https://crm.example.com/a?id=1', 'https://crm.example.com/a?id=2'],
  ])('is another one: %s', (one, other) => expect(placeKey(one)).not.toBe(placeKey(other)));

  test('is none without an address', () => expect([placeKey(null), placeKey('x')]).toEqual([null, null]));
});
