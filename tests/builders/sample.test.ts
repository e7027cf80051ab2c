import { describe, expect, test } from 'vitest';
import { buildSamplePortfolio, buildSampleTeam, buildSampleWorkspace } from './sample.ts';

describe('the sample portfolio', () => {
  test('has all of its accounts with their facts, the viewer’s own first', () => {
    const accounts = buildSamplePortfolio();
    expect([accounts.length, accounts[0]?.account.name]).toEqual([26, 'Arden Medical']);
    const { viewerId, owners } = buildSampleTeam();
    const own = accounts.map(({ account: { ownerId } }) => ownerId === viewerId);
    expect(own.indexOf(false)).toBe(own.filter((is) => is).length);
    expect(owners).toHaveLength(4);
  });

  test('speaks of stages that its workspace has', () => {
    const names = new Set(buildSampleWorkspace().stages.map(({ name }) => name));
    const stages = buildSamplePortfolio().flatMap(({ opportunities }) =>
      opportunities.map(({ stage }) => stage),
    );
    expect(stages.filter((stage) => !names.has(stage))).toEqual([]);
  });
});
