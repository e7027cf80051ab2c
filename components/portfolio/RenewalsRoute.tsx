import { useMemo, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { filterRows, noFilters } from '../../lib/work/portfolio/filter.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { RenewalTimeline } from '../renewals/RenewalTimeline.tsx';
import { Button } from '../ui/Button.tsx';
import { Scope } from './ScopeAndText.tsx';
import { useRenewals } from './useRenewals.ts';
import type { PortfolioData, PortfolioEvents } from './view.ts';

const sort = { by: 'renewal', down: false } as const;

interface Props {
  data: PortfolioData;
  rows: readonly Row[];
  now: number;
  on: PortfolioEvents;
}

/** All that is to be renewed within a year, to look at and to work through. */
export function RenewalsRoute({ data, rows, now, on }: Props) {
  const { viewerId } = data.team;
  const [mine, setMine] = useState(viewerId !== null);
  const shown = useMemo(() => filterRows(rows, { ...noFilters, mine }, viewerId), [rows, mine, viewerId]);
  const renewals = useRenewals(shown, data.workspace, now);
  return (
    <div className="mx-auto flex max-w-330 flex-col gap-4 px-6 py-5 max-[640px]:px-3">
      <h1 className="sr-only">{t('portfolio.nav.renewals')}</h1>
      {viewerId !== null && (
        <div className="flex">
          <Scope mine={mine} choose={setMine} />
        </div>
      )}
      <RenewalTimeline renewals={renewals} now={now} onOpen={on.open} />
      <div>
        <Button
          onClick={() => on.showAll({ filters: { ...noFilters, mine, renewing: true }, sort, viewId: null })}
        >
          {t('portfolio.renewing')}
        </Button>
      </div>
    </div>
  );
}
