import { t } from '../../lib/i18n/index.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import { type Period, yearOf } from '../../lib/work/forecast/quarters.ts';
import { shortMoney } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { Card } from '../portfolio/Card.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import { isConverted, SumFigure, TargetFigure, Worked } from './Explained.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { times } from './words.ts';

interface Props {
  figures: Figures;
  period: Period;
  /** Of the whole year that the period lies in. */
  year: Figures;
}

export function SummaryCards({ figures, period, year }: Props) {
  return (
    <div className="grid @min-[560px]:grid-cols-2 @min-[960px]:grid-cols-[2fr_1fr_1fr_1fr] grid-cols-1 gap-3.5">
      <PeriodCard figures={figures} period={period} />
      <ForecastCard title={t('forecast.card.forecast')} figures={figures} />
      <OpenCard figures={figures} />
      <ForecastCard title={t('forecast.card.year', { year: yearOf(period) })} figures={year} withTarget />
    </div>
  );
}

const big = 'tabular font-bold text-2xl tracking-tight';

function ForecastCard({ title, figures, withTarget = false }: CardProps) {
  const { workspace, nameOf } = useEditing();
  const { won, committed, likely, weighted, forecast, target } = figures;
  const words = (amount: number) => shortMoney({ amount, currency: workspace.currency });
  const how = t('forecast.meaning.forecast', {
    won: words(won.amount),
    committed: words(committed.amount),
    likely: words(likely.amount),
  });
  return (
    <Card title={title}>
      <div className={big}>
        <Worked amount={forecast} how={how} converted={isConverted([...won.of, ...weighted.of])} />
      </div>
      <div className="text-mut text-xs">
        {withTarget && target ? (
          <Sentence
            of="forecast.ofTarget"
            values={{ target: <TargetFigure target={target} nameOf={nameOf} /> }}
          />
        ) : (
          <Sentence
            of={withTarget ? 'forecast.card.noTarget' : 'forecast.card.weighted'}
            values={{ weighted: <SumFigure weighted sum={weighted} meaning="forecast.meaning.weighted" /> }}
          />
        )}
      </div>
    </Card>
  );
}

interface CardProps {
  title: string;
  figures: Figures;
  withTarget?: boolean;
}

function OpenCard({ figures: { open, bestCase, coverage } }: { figures: Figures }) {
  const values = {
    bestCase: <SumFigure sum={bestCase} meaning="forecast.meaning.bestCase" />,
    times: times(coverage ?? 0),
  };
  return (
    <Card title={t('forecast.card.open')}>
      <div className={big}>
        <SumFigure sum={open} meaning="forecast.meaning.open" />
      </div>
      <div className="text-mut text-xs">
        <Sentence of={coverage === null ? 'forecast.card.best' : 'forecast.card.covers'} values={values} />
      </div>
    </Card>
  );
}
