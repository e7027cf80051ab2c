import { useDeferredValue, useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { filterRows, noFilters } from '../../lib/work/portfolio/filter.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { sortRows } from '../../lib/work/portfolio/sort.ts';
import { Button } from '../ui/Button.tsx';
import { DensityMenu } from './DensityMenu.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useHealthPopup } from './HealthPopup.tsx';
import { SavedViews } from './SavedViews.tsx';
import { ScopeAndText } from './ScopeAndText.tsx';
import { AccountTable } from './table/AccountTable.tsx';
import type { PortfolioData, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  rows: readonly Row[];
  now: number;
  on: PortfolioEvents;
}

/** All accounts, narrowed and sorted as one likes; the list scrolls under its heads. */
export function AccountsPage({ view, data, rows, now, on }: Props) {
  const { list, settings } = view;
  const { filters, sort } = useDeferredValue(list);
  const viewerId = data.team.viewerId;
  const shown = useMemo(
    () => sortRows(filterRows(rows, filters, viewerId), sort),
    [rows, filters, sort, viewerId],
  );
  const { ask, popup } = useHealthPopup(rows, settings, on);
  const setFilters = (next: typeof filters) => on.list({ ...list, filters: next });
  return (
    <div className="flex h-full min-h-0 flex-col gap-3 px-6 pt-4 max-[640px]:px-3">
      <h1 className="sr-only">{t('portfolio.nav.accounts')}</h1>
      <SavedViews view={view} total={rows.length} on={on} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <ScopeAndText filters={list.filters} canBeMine={viewerId !== null} onFilters={setFilters} />
        <FilterBar filters={list.filters} data={data} onFilters={setFilters} />
      </div>
      <div className="flex items-baseline gap-3 text-mut text-xs">
        <p role="status" className="tabular">
          {t('portfolio.table.of', { shown: shown.length, all: rows.length })}
        </p>
        <DensityMenu settings={settings} on={on} />
      </div>
      <div className="flex min-h-60 flex-1 flex-col overflow-hidden rounded-t-xl border border-line border-b-0 bg-bg">
        {shown.length > 0 ? (
          <AccountTable
            rows={shown}
            sort={list.sort}
            density={settings.density}
            now={now}
            onSort={(next) => on.list({ ...list, sort: next })}
            onOpen={on.open}
            onHealth={ask}
          />
        ) : (
          <div className="p-8 text-center text-mut">
            <p className="mb-3">{t('portfolio.table.empty')}</p>
            <Button onClick={() => setFilters(noFilters)}>{t('portfolio.table.clear')}</Button>
          </div>
        )}
      </div>
      {popup}
    </div>
  );
}
