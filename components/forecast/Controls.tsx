import { t } from '../../lib/i18n/index.ts';
import type { Grouping } from '../../lib/work/forecast/forecast.ts';
import { type Period, type Quarter, quarterAfter, yearOf } from '../../lib/work/forecast/quarters.ts';
import { Chips } from '../compose/Chips.tsx';
import { Pills } from '../ui/Pills.tsx';
import type { Scope } from './view.ts';
import { groupingWords, periodWords } from './words.ts';

export interface Chosen {
  period: Period;
  by: Grouping;
  scope: Scope;
}

interface Props {
  chosen: Chosen;
  current: Quarter;
  /** Whether there is one's own to tell from the others'. */
  scoped: boolean;
  onChosen(chosen: Chosen): void;
}

export function Controls({ chosen, current, scoped, onChosen }: Props) {
  const set = (some: Partial<Chosen>) => onChosen({ ...chosen, ...some });
  const periods = [
    ...[-1, 0, 1, 2].map((count) => quarterAfter(current, count)),
    ...[current, quarterAfter(current, 4)].map(yearOf),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <Pills
        label={t('forecast.period')}
        value={chosen.period}
        choices={periods.map((value) => ({ value, name: periodWords(value) }))}
        onValue={(period) => set({ period })}
      />
      {scoped && (
        <Chips
          label={t('forecast.scope')}
          value={chosen.scope}
          words={{ mine: 'forecast.mine', team: 'forecast.team' }}
          onValue={(scope) => set({ scope })}
        />
      )}
      <Chips
        label={t('forecast.grouping')}
        value={chosen.by}
        words={groupingWords}
        onValue={(by) => set({ by })}
      />
    </div>
  );
}
