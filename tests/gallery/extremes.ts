import type { AccountView } from '../../components/panel/view.ts';
import type { Context, StakeholderRole } from '../../lib/model/index.ts';
import { buildArden } from '../builders/arden.ts';
import { day, instant } from '../builders/clock.ts';
import * as build from '../builders/records.ts';
import { buildAccountMatch, buildPerson, buildPersonMatch, buildSighting } from '../builders/seen.ts';

const markup = '<img src=x onerror="document.title=`broken`"><b>bold</b>';
const turned = 'Gnirts ‮txt.exe';
const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
/** As long as an account's name may well be. */
export const endlessName = 'Donaudampfschifffahrtsgesellschaft '.repeat(5).trim();
const roles: StakeholderRole[][] = [['user'], ['influencer'], ['champion'], ['blocker'], []];

/** A thread with 200 people and 9,800 more, of an account with as many of everything as fits. */
export function crowd(): Partial<AccountView> {
  const indexes = Array.from({ length: 200 }, (_, index) => index);
  const contacts = indexes.map((index) =>
    build.buildContact({
      id: `con-${index}`,
      name: `Person ${index} Example`,
      roles: roles[index % 5] ?? [],
      lastContactAt: instant(-index),
    }),
  );
  return {
    sighting: buildSighting({
      people: indexes.map((index) => buildPerson({ email: `p${index}@arden-medical.com`, name: null })),
      morePeople: 9_800,
    }),
    people: indexes.map((index) =>
      buildPersonMatch({
        contactId: index % 2 ? `con-${index}` : null,
        accountId: index % 3 ? 'acc-arden' : null,
      }),
    ),
    context: buildArden({ contacts, ...many() }),
  };
}

function many(): Partial<Context> {
  const each = <T>(n: number, make: (index: number) => T) =>
    Array.from({ length: n }, (_, index) => make(index));
  const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY'];
  return {
    opportunities: each(30, (i) =>
      build.buildOpportunity({
        id: `o${i}`,
        name: `Opportunity ${i}`,
        amount: { amount: 1_234_567 * (i + 1), currency: currencies[i % 5] ?? 'EUR' },
      }),
    ),
    cases: each(4, (i) => build.buildCase({ id: `c${i}`, nextUpdateAt: instant(-i) })),
    tasks: each(40, (i) => build.buildTask({ id: `t${i}`, dueDate: day(i - 10) })),
    notes: each(50, (i) => build.buildNote({ id: `n${i}` })),
    interactions: each(100, (i) => build.buildInteraction({ id: `i${i}`, at: instant(-i * 5) })),
    initiatives: each(12, (i) => build.buildInitiative({ id: `ini${i}`, status: 'off-track' })),
    more: { contacts: 800, notes: 1, opportunities: 12 },
  };
}

/** Names that hold markup, turn the direction of writing, or never end. */
export function hostile(): Partial<AccountView> {
  return {
    match: buildAccountMatch({
      name: endless,
      reasons: [{ kind: 'domain', sentence: markup, key: `d:${'a'.repeat(60)}.example` }],
    }),
    sighting: buildSighting({
      people: [buildPerson({ email: `${'x'.repeat(150)}@arden-medical.com`, name: turned }), buildPerson()],
    }),
    people: [buildPersonMatch({ contactId: null }), buildPersonMatch()],
    context: buildArden({
      account: build.buildAccount({ name: endless, tier: markup, territory: turned }),
      contacts: [
        build.buildContact({ name: markup, title: turned }),
        build.buildContact({ id: 'con-ar', name: 'مريم العلي', title: 'نائب الرئيس', roles: ['champion'] }),
      ],
      opportunities: [
        build.buildOpportunity({
          name: endless,
          stage: endless,
          nextStep: markup,
          amount: { amount: 9e15, currency: 'EUR' },
        }),
      ],
      notes: [
        build.buildNote({
          body: `${markup}\n${endless}\n${turned}`,
          origin: { title: markup, link: 'https://example.com/"><script>' },
        }),
      ],
      cases: [build.buildCase({ subject: markup })],
    }),
  };
}

export const long = {
  /** An account of which next to nothing is known. */
  bare: (): Context =>
    build.buildContext({
      account: build.buildAccount({ tier: null, territory: null, health: null, ownerId: null, link: null }),
    }),
  /** A sponsor whom nobody has met, a decision maker of late, no champion. */
  thin: () => [
    build.buildContact({
      id: 'con-helen',
      name: 'Helen Brandt',
      roles: ['executive-sponsor'],
      lastContactAt: null,
    }),
    build.buildContact({ roles: ['decision-maker'], lastContactAt: instant(-61) }),
    build.buildContact({
      id: 'con-stefan',
      name: 'Stefan Aigner',
      title: 'CFO',
      roles: [],
      influence: 'high',
    }),
  ],
  /** Nothing burns. */
  calm: (): Context =>
    buildArden({
      account: build.buildAccount({ health: { score: 91, trend: 'up' } }),
      cases: [],
      tasks: [],
      contracts: [build.buildContract({ endDate: day(420), noticeDate: day(330) })],
    }),
};
