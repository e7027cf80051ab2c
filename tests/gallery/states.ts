import type {
  AccountView,
  PanelFrame,
  PanelState,
  PanelView,
  PlaceView,
} from '../../components/panel/view.ts';
import type { ContextProblem } from '../../lib/messages/view.ts';
import { buildArden, buildArdenThread } from '../builders/arden.ts';
import { NOW } from '../builders/clock.ts';
import { buildFind } from '../builders/find.ts';
import { buildSampleContext } from '../builders/sample.ts';
import { buildAccountMatch, buildPerson, buildPersonMatch, buildSighting } from '../builders/seen.ts';
import { buildStatus } from '../builders/status.ts';
import { crowd, hostile, long } from './extremes.ts';

const onGmail: PlaceView = { site: 'gmail', place: 'page', explain: false };

function view(state: PanelState, frame: Partial<PanelFrame> = {}): PanelView {
  return { status: buildStatus(), undo: null, find: buildFind(), place: onGmail, ...frame, ...state };
}

function account(over: Partial<AccountView> = {}, frame: Partial<PanelFrame> = {}, others = 0): PanelView {
  const arden: AccountView = {
    match: buildAccountMatch(),
    sighting: buildArdenThread(),
    people: [
      buildPersonMatch(),
      buildPersonMatch({ contactId: 'con-jonas' }),
      buildPersonMatch({ contactId: null }),
      buildPersonMatch({ contactId: null, accountId: null, own: true }),
    ],
    context: buildArden(),
    fetchedAt: NOW - 2 * 60_000,
    refreshing: false,
    problem: null,
    picked: null,
    ...over,
  };
  return view({ state: 'account', account: arden, others }, frame);
}

const problem = (kind: ContextProblem['kind'], sentence: string): Partial<AccountView> => ({
  problem: { kind, sentence },
});
const firstSync = buildStatus({ sync: { phase: 'running', done: 18_000, total: 110_000, at: null } });
const named = (accountId: string, name: string, people: number, sentence: string, key: string) =>
  buildAccountMatch({ accountId, name, people, reasons: [{ kind: 'domain', sentence, key }] });
const brightlane = buildAccountMatch({
  accountId: 'acc-brightlane',
  name: 'Brightlane Logistics',
  certainty: 'question',
  reasons: [
    { kind: 'similar-domain', sentence: 'Same name, other ending: brightlane.com', key: 'd:brightlane.io' },
  ],
});
/** Arden Medical of the sample portfolio, whose ids are its own. */
function sample(): Partial<AccountView> {
  const accountId = 'acc-arden-medical';
  const known = (contactId: string | null) => buildPersonMatch({ accountId, contactId });
  const people = [known('con-maria-lopes'), known('con-jonas-kern'), known(null)];
  return { context: buildSampleContext(accountId), match: buildAccountMatch({ accountId }), people };
}
const refused = 'Your token may not read notes. Ask your administrator for the scope “read”.';

/** Every state of the panel, by the name it has in the gallery's address. */
export const panelStates: Readonly<Record<string, () => PanelView>> = {
  account: () => account(),
  sample: () => account(sample()),
  refreshing: () => account({ refreshing: true }),
  loading: () => account({ context: null, fetchedAt: null, refreshing: true }),
  stale: () => account({ fetchedAt: NOW - 47 * 60_000 }),
  offline: () =>
    account(
      {
        ...problem('unreachable', 'The Account API does not answer. Check your connection.'),
        fetchedAt: NOW - 5 * 3_600_000,
      },
      { status: buildStatus({ connection: 'unreachable' }) },
    ),
  'signed-out': () =>
    account({ fetchedAt: NOW - 3_600_000 }, { status: buildStatus({ connection: 'signed-out' }) }),
  forbidden: () =>
    account({
      ...problem('forbidden', 'You may not see this account. Ask its owner.'),
      context: null,
      fetchedAt: null,
    }),
  'bad-answer': () =>
    account(
      problem('bad-answer', 'The Account API sent something Keyside can’t read. Tell your administrator.'),
    ),
  refused: () =>
    account({
      context: buildArden({ notes: [], refused: { notes: refused }, more: { interactions: 1480 } }),
    }),
  bare: () => account({ context: long.bare() }),
  'far-renewal': () => account({ context: long.calm() }),
  'undo-account': () => account({}, { undo: { sentence: 'Linked to Arden Medical.' } }),
  'one-of-several': () => account({}, {}, 2),
  'first-sync-account': () => account({}, { status: firstSync }),
  crowd: () => account(crowd()),
  hostile: () => account(hostile()),
  several: () =>
    view({
      state: 'several',
      unknownDomains: ['lantern-freight.com'],
      accounts: [
        buildAccountMatch({ people: 3 }),
        named(
          'acc-brightlane',
          'Brightlane Logistics',
          2,
          '2 people write from brightlane.com',
          'd:brightlane.com',
        ),
        named(
          'acc-osk',
          'Osterkamp & Söhne Maschinenbau GmbH & Co. KG',
          1,
          'Sub-domain of osterkamp.de',
          'd:mail.osterkamp.de',
        ),
      ],
    }),
  question: () =>
    view({ state: 'question', sighting: null, accounts: [brightlane], unknownDomains: ['brightlane.io'] }),
  questions: () =>
    view({
      state: 'question',
      sighting: null,
      unknownDomains: [],
      accounts: [
        named('a1', 'Arden Medical', 1, 'Same name and company', 'n:arden'),
        named('a2', 'Arden Foods', 1, 'Same name and company', 'n:arden'),
      ],
    }),
  unknown: () => view({ state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] }),
  'unknown-many': () =>
    view({
      state: 'unknown',
      sighting: null,
      unknownDomains: Array.from({ length: 9 }, (_, i) => `supplier-${i}.example`),
    }),
  'unknown-person': () => view({ state: 'unknown', sighting: null, unknownDomains: [] }),
  'unknown-first-sync': () =>
    view(
      { state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] },
      { status: firstSync },
    ),
  undo: () =>
    view({ state: 'nobody' }, { undo: { sentence: 'Nothing will be shown for lantern-freight.com again.' } }),
  own: () => view({ state: 'own' }),
  nobody: () => view({ state: 'nobody' }),
  'not-connected': () =>
    view({ state: 'not-connected' }, { status: buildStatus({ connection: 'none', source: null }) }),
  connecting: () => view({ state: 'connecting' }, { status: null }),
  failed: () =>
    view({
      state: 'failed',
      sentence: 'This browser does not let Keyside store data. Free some space, then try again.',
    }),
};
