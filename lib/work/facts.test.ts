import { describe, expect, test } from 'vitest';
import { instant, NOW } from '../../tests/builders/clock.ts';
import { buildFacts } from '../../tests/builders/facts.ts';
import {
  buildAccount,
  buildContact,
  buildContext,
  buildContract,
  buildInitiative,
  buildInteraction,
} from '../../tests/builders/records.ts';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { Context } from '../model/index.ts';
import { attentionOf } from './attention/attention.ts';
import { factsOf } from './facts.ts';
import { healthOf } from './health/health.ts';
import type { SignalName } from './health/signal.ts';

const workspace = buildWorkspace();
const account = buildAccount({ health: null });
const valuesOf = (context: Context) =>
  healthOf(factsOf(context), workspace, NOW).signals.map(({ name, value }) => [name, value]);

describe('the facts of a context and those of a portfolio', () => {
  test.each<[string, string | null, Partial<Context>]>([
    [
      'where nobody has a role',
      instant(-3),
      { contacts: [buildContact({ roles: [], lastContactAt: instant(-3) })] },
    ],
    [
      'where nobody has a role nor was ever spoken to',
      null,
      { contacts: [buildContact({ roles: [], lastContactAt: null })] },
    ],
    [
      'where a meeting is planned that has not taken place',
      instant(-40),
      {
        contacts: [buildContact({ roles: [], lastContactAt: instant(-40) })],
        interactions: [buildInteraction({ kind: 'meeting', at: instant(9) })],
      },
    ],
  ])('come to the same health and needs %s', (_what, lastContactAt, over) => {
    const context = buildContext({ account, ...over });
    const facts = buildFacts({ account, contacts: [], lastContactAt });
    expect(valuesOf(context)).toEqual(
      healthOf(facts, workspace, NOW).signals.map(({ name, value }) => [name, value]),
    );
    expect(attentionOf(factsOf(context), workspace, NOW)).toEqual(attentionOf(facts, workspace, NOW));
  });
});

describe('what the source would not tell', () => {
  const spoken = buildInteraction({ at: instant(-3) });
  const known = {
    account,
    contacts: [buildContact({ roles: ['executive-sponsor', 'decision-maker'] })],
    contracts: [buildContract()],
    initiatives: [buildInitiative()],
    interactions: [spoken],
  };

  test.each<[keyof Context['refused'], SignalName]>([
    ['contacts', 'coverage'],
    ['cases', 'cases'],
    ['contracts', 'renewals'],
    ['initiatives', 'initiatives'],
  ])('of %s makes %s unknown, neither good nor bad', (part, name) => {
    const values = (over: Partial<Context>) =>
      new Map(valuesOf(buildContext({ ...known, ...over })) as [string, number | null][]);
    expect(values({}).get(name)).not.toBeNull();
    expect(values({ [part]: [], refused: { [part]: 'You may not see it.' } }).get(name)).toBeNull();
  });

  test('is no reason to look for a sponsor or to have been silent', () => {
    const refused = { contacts: 'You may not see it.', interactions: 'You may not see it.' };
    const kinds = (over: Partial<Context>) =>
      attentionOf(
        factsOf(buildContext({ ...known, contacts: [], interactions: [], ...over })),
        workspace,
        NOW,
      )
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'missing' || kind === 'quiet');
    expect(kinds({})).toEqual(['missing', 'quiet']);
    expect(kinds({ refused })).toEqual([]);
  });
});
