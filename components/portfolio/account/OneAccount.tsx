import { t } from '../../../lib/i18n/index.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { hrefOf, type Route } from '../route.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from '../view.ts';
import { AccountPage } from './AccountPage.tsx';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  rows: readonly Row[];
  route: Extract<Route, { view: 'account' }>;
  now: number;
  on: PortfolioEvents;
}

/** The account that the address names, where it is one of those the person may see. */
export function OneAccount({ view, data, rows, route, now, on }: Props) {
  const row = rows.find(({ id }) => id === route.accountId);
  if (row) return <AccountPage view={view} data={data} row={row} part={route.part} now={now} on={on} />;
  return (
    <div className="p-6">
      <p className="mb-2 text-mut" role="status">
        {t(data.reading ? 'handover.fetching' : 'portfolio.state.notFound')}
      </p>
      <a href={hrefOf({ view: 'accounts' })} className="text-acc hover:underline">
        {t('portfolio.state.toAccounts')}
      </a>
    </div>
  );
}
