import { figuresOf } from '../../lib/work/forecast/figures.ts';
import { dayOf, quarterOf } from '../../lib/work/forecast/quarters.ts';
import { EditingContext } from '../opportunities/editing.ts';
import { PeriodCard } from './PeriodCard.tsx';
import { type ForecastProps, firstScope, useEntries, useForecastEditing } from './view.ts';

/** The quarter that it is, of the person at the screen where they sell anything. */
export function QuarterCard({ className, ...props }: ForecastProps & { className?: string }) {
  const { entries, targets } = useEntries(props, firstScope(props));
  const current = quarterOf(dayOf(props.now));
  return (
    <EditingContext value={useForecastEditing(props)}>
      <PeriodCard
        figures={figuresOf(entries, targets, current, current)}
        period={current}
        {...(className ? { className } : {})}
      />
    </EditingContext>
  );
}
