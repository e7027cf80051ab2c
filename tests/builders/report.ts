import { type Context, plainWorkspace, type Team, type Workspace } from '../../lib/model/index.ts';
import { factsOf } from '../../lib/work/facts.ts';
import { entriesOf } from '../../lib/work/forecast/entries.ts';
import { plainWeights } from '../../lib/work/health/signal.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import { materialOf } from '../../lib/work/report/material.ts';
import type { Star } from '../../lib/work/report/stars.ts';
import { buildArden } from './arden.ts';
import { instant, NOW } from './clock.ts';
import { buildTeam } from './forecast.ts';

/** What a report of Arden Medical is made of. */
export function buildAsked(
  over: Partial<Asked> = {},
  context: Context = buildArden(),
  team: Team = buildTeam(),
  workspace: Workspace = plainWorkspace,
): Asked {
  const facts = { ...factsOf(context), weeks: [] };
  const { id, name } = context.account;
  return {
    choice: { kind: 'status', audience: 'inside', scope: { of: 'account', id } },
    period: '2026-Q4',
    name,
    materials: [materialOf(facts, context, team)],
    sales: { entries: entriesOf([facts], workspace, NOW), targets: null },
    team,
    workspace,
    weights: plainWeights,
    source: { name: 'Account API', readAt: NOW - 60_000, salesReadAt: NOW - 60_000 },
    stars: [],
    now: NOW,
    ...over,
  };
}

export const buildStar = (over: Partial<Star> = {}): Star => ({
  accountId: 'acc-arden',
  kind: 'note',
  id: 'not-1',
  at: instant(0),
  ...over,
});
