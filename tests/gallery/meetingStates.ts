import type { AccountView, PanelView } from '../../components/panel/view.ts';
import type { OpportunityStep, Person, Sighting } from '../../lib/model/index.ts';
import { buildArden } from '../builders/arden.ts';
import { instant, NOW } from '../builders/clock.ts';
import { buildCompose, buildForm, buildOpenForm } from '../builders/compose.ts';
import { buildMeeting } from '../builders/pages.ts';
import {
  buildContact,
  buildContext,
  buildInitiative,
  buildInitiativeUpdate,
  buildInteraction,
  buildOpportunity,
} from '../builders/records.ts';
import { buildPerson, buildPersonMatch } from '../builders/seen.ts';
import { account } from './accountStates.ts';
import { hostile } from './extremes.ts';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOW + hours * HOUR).toISOString();

/** Helen, Maria, Petra for the first time, and one nobody knows. */
const guests: readonly [id: string | null, name: string, email: string][] = [
  ['con-helen', 'Helen Brandt', 'helen.brandt@arden-medical.com'],
  ['con-maria', 'Maria Lopes', 'maria.lopes@arden-medical.com'],
  ['con-petra', 'Petra Simic', 'petra.simic@arden-medical.com'],
  ['con-luis', 'Luis Ferrer', 'luis.ferrer@arden-medical.com'],
  [null, 'Dr. Theresa Weiss', 't.weiss@arden-med.de'],
];

const me = buildPerson({ email: 'alex.reuter@northbeam-software.com', name: 'Alex Reuter', self: true });
const mine = buildPersonMatch({ contactId: null, accountId: null, own: true });

export function qbr(over: Partial<NonNullable<Sighting['meeting']>> = {}): Partial<AccountView> {
  const people = guests.map(([, name, email]): Person => buildPerson({ name, email, part: 'guest' }));
  return {
    sighting: {
      ...buildMeeting({ start: at(1), end: at(2), instance: '20261124T143000Z', ...over }),
      title: 'QBR Arden Medical',
      people: [...people, me],
    },
    people: [...guests.map(([contactId]) => buildPersonMatch({ contactId })), mine],
    context: sinceThen(),
  };
}

const step = (days: number, from: string, to: string, reason: string): OpportunityStep => ({
  at: instant(days),
  byId: 'own-alex',
  reason,
  changes: [{ field: 'stage', from, to }],
});

/** Much has happened since August. */
function sinceThen() {
  const mails = Array.from({ length: 17 }, (_, i) =>
    buildInteraction({ id: `int-${i}`, at: instant(-3 - i * 4), direction: i % 2 === 0 ? 'in' : 'out' }),
  );
  const calls = [-6, -21].map((days) =>
    buildInteraction({ id: `int-call${days}`, kind: 'call', at: instant(days), contactIds: ['con-nadia'] }),
  );
  const last = { kind: 'meeting', subject: 'QBR Arden Medical', at: instant(-96), direction: null } as const;
  const history = [step(-9, 'Discovery', 'Proposal', 'The board has seen the pilot and wants a price')];
  return buildArden({
    interactions: [
      ...mails,
      ...calls,
      buildInteraction({ id: 'int-qbr', ...last, contactIds: ['con-helen'] }),
    ],
    opportunities: [buildOpportunity({ history })],
    initiatives: [buildInitiative({ updates: [buildInitiativeUpdate()] })],
  });
}

export function crowd(): Partial<AccountView> {
  const known = Array.from({ length: 30 }, (_, i) =>
    buildContact({
      id: `con-${i}`,
      name: `Guest Number ${i + 1}`,
      title: 'Ward manager',
      roles: i % 5 ? [] : ['user'],
    }),
  );
  const people = known.map(({ name, emails }) =>
    buildPerson({ name, email: emails[0] ?? null, part: 'guest' }),
  );
  return {
    ...qbr(),
    sighting: { ...buildMeeting({ start: at(1), end: at(2) }), people, morePeople: 12 },
    people: known.map(({ id }) => buildPersonMatch({ contactId: id })),
    context: buildArden({ contacts: known }),
  };
}

const nobody = () => ({
  people: guests.map(() => buildPersonMatch({ contactId: null, accountId: null })),
});

const noted = () =>
  buildCompose({
    log: { kind: 'meeting', words: 'compose.opener.logMeeting' },
    open: buildOpenForm(buildForm('note', { body: 'Helen agrees to sponsor phase 2 if Basel is fixed by' })),
  });
const meetingCompose = () => buildCompose({ log: { kind: 'meeting', words: 'compose.opener.logMeeting' } });
const beside = (over: Partial<AccountView>, compose = meetingCompose()) => account(over, { compose });

/** The panel beside an event, by the name each state has in the gallery's address. */
export const meetingStates: Readonly<Record<string, () => PanelView>> = {
  'meeting-before': () => beside(qbr()),
  'meeting-note': () => beside(qbr({ start: at(-0.5), end: at(0.5) }), noted()),
  'meeting-after': () => beside(qbr({ start: at(-2), end: at(-1) })),
  'meeting-logged': () =>
    beside({
      ...qbr({ start: at(-2), end: at(-1) }),
      context: buildArden({
        interactions: [buildInteraction({ kind: 'meeting', at: at(-2), subject: 'QBR Arden Medical' })],
      }),
    }),
  'meeting-first': () => beside({ ...qbr({ instance: null }), context: buildArden({ interactions: [] }) }),
  'meeting-crowd': () => beside(crowd()),
  'meeting-unknown': () => beside({ ...qbr({ instance: null }), ...nobody() }),
  'meeting-bare': () => beside({ ...qbr({ instance: null, end: null }), context: buildContext() }),
  'meeting-hostile': () => {
    const view = hostile();
    const title = 'QBR <img src=x onerror=alert(1)> '.repeat(9);
    return beside({ ...view, sighting: { ...buildMeeting(), title, people: view.sighting?.people ?? [] } });
  },
  'meeting-read-only': () =>
    account(qbr({ start: at(-2), end: at(-1) }), {
      compose: buildCompose({ offers: [], log: null, readOnly: 'Your access token may only read.' }),
    }),
};
