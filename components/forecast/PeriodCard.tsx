import { t } from '../../lib/i18n/index.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import { dayOf, isWithin, type Period, quarterDays, quarterOf } from '../../lib/work/forecast/quarters.ts';
import { daysUntil } from '../format/days.ts';
import { shortMoney } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { Card } from '../portfolio/Card.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { isConverted, SumFigure, TargetFigure, Worked } from './Explained.tsx';
import { TargetBar } from './TargetBar.tsx';
import { periodWords, times } from './words.ts';

interface Props {
  figures: Figures;
  period: Period;
  className?: string;
}

/** What is won and promised of a period, against what is to be reached. */
export function PeriodCard({ figures, period, className }: Props) {
  const { workspace, nameOf, now } = useEditing();
  const { won, committed, target } = figures;
  const both = { amount: won.amount + committed.amount, of: [...won.of, ...committed.of] };
  const isNow = isWithin(quarterOf(dayOf(now)), period);
  const end = quarterDays(period.length > 4 ? period : `${period}-Q4`).end;
  return (
    <Card
      title={t('forecast.against', { period: periodWords(period) })}
      aside={isNow && t('forecast.daysLeft', Math.max(0, daysUntil(end, now)))}
      {...(className ? { className } : {})}
    >
      <div className="flex flex-wrap items-baseline gap-x-2 text-mut">
        <SumFigure
          sum={both}
          meaning="forecast.meaning.wonAndCommitted"
          className="tabular font-bold text-2xl text-ink tracking-tight"
        />
        {target && (
          <span>
            <Sentence
              of="forecast.ofTarget"
              values={{ target: <TargetFigure target={target} nameOf={nameOf} /> }}
            />
          </span>
        )}
      </div>
      <TargetBar figures={figures} />
      <div className="text-mut text-xs">
        <Line figures={figures} currency={workspace.currency} />
      </div>
    </Card>
  );
}

function Line({ figures, currency }: { figures: Figures; currency: string }) {
  const { won, committed, gap, coverage, target, targetsLeftOut } = figures;
  const parts = {
    won: <SumFigure sum={won} meaning="forecast.meaning.won" />,
    committed: <SumFigure sum={committed} meaning="forecast.meaning.committed" />,
  };
  if (targetsLeftOut.length > 0) return <Sentence of="forecast.line.noRate" values={parts} />;
  if (gap === null || !target) return <Sentence of="forecast.line.noTarget" values={parts} />;
  const words = (amount: number) => shortMoney({ amount, currency });
  const how = t('forecast.meaning.gap', {
    target: words(target.amount),
    won: words(won.amount),
    committed: words(committed.amount),
  });
  const converted = isConverted([...won.of, ...committed.of, ...target.of]);
  const worked = <Worked amount={Math.abs(gap)} how={how} converted={converted} />;
  if (gap <= 0) return <Sentence of="forecast.line.over" values={{ ...parts, over: worked }} />;
  return <Sentence of="forecast.line.gap" values={{ ...parts, gap: worked, times: times(coverage ?? 0) }} />;
}
