import { useMemo } from 'react';
import type { ForecastProps } from '../forecast/view.ts';
import type { PortfolioData, PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  view: PortfolioView;
  data: PortfolioData;
  now: number;
  on: PortfolioEvents;
}

/** What the forecast is given, the same for as long as it is the same. */
export function useForecastProps({ view, data, now, on }: Props): ForecastProps {
  const { accounts, team, workspace } = data;
  const { marks } = view;
  const writes = view.status?.writes;
  return useMemo(
    () => ({
      ...{ accounts, team, workspace, now, marks },
      takes: new Set(writes),
      on: { change: on.change, showOutbox: on.queue.show },
    }),
    [accounts, team, workspace, now, marks, writes, on.change, on.queue.show],
  );
}
