import { t } from '../../lib/i18n/index.ts';
import { ForecastPage } from '../forecast/ForecastPage.tsx';
import { useForecastProps } from './forecastProps.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  now: number;
  on: PortfolioEvents;
}

export function ForecastRoute(props: Props) {
  const forecast = useForecastProps(props);
  return (
    <div className="mx-auto max-w-330 px-6 py-5 max-[640px]:px-3">
      <h1 className="sr-only">{t('portfolio.nav.forecast')}</h1>
      <ForecastPage {...forecast} />
    </div>
  );
}
