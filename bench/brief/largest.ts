import { type Context, Context as ContextSchema } from '../../lib/model/index.ts';
import type { BriefGiven } from '../../lib/work/meeting/brief.ts';
import { day, instant, NOW } from '../../tests/builders/clock.ts';
import { buildMeeting } from '../../tests/builders/pages.ts';
import * as build from '../../tests/builders/records.ts';
import { buildPerson, buildPersonMatch } from '../../tests/builders/seen.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';

const GUESTS = 200;

/** As much of an account as a context may hold, and as many guests as are looked at of an event. */
export function largestGiven(): BriefGiven {
  const guests = Array.from({ length: GUESTS }, (_, i) => i);
  return {
    context: largestContext(),
    sighting: {
      ...buildMeeting({ instance: '20261124T133000Z' }),
      people: guests.map((i) => buildPerson({ email: `guest-${i}@arden-medical.com`, part: 'guest' })),
    },
    people: guests.map((i) => buildPersonMatch({ contactId: i % 4 === 0 ? null : `con-${i}` })),
    workspace: buildWorkspace(),
    now: NOW,
  };
}

function largestContext(): Context {
  const roles = [[], ['executive-sponsor'], ['decision-maker'], ['champion'], ['user']] as const;
  const stages = ['Qualify', 'Discovery', 'Proposal', 'Negotiation'];
  return ContextSchema.parse({
    ...build.buildContext(),
    contacts: many(500, (i) =>
      build.buildContact({
        id: `con-${i}`,
        name: `Contact number ${i}`,
        roles: [...(roles[i % roles.length] ?? [])],
        lastContactAt: i % 9 === 0 ? null : instant(-i),
      }),
    ),
    opportunities: many(200, (i) =>
      build.buildOpportunity({
        id: `opp-${i}`,
        nextStep: i % 2 === 0 ? null : 'Call',
        history: many(200, (step) => ({
          at: instant(-step),
          byId: null,
          reason: 'What they said in the last call',
          changes: [{ field: 'stage', from: stages[(step + 1) % 4] ?? null, to: stages[step % 4] ?? null }],
        })),
      }),
    ),
    contracts: many(100, (i) => build.buildContract({ id: `ctr-${i}`, endDate: day(i * 5) })),
    initiatives: many(100, (i) =>
      build.buildInitiative({
        id: `ini-${i}`,
        updates: many(100, (u) => build.buildInitiativeUpdate({ at: instant(-u) })),
      }),
    ),
    cases: many(100, (i) => build.buildCase({ id: `cas-${i}`, openedAt: instant(-i) })),
    notes: many(100, (i) => build.buildNote({ id: `not-${i}`, createdAt: instant(-i) })),
    interactions: many(100, (i) =>
      build.buildInteraction({
        id: `int-${i}`,
        // Last met long ago, so that as much as can be has to be counted.
        kind: i === 99 ? 'meeting' : 'email',
        at: instant(-i),
        contactIds: many(200, (c) => `con-${c}`),
      }),
    ),
    tasks: many(100, (i) =>
      build.buildTask({ id: `tas-${i}`, kind: i % 2 === 0 ? 'we-owe' : 'they-owe', dueDate: day(50 - i) }),
    ),
  });
}

const many = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
