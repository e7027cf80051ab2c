import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import { type Filters, filterRows, noFilters } from '../../../lib/work/portfolio/filter.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { plainSort, sortRows } from '../../../lib/work/portfolio/sort.ts';
import { QuarterCard } from '../../forecast/QuarterCard.tsx';
import { RenewalTimeline } from '../../renewals/RenewalTimeline.tsx';
import { Button } from '../../ui/Button.tsx';
import { FilterBar } from '../FilterBar.tsx';
import { useForecastProps } from '../forecastProps.ts';
import { useHealthPopup } from '../HealthPopup.tsx';
import { Scope } from '../ScopeAndText.tsx';
import { AccountTable } from '../table/AccountTable.tsx';
import { useRenewals } from '../useRenewals.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from '../view.ts';
import { EscalationsCard, OwedCard, RenewalsCard } from './Cards.tsx';
import { Charts } from './Charts.tsx';
import { Escalations } from './Escalations.tsx';
import { HealthSpread } from './HealthSpread.tsx';
import { Owed } from './Owed.tsx';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  rows: readonly Row[];
  now: number;
  on: PortfolioEvents;
}

const LINES = 10;

/** What cannot wait: the numbers of the day, the accounts that need the person, and what is due. */
export function TodayPage({ view, data, rows, now, on }: Props) {
  const viewerId = data.team.viewerId;
  const [mine, setMine] = useState(viewerId !== null);
  const ours = useMemo(
    () => filterRows(rows, { ...noFilters, mine: mine && viewerId !== null }, viewerId),
    [rows, mine, viewerId],
  );
  const accounts = useMemo(() => ours.map(({ facts }) => facts), [ours]);
  const forecast = useForecastProps({ view, data, now, on });
  const renewals = useRenewals(ours, data.workspace, now);
  const canWrite = view.status?.writes.includes('task.update') ?? false;
  return (
    <div className="mx-auto flex max-w-330 flex-col gap-4 px-6 py-5 max-[640px]:px-3">
      <div className="flex items-center justify-between gap-4">
        <h1 className="sr-only">{t('portfolio.nav.today')}</h1>
        {viewerId !== null && <Scope mine={mine} choose={setMine} />}
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-4">
        <QuarterCard {...forecast} />
        <RenewalsCard accounts={accounts} workspace={data.workspace} now={now} />
        <EscalationsCard accounts={accounts} now={now} />
        <OwedCard accounts={accounts} now={now} />
      </div>
      <Needs view={view} data={data} rows={ours} mine={mine} now={now} on={on} />
      <div className="columns-[30rem] gap-4 *:mb-4 *:break-inside-avoid">
        <Escalations accounts={accounts} now={now} />
        <Owed accounts={accounts} viewerId={viewerId} canWrite={canWrite} now={now} on={on} />
        <Charts
          {...forecast}
          scope={mine ? 'mine' : 'team'}
          between={<RenewalTimeline renewals={renewals} now={now} onOpen={on.open} />}
        />
        <HealthSpread rows={ours} />
      </div>
    </div>
  );
}

/** The accounts that need the person, what cannot wait first. */
function Needs({ view, data, rows, mine, now, on }: Props & { mine: boolean }) {
  const [filters, setFilters] = useState<Filters>({ ...noFilters, needsMe: true });
  const [sort, setSort] = useState(plainSort);
  const shown = useMemo(() => sortRows(filterRows(rows, filters, null), sort), [rows, filters, sort]);
  const { ask, popup } = useHealthPopup(rows, view.settings, on);
  const first = useMemo(() => shown.slice(0, LINES), [shown]);
  return (
    <section
      aria-label={t('portfolio.filter.needsMe')}
      className="min-w-0 overflow-clip rounded-xl border border-line bg-bg"
    >
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
        <FilterBar filters={filters} data={data} onFilters={setFilters} short />
        <p className="text-mut text-xs">
          {t('portfolio.table.sorted', { column: t(`portfolio.sort.${sort.by}`) })}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="px-4 pb-4 text-mut">
          {t(filters.needsMe ? 'portfolio.table.nobodyNeeds' : 'portfolio.table.empty')}
        </p>
      ) : (
        <AccountTable
          whole
          rows={first}
          sort={sort}
          density={view.settings.density}
          now={now}
          onSort={setSort}
          onOpen={on.open}
          onHealth={ask}
        />
      )}
      {shown.length > LINES && (
        <div className="px-4 py-2">
          <Button
            look="quiet"
            onClick={() => on.showAll({ filters: { ...filters, mine }, sort, viewId: null })}
          >
            {t('portfolio.table.showAll', { n: shown.length })}
          </Button>
        </div>
      )}
      {popup}
    </section>
  );
}
