import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { dayOf, type Quarter } from '../../lib/work/forecast/quarters.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { plainChoice, type ReportChoice } from '../../lib/work/report/choice.ts';
import { firstPeriod } from '../../lib/work/report/period.ts';
import { ReportsPage } from '../report/ReportsPage.tsx';
import { useAsked } from './useAsked.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  rows: readonly Row[];
  choice: ReportChoice | undefined;
  now: number;
  on: PortfolioEvents;
}

/** What is asked for stands in the address; the quarter is of this visit. */
export function ReportsRoute({ view, data, rows, choice: named, now, on }: Props) {
  const [chosen, setPeriod] = useState<Quarter | null>(null);
  const choice = named ?? firstChoice(data);
  const period = chosen ?? firstPeriod(choice.kind, dayOf(now));
  const asked = useAsked({ view, data, rows, choice, period, now });
  return (
    <div className="mx-auto max-w-330 px-6 py-5 max-[640px]:px-3 print:m-0 print:max-w-none print:p-0">
      <h1 className="sr-only print:hidden">{t('portfolio.nav.reports')}</h1>
      <ReportsPage
        asked={asked}
        choice={choice}
        period={period}
        reports={view.reports}
        data={data}
        views={view.settings.views}
        problem={problemOf(view, choice)}
        now={now}
        on={{ ...on.reports, period: setPeriod, print: on.print }}
      />
    </div>
  );
}

/** One's own, where it is known whose connection it is. */
const firstChoice = ({ team }: PortfolioData): ReportChoice =>
  team.viewerId === null ? { ...plainChoice, scope: { of: 'view', id: 'team' } } : plainChoice;

function problemOf({ context }: PortfolioView, { scope }: ReportChoice): string | null {
  return scope.of === 'account' && context?.accountId === scope.id
    ? (context.problem?.sentence ?? null)
    : null;
}
