import type { Context, Sighting } from '../../lib/model/index.ts';
import { day, instant } from './clock.ts';
import * as build from './records.ts';
import { buildPerson, buildSighting } from './seen.ts';

const contact = build.buildContact;

/** Arden Medical as an account manager knows it: an escalation, a renewal near, a sponsor who has gone quiet. */
export function buildArden(over: Partial<Context> = {}): Context {
  return build.buildContext({
    contacts: [
      contact({ id: 'con-maria' }),
      contact({
        id: 'con-jonas',
        name: 'Jonas Kern',
        title: 'Procurement',
        roles: ['influencer'],
        lastContactAt: instant(-9),
      }),
      contact({
        id: 'con-helen',
        name: 'Helen Brandt',
        title: 'COO',
        roles: ['executive-sponsor'],
        lastContactAt: instant(-71),
      }),
      contact({
        id: 'con-nadia',
        name: 'Nadia Roth',
        title: 'Head of Nursing',
        roles: ['champion', 'user'],
        lastContactAt: instant(-12),
      }),
      contact({
        id: 'con-petra',
        name: 'Petra Simic',
        title: 'Head of Biomedical Engineering',
        roles: ['blocker'],
        lastContactAt: instant(-33),
      }),
      contact({
        id: 'con-luis',
        name: 'Luis Ferrer',
        title: 'Accounts payable',
        roles: [],
        lastContactAt: instant(-140),
      }),
    ],
    opportunities: [
      build.buildOpportunity({
        id: 'opp-renewal',
        name: 'Renewal 2027',
        kind: 'renewal',
        stage: 'Negotiation',
        probability: 45,
        amount: { amount: 480_000, currency: 'EUR' },
        closeDate: '2027-01-09',
      }),
      build.buildOpportunity({ nextStep: 'ROI sheet to Maria, then the board on 4 December' }),
      build.buildOpportunity({
        id: 'opp-swiss',
        name: 'Calibration service, Basel and Bern',
        kind: 'new',
        stage: 'Discovery',
        probability: 20,
        amount: { amount: 95_000, currency: 'CHF' },
        closeDate: day(-4),
      }),
    ],
    contracts: [build.buildContract()],
    initiatives: [
      build.buildInitiative(),
      build.buildInitiative({
        id: 'ini-train',
        name: 'Train 40 ward nurses',
        status: 'on-track',
        progress: 80,
      }),
    ],
    cases: [
      build.buildCase(),
      build.buildCase({
        id: 'cas-login',
        subject: 'Two users cannot sign in at site Bern',
        severity: 'low',
        status: 'waiting',
        escalated: false,
        nextUpdateAt: null,
      }),
    ],
    notes: [
      build.buildNote(),
      build.buildNote({
        id: 'not-long',
        body: 'Call with Helen after the steering committee.\nShe is content with the wards, less so with support: three people told her about the pumps before we did. Wants one name to call, and a monthly page with what is open and since when. If Basel is fixed by mid December she will sponsor phase 2 and say so to the board herself. Budget is there. Jonas will try to reopen the price; she asked us to hold.',
        createdAt: instant(-18),
        origin: { title: 'Steering committee', link: 'https://calendar.google.com/calendar/event?eid=1' },
      }),
      build.buildNote({
        id: 'not-dana',
        body: 'Nadia prefers to be called before nine.',
        authorId: 'own-dana',
        createdAt: instant(-96),
        origin: null,
      }),
    ],
    interactions: [
      build.buildInteraction(),
      build.buildInteraction({
        id: 'int-call',
        kind: 'call',
        direction: 'out',
        subject: 'Pumps at Basel: what happens next',
        at: instant(-6),
        contactIds: ['con-nadia', 'con-maria'],
      }),
      build.buildInteraction({
        id: 'int-meet',
        kind: 'meeting',
        direction: null,
        subject: 'QBR Arden',
        at: instant(-12),
        contactIds: ['con-maria', 'con-jonas', 'con-nadia'],
      }),
      build.buildInteraction({
        id: 'int-li',
        kind: 'linkedin',
        direction: 'out',
        subject: 'Congratulated on the award',
        at: instant(-33),
        contactIds: ['con-petra'],
        ownerId: 'own-dana',
      }),
    ],
    tasks: [
      build.buildTask({
        id: 'tas-sites',
        subject: 'site list for phase 2',
        kind: 'they-owe',
        dueDate: day(-20),
      }),
      build.buildTask(),
      build.buildTask({
        id: 'tas-lunch',
        subject: 'Book the room for the steering committee',
        kind: 'task',
        dueDate: day(15),
      }),
    ],
    owners: [
      build.buildOwner(),
      build.buildOwner({
        id: 'own-dana',
        name: 'Dana Whitfield',
        email: 'dana.whitfield@northbeam-software.com',
      }),
    ],
    ...over,
  });
}

/** A thread with two of Arden's contacts, one person it does not know, and one of ours. */
export function buildArdenThread(over: Partial<Sighting> = {}): Sighting {
  return buildSighting({
    people: [
      buildPerson(),
      buildPerson({ email: 'jonas.kern@arden-medical.com', name: 'Jonas Kern', part: 'cc' }),
      buildPerson({ email: 't.weiss@arden-med.de', name: 'Dr. Theresa Weiss', part: 'cc' }),
      buildPerson({
        email: 'alex.reuter@northbeam-software.com',
        name: 'Alex Reuter',
        part: 'to',
        self: true,
      }),
    ],
    ...over,
  });
}
