import { describe, expect, test } from 'vitest';
import { NOW } from '../../tests/builders/clock.ts';
import { buildFacts } from '../../tests/builders/forecast.ts';
import {
  buildAccount,
  buildContact,
  buildInitiative,
  buildOpportunity,
  buildTask,
} from '../../tests/builders/records.ts';
import { Change } from '../model/index.ts';
import { factsOfNewAccount, overlayFacts, settledFacts } from './overlay-facts.ts';
import type { Queued } from './queued.ts';

const account = buildAccount({ id: 'acc', name: 'Arden' });
const facts = buildFacts({
  account,
  contacts: [{ ...buildContact({ id: 'maria', accountId: 'acc' }), lastContactAt: '2026-09-01T09:00:00Z' }],
  opportunities: [buildOpportunity({ id: 'opp', accountId: 'acc', version: '3' })],
  initiatives: [buildInitiative({ id: 'ini', accountId: 'acc', version: '3' })],
  tasks: [buildTask({ id: 'task', accountId: 'acc', version: '3' })],
  lastContactAt: '2026-09-01T09:00:00Z',
  weeks: [0, 2],
});

const change = (type: string, recordId: string, more: object): Change =>
  Change.parse({ id: crypto.randomUUID(), type, recordId, ...more });
const update = (kind: string, recordId: string, fields: object, more: object = {}) =>
  change(`${kind}.update`, recordId, { baseVersion: '3', fields, ...more });
const queued = (made: Change, over: Partial<Queued> = {}): Queued => ({
  ...{ seq: 1, change: made, accountId: 'acc', accountName: 'Arden', connection: 'me', savedAt: NOW },
  ...{ state: 'waiting', tries: 0, notBefore: 0, trouble: null, takenBack: false },
  ...over,
});
const talk = (at: string) =>
  change('interaction.create', crypto.randomUUID(), {
    fields: {
      ...{ accountId: 'acc', kind: 'call', direction: 'out', at, subject: 'Prices', summary: null },
      ...{ contactIds: ['maria'], ownerId: null, originLink: null },
    },
  });
const shown = (...changes: Change[]) =>
  overlayFacts(
    facts,
    changes.map((each) => queued(each)),
    'own-alex',
  );

describe('an account of the portfolio with what was written and not yet taken', () => {
  test('has an opportunity as it was moved, with the reason in its history', () => {
    const { opportunities } = shown(
      update('opportunity', 'opp', { stage: 'Verbal' }, { reason: 'They said so.' }),
    );
    expect(opportunities).toMatchObject([
      { stage: 'Verbal', history: [{ reason: 'They said so.', byId: 'own-alex' }] },
    ]);
  });

  test('still lists an opportunity that was won, as the result of the quarter', () => {
    const { opportunities } = shown(update('opportunity', 'opp', { status: 'won', stage: 'Won' }));
    expect(opportunities).toMatchObject([{ id: 'opp', status: 'won' }]);
  });

  test('lists no initiative and no task any more that was done', () => {
    const { initiatives, tasks } = shown(
      update('initiative', 'ini', { status: 'done' }),
      update('task', 'task', { doneAt: '2026-11-24T08:00:00Z' }),
    );
    expect([initiatives, tasks]).toEqual([[], []]);
  });

  test('was in touch when a talk was logged, in its week and with its contact', () => {
    const { lastContactAt, weeks, contacts } = shown(talk('2026-11-23T09:00:00Z'));
    expect([lastContactAt, weeks, contacts[0]?.lastContactAt]).toEqual([
      '2026-11-23T09:00:00Z',
      [1, 2],
      '2026-11-23T09:00:00Z',
    ]);
  });

  test('keeps its last contact when an earlier talk is logged, and counts it in its week', () => {
    const { lastContactAt, weeks } = shown(talk('2026-08-24T08:00:00Z'));
    expect(lastContactAt).toBe(facts.lastContactAt);
    expect(weeks.reduce((sum, each) => sum + each)).toBe(3);
    expect(weeks.at(-1)).toBe(1);
  });

  test('is not in touch by a meeting that is only planned', () => {
    expect(shown(talk('2026-12-23T09:00:00Z'))).toMatchObject({
      lastContactAt: facts.lastContactAt,
      weeks: facts.weeks,
    });
  });

  test('is as it was where the outbox is about another account, or a change was taken back', () => {
    const moved = update('opportunity', 'opp', { stage: 'Verbal' });
    expect(overlayFacts(facts, [queued(moved, { accountId: 'other' })], null)).toEqual(facts);
    expect(overlayFacts(facts, [queued(moved, { takenBack: true })], null)).toEqual(facts);
  });
});

test('what the source took has its version from then on', () => {
  const moved = update('opportunity', 'opp', { stage: 'Verbal' });
  const { opportunities } = settledFacts(facts, moved, { recordId: 'opp', version: '4' });
  expect(opportunities).toMatchObject([{ stage: 'Verbal', version: '4' }]);
});

describe('an account that is still to be made', () => {
  const fields = {
    ...{
      name: 'Lantern',
      domains: [],
      aliasDomains: [],
      website: null,
      linkedinSlug: null,
      linkedinId: null,
    },
    ...{ industry: null, tier: null, ownerId: 'own-alex', territory: null, parentId: null, health: null },
  };
  const recordId = crypto.randomUUID();
  const made = queued(change('account.create', recordId, { fields }), { accountId: recordId });

  test('stands in the portfolio already', () => {
    expect(factsOfNewAccount([made], 'own-alex')).toMatchObject({
      account: { id: recordId, name: 'Lantern' },
      weeks: [],
    });
  });

  test('does not stand there when it was taken back, or when there is none', () => {
    expect(factsOfNewAccount([{ ...made, takenBack: true }], null)).toBeUndefined();
    expect(factsOfNewAccount([queued(talk('2026-11-23T09:00:00Z'))], null)).toBeUndefined();
  });
});
