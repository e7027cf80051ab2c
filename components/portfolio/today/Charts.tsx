import { type ReactNode, useMemo } from 'react';
import { figuresOf } from '../../../lib/work/forecast/figures.ts';
import { dayOf, quarterAfter, quarterOf } from '../../../lib/work/forecast/quarters.ts';
import { pipelineOf } from '../../../lib/work/forecast/stages.ts';
import { QuarterBars } from '../../forecast/QuarterBars.tsx';
import { StageChart } from '../../forecast/StageChart.tsx';
import { type ForecastProps, type Scope, useEntries, useForecastEditing } from '../../forecast/view.ts';
import { EditingContext } from '../../opportunities/editing.ts';

const SHOWN = [-3, -2, -1, 0, 1];
const AHEAD = [0, 1, 2];

/** Result against target by quarter, and what is open by stage. */
export function Charts({ scope, between, ...props }: ForecastProps & { scope: Scope; between: ReactNode }) {
  const { entries, targets } = useEntries(props, scope);
  const { workspace } = props;
  const current = quarterOf(dayOf(props.now));
  const { quarters, stages, ahead } = useMemo(() => {
    const next = AHEAD.map((count) => quarterAfter(current, count));
    const shown = SHOWN.map((count) => quarterAfter(current, count));
    return {
      quarters: shown.map((quarter) => ({ quarter, figures: figuresOf(entries, targets, quarter, current) })),
      stages: pipelineOf(entries, workspace, next),
      ahead: next,
    };
  }, [entries, targets, workspace, current]);
  return (
    <EditingContext value={useForecastEditing(props)}>
      <QuarterBars quarters={quarters} current={current} />
      {between}
      <StageChart rows={stages} quarters={ahead} />
    </EditingContext>
  );
}
