import { routeAt } from '../../components/portfolio/route.ts';
import type { PortfolioData, PortfolioView } from '../../components/portfolio/view.ts';
import type { Context } from '../../lib/model/index.ts';
import { factsOf } from '../../lib/work/facts.ts';
import { noFilters } from '../../lib/work/portfolio/filter.ts';
import { plainSettings } from '../../lib/work/portfolio/settings.ts';
import { plainSort } from '../../lib/work/portfolio/sort.ts';
import { NOW } from '../builders/clock.ts';
import { buildCompose, buildOutbox } from '../builders/compose.ts';
import { buildFind } from '../builders/find.ts';
import { buildPortfolio } from '../builders/portfolio.ts';
import { buildOwner } from '../builders/records.ts';
import { buildStatus } from '../builders/status.ts';
import { buildWorkspace } from '../builders/workspace.ts';

/** Twenty-five accounts of one who sells, read a minute ago. */
export function buildPortfolioData(over: Partial<PortfolioData> = {}): PortfolioData {
  return {
    accounts: buildPortfolio(25),
    team: {
      owners: [buildOwner(), buildOwner({ id: 'own-1', name: 'Mira Sand' })],
      targets: [],
      viewerId: 'own-alex',
    },
    workspace: buildWorkspace(),
    fetchedAt: NOW - 60_000,
    reading: null,
    weeks: [],
    ...over,
  };
}

/** The page at an address, with nothing else going on. */
export function at(hash: string, over: Partial<PortfolioView> = {}): PortfolioView {
  return {
    route: routeAt(hash),
    status: buildStatus(),
    find: buildFind(),
    undo: null,
    data: buildPortfolioData(),
    settings: plainSettings,
    list: { filters: noFilters, sort: plainSort, viewId: null },
    sheet: null,
    saving: false,
    context: null,
    compose: buildCompose({ log: null }),
    marks: new Map(),
    outbox: buildOutbox(),
    reports: { drafts: {}, kept: 'kept', stars: [], schedules: [] },
    ...over,
  };
}

/** An account's own page, at this part of it. */
export function accountPage(
  part: string,
  context: Context,
  over: Partial<PortfolioView> = {},
  weeks: PortfolioData['weeks'] = [],
): PortfolioView {
  const facts = { ...factsOf(context), weeks: [] };
  const { id } = context.account;
  return at(`#/accounts/${id}/${part}`, {
    data: buildPortfolioData({ accounts: [facts], weeks }),
    context: { accountId: id, cached: { context, fetchedAt: NOW - 60_000 }, problem: null },
    ...over,
  });
}
