import { routeAt } from '../../components/portfolio/route.ts';
import type { PortfolioData, PortfolioView } from '../../components/portfolio/view.ts';
import { noFilters } from '../../lib/work/portfolio/filter.ts';
import { plainSettings } from '../../lib/work/portfolio/settings.ts';
import { plainSort } from '../../lib/work/portfolio/sort.ts';
import { NOW } from '../builders/clock.ts';
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
    ...over,
  };
}
