import type { ReactNode } from 'react';
import { ForecastPage } from '../../components/forecast/ForecastPage.tsx';
import { QuarterCard } from '../../components/forecast/QuarterCard.tsx';
import type { ForecastProps } from '../../components/forecast/view.ts';
import { WhiteSpace } from '../../components/forecast/WhiteSpace.tsx';
import { plainWorkspace } from '../../lib/model/index.ts';
import { NOW } from '../builders/clock.ts';
import { buildFacts } from '../builders/forecast.ts';
import { buildAccount, buildOpportunity } from '../builders/records.ts';
import { buildSellers, buildSellingTeam } from '../builders/selling.ts';
import { buildWorkspace } from '../builders/workspace.ts';
import { endlessName } from './extremes.ts';

type Recorded = (...details: unknown[]) => void;

const data = (record: Recorded, over: Partial<ForecastProps> = {}): ForecastProps => ({
  accounts: buildSellers(),
  team: buildSellingTeam(),
  workspace: buildWorkspace(),
  now: NOW,
  on: {
    change: async (...details) => {
      record(...details);
      return 'saved';
    },
  },
  ...over,
});

const page =
  (over: Partial<ForecastProps> = {}) =>
  (record: Recorded): ReactNode => <ForecastPage {...data(record, over)} />;

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    buildFacts({
      account: buildAccount({
        id: `acc-${at}`,
        name: `${at === 0 ? endlessName : 'Account'} ${at}`,
        territory: null,
      }),
      opportunities: [buildOpportunity({ id: `opp-${at}`, closeDate: '2026-12-10', name: endlessName })],
    }),
  );

/** The forecast of the full page, by the name each state has in the gallery's address. */
export const forecastStates: Readonly<Record<string, (record: Recorded) => ReactNode>> = {
  forecast: page(),
  'forecast-team': page({ team: buildSellingTeam({ viewerId: null }) }),
  'forecast-no-targets': page({ team: buildSellingTeam({ targets: [] }) }),
  'forecast-no-rates': page({ workspace: { ...buildWorkspace(), rates: [] } }),
  'forecast-no-terms': page({ workspace: plainWorkspace }),
  'forecast-nothing': page({ accounts: [], team: buildSellingTeam({ targets: [] }) }),
  'forecast-read-only': page({ takes: new Set() }),
  'forecast-many': page({ accounts: many(300) }),
  'white-space': (record) => <WhiteSpace {...data(record)} />,
  'white-space-read-only': (record) => <WhiteSpace {...data(record, { takes: new Set() })} />,
  'white-space-many': (record) => <WhiteSpace {...data(record, { accounts: many(10_000) })} />,
  'white-space-no-products': (record) => <WhiteSpace {...data(record, { workspace: plainWorkspace })} />,
  'white-space-no-accounts': (record) => <WhiteSpace {...data(record, { accounts: [] })} />,
  'quarter-card': (record) => <QuarterCard {...data(record)} />,
  'quarter-card-no-target': (record) => (
    <QuarterCard {...data(record, { team: buildSellingTeam({ targets: [] }) })} />
  ),
};
