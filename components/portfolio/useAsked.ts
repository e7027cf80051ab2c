import { useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import { entriesOf } from '../../lib/work/forecast/entries.ts';
import { targetsOf } from '../../lib/work/forecast/figures.ts';
import { ofOwner } from '../../lib/work/forecast/forecast.ts';
import type { Quarter } from '../../lib/work/forecast/quarters.ts';
import { filterRows, noFilters } from '../../lib/work/portfolio/filter.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import type { Asked } from '../../lib/work/report/asked.ts';
import type { ReportChoice, ReportScope } from '../../lib/work/report/choice.ts';
import { materialOf } from '../../lib/work/report/material.ts';
import type { PortfolioData, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  rows: readonly Row[];
  choice: ReportChoice;
  period: Quarter;
  now: number;
}

/** Milliseconds for which a report stays as it is: it need not be worked out anew with each minute. */
const STEP = 600_000;

/** What the report is made of; null: the account, or the view, is not there. */
export function useAsked({ view, data, rows, choice, period, now: exact }: Props): Asked | null {
  const now = exact - (exact % STEP);
  const { settings, reports, status, context: answer } = view;
  const { scope } = choice;
  const found = useMemo(() => rowsOf(scope, rows, data, settings.views), [scope, rows, data, settings.views]);
  const cached = scope.of === 'account' && answer?.accountId === scope.id ? answer.cached : null;
  return useMemo(() => {
    if (!found) return null;
    const { team, workspace, fetchedAt } = data;
    return {
      ...{ choice, period, team, workspace, now, name: found.name },
      materials: found.rows.map(({ facts }) => materialOf(facts, contextFor(facts, cached), team)),
      sales: salesOf(scope, found.rows, data, now),
      weights: settings.weights,
      source: {
        name: status?.source ?? null,
        readAt: cached?.fetchedAt ?? fetchedAt,
        salesReadAt: fetchedAt,
      },
      stars: reports.stars,
    };
  }, [found, data, choice, period, scope, cached, settings.weights, status?.source, reports.stars, now]);
}

const contextFor = ({ account }: Row['facts'], cached: { context: Context } | null): Context | null =>
  cached?.context.account.id === account.id ? cached.context : null;

interface Found {
  name: string;
  rows: readonly Row[];
}

function rowsOf(
  scope: ReportScope,
  rows: readonly Row[],
  { team: { viewerId } }: PortfolioData,
  views: PortfolioView['settings']['views'],
): Found | null {
  if (scope.of === 'account') {
    const row = rows.find(({ id }) => id === scope.id);
    return row ? { name: row.facts.account.name, rows: [row] } : null;
  }
  if (scope.id === 'team') return { name: t('report.scope.team'), rows };
  if (scope.id === 'mine')
    return { name: t('report.scope.mine'), rows: filterRows(rows, { ...noFilters, mine: true }, viewerId) };
  const view = views.find(({ id }) => id === scope.id);
  return view ? { name: view.name, rows: filterRows(rows, view.filters, viewerId) } : null;
}

/** As the forecast counts: one's own are what one is to win, on whoever's account; targets are of people. */
function salesOf(scope: ReportScope, rows: readonly Row[], data: PortfolioData, now: number): Asked['sales'] {
  const { accounts, team, workspace } = data;
  const isOwn = scope.of === 'view' && scope.id === 'mine' && team.viewerId !== null;
  if (isOwn) {
    const owner = team.viewerId ?? '';
    return {
      entries: ofOwner(entriesOf(accounts, workspace, now), owner),
      targets: ofOwner(targetsOf(team.targets, workspace), owner),
    };
  }
  const isAll = scope.of === 'view' && scope.id === 'team';
  return {
    entries: entriesOf(
      rows.map(({ facts }) => facts),
      workspace,
      now,
    ),
    targets: isAll ? targetsOf(team.targets, workspace) : null,
  };
}
