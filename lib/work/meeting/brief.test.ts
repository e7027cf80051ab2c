import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBrief, buildBriefGiven } from '../../../tests/builders/brief.ts';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildMeeting } from '../../../tests/builders/pages.ts';
import * as build from '../../../tests/builders/records.ts';
import { buildPerson, buildPersonMatch, buildSighting } from '../../../tests/builders/seen.ts';
import {
  type Context,
  Context as ContextSchema,
  plainWorkspace,
  type StakeholderRole,
} from '../../model/index.ts';
import { briefOf } from './brief.ts';

test('a page that is no event has no brief', () => {
  expect(briefOf(buildBriefGiven({ sighting: buildSighting() }))).toBe(null);
});

test('a meeting with Arden is briefed of in one', () => {
  const { last, room, promises, renewal, loggedAt } = buildBrief();
  expect([last?.interactionId, last?.by]).toEqual(['int-call', 'people']);
  expect(room.guests.map(({ kind }) => kind)).toEqual(['contact', 'contact', 'new']);
  expect(promises.weOwe.map(({ task, days }) => [task.id, days])).toEqual([['tas-report', 3]]);
  expect(promises.theyOwe.map(({ task, days }) => [task.id, days])).toEqual([['tas-sites', -20]]);
  expect([renewal?.daysToEnd, renewal?.daysToNotice, renewal?.clock?.state]).toEqual([46, 18, 'notice-near']);
  expect(loggedAt).toBe(null);
});

describe('the distance to the renewal', () => {
  const of = (...contracts: Context['contracts']) =>
    buildBrief({ context: build.buildContext({ contracts }) }).renewal;

  test('is known long before its window opens', () => {
    const far = build.buildContract({ endDate: '2028-11-24', noticeDate: null });
    expect([of(far)?.daysToEnd, of(far)?.clock]).toEqual([731, null]);
  });

  test('is that of the contract that ends first, and of none that is not in force', () => {
    const draft = build.buildContract({ id: 'ctr-draft', status: 'draft', endDate: '2026-11-25' });
    const later = build.buildContract({ id: 'ctr-later', endDate: '2027-11-25' });
    expect(of(draft, later, build.buildContract())?.contract.id).toBe('ctr-frame');
    expect(of(draft)).toBe(null);
  });
});

const instants = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = instants.map((instant) => instant.slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const ids = fc.constantFrom('con-maria', 'con-jonas', 'con-x');
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const money = maybe(
  fc.record({
    amount: fc.double({ noNaN: true, noDefaultInfinity: true }),
    currency: fc.constantFrom('EUR', 'CHF'),
  }),
);
const kinds = fc.constantFrom('email', 'call', 'meeting', 'linkedin' as const);
const value = maybe(
  fc.oneof(
    fc.string({ maxLength: 20 }),
    money.map((each) => each ?? ''),
  ),
);
const steps = fc.record({
  at: instants,
  byId: fc.constant(null),
  reason: fc.string({ maxLength: 20 }),
  changes: many(
    fc.record({ field: fc.constantFrom('stage', 'amount', 'closeDate' as const), from: value, to: value }),
  ),
});

/** Whatever a source may send: any dates, roles, sides, in any order. */
const contexts: fc.Arbitrary<Context> = fc
  .record({
    contacts: many(
      fc
        .record({
          id: ids,
          lastContactAt: maybe(instants),
          roles: fc.constantFrom<StakeholderRole[]>([], ['executive-sponsor']),
        })
        .map(build.buildContact),
    ),
    opportunities: many(
      fc
        .record({
          amount: money,
          closeDate: maybe(days),
          nextStep: maybe(fc.string({ maxLength: 9 })),
          history: many(steps),
        })
        .map(build.buildOpportunity),
    ),
    contracts: many(
      fc
        .record({
          startDate: maybe(days),
          endDate: maybe(days),
          noticeDate: maybe(days),
          status: fc.constantFrom('active', 'draft' as const),
        })
        .map(build.buildContract),
    ),
    initiatives: many(
      fc
        .record({ status: fc.constantFrom('off-track', 'done' as const), dueDate: maybe(days) })
        .map(build.buildInitiative),
    ),
    cases: many(
      fc
        .record({ openedAt: instants, closedAt: maybe(instants), escalated: fc.boolean() })
        .map(build.buildCase),
    ),
    notes: many(fc.record({ createdAt: instants }).map(build.buildNote)),
    interactions: many(
      fc
        .record({ at: instants, kind: kinds, contactIds: many(ids), subject: fc.string({ maxLength: 9 }) })
        .map(build.buildInteraction),
    ),
    tasks: many(
      fc
        .record({
          kind: fc.constantFrom('task', 'we-owe', 'they-owe' as const),
          dueDate: maybe(days),
          doneAt: maybe(instants),
        })
        .map(build.buildTask),
    ),
  })
  .map((parts) => ContextSchema.parse({ ...build.buildContext(), ...parts }));

const sightings = fc
  .record({
    title: maybe(fc.string({ maxLength: 9 })),
    start: maybe(fc.oneof(instants, days)),
    end: maybe(fc.oneof(instants, days)),
    guests: many(maybe(ids)),
    instance: maybe(fc.constant('20261124')),
  })
  .map(({ title, guests, ...meeting }) => ({
    sighting: {
      ...buildMeeting(meeting),
      title,
      people: guests.map((id) => buildPerson({ email: id && `${id}@x.example` })),
    },
    // One fewer than there are people: the page has gone on while it was matched.
    people: guests.slice(1).map((contactId) => buildPersonMatch({ contactId })),
  }));

test('of any context and any event a brief is made, of which everything is a number or a record', () => {
  const now = fc.constantFrom(NOW, 0, Date.parse('9999-12-31'));
  fc.assert(
    fc.property(contexts, sightings, now, (context, seen, at) => {
      const brief = briefOf({ context, ...seen, workspace: plainWorkspace, now: at });
      expect(brief?.agenda.length).toBeLessThanOrEqual(6);
      const daysOf = [...(brief?.agenda ?? []), ...(brief?.promises.weOwe ?? [])].map(({ days }) => days);
      expect(daysOf.every((each) => each === null || Number.isSafeInteger(each))).toBe(true);
    }),
  );
});
