import { useMemo, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { figuresOf } from '../../lib/work/forecast/figures.ts';
import { forecastOf } from '../../lib/work/forecast/forecast.ts';
import { dayOf, quarterAfter, quarterOf, yearOf } from '../../lib/work/forecast/quarters.ts';
import { pipelineOf } from '../../lib/work/forecast/stages.ts';
import { EditingContext } from '../opportunities/editing.ts';
import { Notice } from '../ui/Notice.tsx';
import { type Chosen, Controls } from './Controls.tsx';
import { GroupTable } from './GroupTable.tsx';
import { LeftOut } from './LeftOut.tsx';
import { QuarterBars } from './QuarterBars.tsx';
import { StageChart } from './StageChart.tsx';
import { SummaryCards } from './SummaryCards.tsx';
import { type ForecastProps, firstScope, useEntries, useForecastEditing } from './view.ts';

/** Quarters before the one that it is, it itself, and those after it. */
const SHOWN = [-3, -2, -1, 0, 1, 2];
const AHEAD = [0, 1, 2, 3];

/** Result against target, what is to come and what it is made of; all of it can be changed where it stands. */
export function ForecastFigures(props: ForecastProps) {
  const current = quarterOf(dayOf(props.now));
  const [chosen, setChosen] = useState<Chosen>(() => ({
    period: current,
    by: 'account',
    scope: firstScope(props),
  }));
  const { forecast, year, quarters, stages, ahead, nothing } = useFigures(props, chosen);
  return (
    <EditingContext value={useForecastEditing(props)}>
      <div className="@container flex flex-col gap-3.5">
        <Controls
          chosen={chosen}
          current={current}
          scoped={props.team.viewerId !== null && props.team.owners.length > 1}
          onChosen={setChosen}
        />
        {nothing && <Notice tone="plain">{t('forecast.empty.page')}</Notice>}
        {props.team.targets.length === 0 && <Notice tone="plain">{t('forecast.empty.targets')}</Notice>}
        <SummaryCards figures={forecast.whole} period={chosen.period} year={year} />
        <div className="grid @min-[960px]:grid-cols-2 grid-cols-1 gap-3.5">
          <QuarterBars quarters={quarters} current={current} />
          <StageChart rows={stages} quarters={ahead} />
        </div>
        <LeftOut figures={forecast.whole} />
        <GroupTable key={chosen.by} forecast={forecast} by={chosen.by} />
      </div>
    </EditingContext>
  );
}

function useFigures(props: ForecastProps, { period, by, scope }: Chosen) {
  const { entries, targets } = useEntries(props, scope);
  const { workspace, now } = props;
  return useMemo(() => {
    const current = quarterOf(dayOf(now));
    const ahead = AHEAD.map((count) => quarterAfter(current, count));
    const figures = (of: string) => figuresOf(entries, targets, of, current);
    return {
      forecast: forecastOf({ entries, targets, period, by, current }),
      year: figures(yearOf(period)),
      quarters: SHOWN.map((count) => quarterAfter(current, count)).map((quarter) => ({
        quarter,
        figures: figures(quarter),
      })),
      stages: pipelineOf(entries, workspace, ahead),
      ahead,
      nothing: entries.length === 0,
    };
  }, [entries, targets, period, by, workspace, now]);
}
