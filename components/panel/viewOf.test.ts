import { describe, expect, test } from 'vitest';
import type { Status } from '../../lib/messages/view.ts';
import type { Match } from '../../lib/model/index.ts';
import { plainWorkspace } from '../../lib/model/index.ts';
import { plainWeights } from '../../lib/work/health/signal.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildCompose, buildOutbox } from '../../tests/builders/compose.ts';
import { buildFind } from '../../tests/builders/find.ts';
import { buildContext } from '../../tests/builders/records.ts';
import { buildAccountMatch, buildMatch, buildSighting } from '../../tests/builders/seen.ts';
import { buildStatus } from '../../tests/builders/status.ts';
import { footOf } from './Foot.tsx';
import type { PickHere } from './pick.ts';
import { problemOf } from './problem.ts';
import { panelViewOf, type Seen, shownAccount, type Told } from './viewOf.ts';

const seen = (match: Partial<Match> = {}, over: Partial<Seen> = {}): Seen => ({
  site: 'gmail',
  unreadable: false,
  sighting: buildSighting(),
  match: buildMatch(match),
  ...over,
});
const cached = { context: buildContext(), fetchedAt: NOW - 60_000 };
const answer = { accountId: 'acc-arden', cached, problem: null };

function told(over: Partial<Told> = {}): Told {
  return {
    workspace: plainWorkspace,
    weights: plainWeights,
    surface: 'page',
    status: buildStatus(),
    tab: seen(),
    place: { site: 'gmail', place: 'page', explain: false },
    picked: null,
    pick: null,
    remember: null,
    answer,
    signalsBefore: null,
    refreshing: false,
    undo: null,
    leave: null,
    find: buildFind(),
    report: null,
    compose: buildCompose(),
    outbox: buildOutbox(),
    marks: new Map(),
    ...over,
  };
}
const pick = (over: Partial<PickHere> = {}): PickHere => ({
  accountId: 'acc-osk',
  name: 'Osterkamp',
  ...over,
});
const unreadable = seen({ state: 'nobody', accounts: [] }, { sighting: null, unreadable: true });
const off = { site: 'gmail', place: 'off', explain: false } as const;
const osterkamp = buildAccountMatch({ accountId: 'acc-osk', name: 'Osterkamp' });
const two = {
  state: 'several' as const,
  accounts: [buildAccountMatch(), buildAccountMatch({ accountId: 'acc-2' })],
};

describe('the panel shows', () => {
  test.each<[string, Partial<Told>, string]>([
    ['connecting until the background has spoken', { status: null }, 'connecting'],
    [
      'how to connect when there is no connection',
      { status: buildStatus({ connection: 'none' }) },
      'not-connected',
    ],
    [
      'what is broken',
      { status: buildStatus({ connection: 'broken', problem: 'Free some space.' }) },
      'failed',
    ],
    ['nobody when the tab says nothing', { tab: null }, 'nobody'],
    ['nobody for a list', { tab: seen({ state: 'nobody', accounts: [] }) }, 'nobody'],
    ['the account', {}, 'account'],
    ['the account when signed out', { status: buildStatus({ connection: 'signed-out' }) }, 'account'],
    ['the account when offline', { status: buildStatus({ connection: 'unreachable' }) }, 'account'],
    ['several', { tab: seen(two) }, 'several'],
    ['the one picked of several', { tab: seen(two), picked: 'acc-2' }, 'account'],
    ['several when the one picked is not among them', { tab: seen(two), picked: 'acc-9' }, 'several'],
    [
      'a question, never as an account',
      { tab: seen({ state: 'question' }), picked: 'acc-arden' },
      'question',
    ],
    ['unknown', { tab: seen({ state: 'unknown', accounts: [] }) }, 'unknown'],
    ['our own company', { tab: seen({ state: 'own', accounts: [] }) }, 'own'],
    ['that a page can’t be read', { tab: unreadable }, 'unreadable'],
    ['the account picked beside a page that can’t be read', { tab: unreadable, pick: pick() }, 'account'],
    ['that a page is not read, in the side panel', { surface: 'side', tab: null, place: null }, 'elsewhere'],
    ['no such thing of a site that is read', { surface: 'side', tab: null }, 'nobody'],
    [
      'connecting before anything can be said',
      { surface: 'side', tab: null, place: null, status: buildStatus({ connection: 'connecting' }) },
      'connecting',
    ],
    [
      'that there is no connection, whatever the tab',
      { surface: 'side', tab: null, place: null, status: buildStatus({ connection: 'none' }) },
      'not-connected',
    ],
    [
      'the account picked beside a page that is not read',
      { surface: 'side', tab: null, place: null, pick: pick() },
      'account',
    ],
    ['that a site is off, in the side panel', { surface: 'side', tab: null, place: off }, 'off'],
    ['that a site is off, whatever its page said', { surface: 'side', place: off, tab: unreadable }, 'off'],
    [
      'the account picked although the site is off',
      { surface: 'side', tab: null, place: off, pick: pick() },
      'account',
    ],
  ])('%s', (_, over, state) => expect(panelViewOf(told(over)).state).toBe(state));

  test('never one account’s data under another’s name', () => {
    const view = panelViewOf(told({ tab: seen(two), picked: 'acc-2' }));
    expect(view.state === 'account' && view.account.context).toBe(null);
  });
});

describe('an account picked by hand', () => {
  const shown = (over: Partial<Told>) => {
    const view = panelViewOf(told(over));
    return view.state === 'account' ? view.account : null;
  };

  test('stands before what the page says, and says that it was picked', () => {
    const remember = { key: 'e:maria.lopes@arden-medical.com', name: 'Maria Lopes' };
    const account = shown({ pick: pick(), remember });
    expect(account?.match).toMatchObject({ accountId: 'acc-osk', name: 'Osterkamp', people: 0 });
    expect(account?.match.reasons[0]?.sentence).toBe('You picked this account');
    expect(account?.picked).toEqual({ remember, beside: 'Arden Medical' });
  });

  test.each<[string, Seen | null, string | null]>([
    ['is of another client', seen(), 'Arden Medical'],
    ['is of several others', seen(two), 'Arden Medical and Arden Medical'],
    ['is of them among several', seen({ ...two, accounts: [...two.accounts, osterkamp] }), null],
    ['only perhaps is of another', seen({ state: 'question' }), null],
    ['is of nobody known', seen({ state: 'unknown', accounts: [] }), null],
    ['is not known', null, null],
  ])('knows whose the page is beside it, where that %s', (_what, tab, beside) => {
    expect(shown({ tab, pick: pick() })?.picked?.beside).toBe(beside);
  });

  test('is asked for as any other account', () => {
    expect(shownAccount(told({ pick: pick() }))?.accountId).toBe('acc-osk');
  });

  test('never shows the data of the page’s own account', () => {
    expect(shown({ pick: pick() })?.context).toBe(null);
  });

  test('is no pick any more once the page says the same', () => {
    const account = shown({ pick: pick({ accountId: 'acc-arden' }) });
    expect(account?.match.reasons[0]?.kind).toBe('contact-email');
    expect(account?.picked).toBe(null);
  });

  test('hides how many accounts the page has: back leads to the page', () => {
    const view = panelViewOf(told({ tab: seen(two), pick: pick() }));
    expect(view.state === 'account' && view.others).toBe(0);
  });
});

describe('the problem', () => {
  const lead = (over: Partial<Told>) => {
    const problem = problemOf(panelViewOf(told(over)), NOW);
    return problem && `${problem.lead}: ${problem.sentence}`;
  };
  const failing = (kind: 'unreachable' | 'signed-out') => ({
    ...answer,
    problem: { kind, sentence: 'No answer.' },
  });

  test.each<[string, Partial<Told>, string | null]>([
    ['is none when all is well', {}, null],
    [
      'is one sentence when signed out, with the age of what is known',
      { status: buildStatus({ connection: 'signed-out' }), answer: failing('signed-out') },
      'Signed out of Account API: Sign in again to see what is new. What you see is from 14:29.',
    ],
    [
      'is said by an answer before the status knows',
      { answer: failing('signed-out') },
      'Signed out of Account API: Sign in again to see what is new. What you see is from 14:29.',
    ],
    [
      'says what the source said',
      { answer: failing('unreachable') },
      'Offline: No answer. What you see is from 14:29.',
    ],
    [
      'does not speak of data that is not there',
      { answer: { ...failing('unreachable'), cached: null } },
      'Offline: No answer.',
    ],
    [
      'is said where there is no account',
      { tab: null, status: buildStatus({ connection: 'unreachable', problem: 'No answer.' }) },
      'Offline: No answer.',
    ],
  ])('%s', (_, over, expected) => expect(lead(over)).toBe(expected));
});

describe('the foot', () => {
  test.each<[Partial<Status>, number, string]>([
    [{}, 1, 'good: Account API · 1 min ago'],
    [{}, 15, 'good: Account API · 15 min ago'],
    [{}, 16, 'warn: Account API · 16 min ago'],
    [{ connection: 'unreachable' }, 3, 'warn: Offline · 3 min ago'],
    [{ connection: 'signed-out' }, 3, 'bad: Signed out · 3 min ago'],
  ])('of %o after %d minutes is %s', (status, minutes, expected) => {
    const known = { ...answer, cached: { ...cached, fetchedAt: NOW - minutes * 60_000 } };
    const { tone, words } = footOf(panelViewOf(told({ status: buildStatus(status), answer: known })), NOW);
    expect(`${tone}: ${words}`).toBe(expected);
  });
});
