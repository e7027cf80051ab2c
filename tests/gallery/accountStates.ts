import type { AccountView, PanelFrame, PanelView } from '../../components/panel/view.ts';
import type { ContextProblem } from '../../lib/messages/view.ts';
import { buildArden, buildArdenThread } from '../builders/arden.ts';
import { NOW } from '../builders/clock.ts';
import { buildCompanyPage, buildMeeting, buildProfile } from '../builders/pages.ts';
import { buildSampleContext } from '../builders/sample.ts';
import { buildAccountMatch, buildPersonMatch } from '../builders/seen.ts';
import { buildStatus } from '../builders/status.ts';
import { crowd, endlessName, hostile, long } from './extremes.ts';
import { firstSync, linkedin, noPlace, view } from './frame.ts';

export function account(
  over: Partial<AccountView> = {},
  frame: Partial<PanelFrame> = {},
  others = 0,
): PanelView {
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
    healthBefore: null,
    picked: null,
    marks: new Map(),
    ...over,
  };
  return view({ state: 'account', account: arden, others }, frame);
}

const problem = (kind: ContextProblem['kind'], sentence: string): Partial<AccountView> => ({
  problem: { kind, sentence },
});

/** Arden Medical of the sample portfolio, whose ids are its own. */
function sample(): Partial<AccountView> {
  const accountId = 'acc-arden-medical';
  const known = (contactId: string | null) => buildPersonMatch({ accountId, contactId });
  const people = [known('con-maria-lopes'), known('con-jonas-kern'), known(null)];
  return { context: buildSampleContext(accountId), match: buildAccountMatch({ accountId }), people };
}
const pickedFor = (name: string) => ({ picked: { remember: { key: 'l:ines-calder', name }, beside: null } });
const refused = 'Your token may not read notes. Ask your administrator for the scope “read”.';

/** The panel with an account, by the name each state has in the gallery's address. */
export const accountStates: Readonly<Record<string, () => PanelView>> = {
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
  'thin-coverage': () => account({ context: buildArden({ contacts: long.thin() }) }),
  'far-renewal': () => account({ context: long.calm() }),
  'undo-account': () => account({}, { undo: { sentence: 'Linked to Arden Medical.' } }),
  'one-of-several': () => account({}, {}, 2),
  'first-sync-account': () => account({}, { status: firstSync }),
  crowd: () => account(crowd()),
  hostile: () => account(hostile()),
  picked: () => account({ picked: { remember: null, beside: null } }),
  'picked-remember': () =>
    account({ ...pickedFor('Ines Calder'), sighting: buildProfile(), people: [] }, linkedin()),
  'picked-long': () => account({ ...hostile(), ...pickedFor(endlessName) }),
  'picked-elsewhere': () =>
    account({ picked: { remember: null, beside: null }, sighting: null, people: [] }, noPlace),
  profile: () =>
    account(
      { sighting: buildProfile({ name: 'Maria Lopes' }), people: [buildPersonMatch()] },
      linkedin({ place: 'side' }),
    ),
  'profile-new': () => account({ sighting: buildProfile(), people: [buildPersonMatch({ contactId: null })] }),
  company: () => account({ sighting: buildCompanyPage(), people: [] }),
  meeting: () => account({ sighting: buildMeeting() }),
  explain: () => account({ sighting: buildProfile() }, linkedin({ explain: true })),
};
