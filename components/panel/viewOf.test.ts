import { describe, expect, test } from 'vitest';
import type { Status } from '../../lib/messages/view.ts';
import type { Match } from '../../lib/model/index.ts';
import { NOW } from '../../tests/builders/clock.ts';
import { buildContext } from '../../tests/builders/records.ts';
import { buildAccountMatch, buildMatch, buildSighting } from '../../tests/builders/seen.ts';
import { buildStatus } from '../../tests/builders/status.ts';
import { footOf } from './Foot.tsx';
import { problemOf } from './problem.ts';
import { panelViewOf, type Told } from './viewOf.ts';

const seen = (match: Partial<Match> = {}) => ({ sighting: buildSighting(), match: buildMatch(match) });
const cached = { context: buildContext(), fetchedAt: NOW - 60_000 };
const answer = { accountId: 'acc-arden', cached, problem: null };

function told(over: Partial<Told> = {}): Told {
  return { status: buildStatus(), tab: seen(), picked: null, answer, refreshing: false, undo: null, ...over };
}
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
  ])('%s', (_, over, state) => expect(panelViewOf(told(over)).state).toBe(state));

  test('never one account’s data under another’s name', () => {
    const view = panelViewOf(told({ tab: seen(two), picked: 'acc-2' }));
    expect(view.state === 'account' && view.account.context).toBe(null);
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
