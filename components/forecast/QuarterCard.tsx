import { figuresOf } from '../../lib/work/forecast/figures.ts';
import { dayOf, quarterOf } from '../../lib/work/forecast/quarters.ts';
import { EditingContext } from '../opportunities/editing.ts';
import { PeriodCard } from './PeriodCard.tsx';
import { type ForecastProps, firstScope, type Scope, useEntries, useForecastEditing } from './view.ts';

interface Props extends ForecastProps {
  /** Left out: the person at the screen's, where they sell anything. */
  scope?: Scope;
  className?: string;
}

/** The quarter that it is. */
export function QuarterCard({ scope, className, ...props }: Props) {
  const { entries, targets } = useEntries(props, scope ?? firstScope(props));
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
