import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import { shortMoney } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { isConverted, SumFigure, TargetFigure, Worked } from './Explained.tsx';
import { targetWords, times } from './words.ts';

/** The cells of a row, in the order of the table's columns. */
export function FigureCells({ figures }: { figures: Figures }) {
  const { workspace, nameOf } = useEditing();
  const { won, committed, bestCase, pipeline, weighted, likely, target, gap, coverage, forecast } = figures;
  const { targetsLeftOut } = figures;
  const words = (amount: number) => shortMoney({ amount, currency: workspace.currency });
  const sums = { won: words(won.amount), committed: words(committed.amount), likely: words(likely.amount) };
  return (
    <>
      <Cell>{won.of.length > 0 && <SumFigure sum={won} meaning="forecast.meaning.won" />}</Cell>
      <Cell>
        {committed.of.length > 0 && <SumFigure sum={committed} meaning="forecast.meaning.committed" />}
      </Cell>
      <Cell>
        {bestCase.of.length > 0 && <SumFigure sum={bestCase} meaning="forecast.meaning.bestCase" />}
      </Cell>
      <Cell>
        {pipeline.of.length > 0 && <SumFigure sum={pipeline} meaning="forecast.meaning.pipeline" />}
      </Cell>
      <Cell>
        {weighted.of.length > 0 && <SumFigure weighted sum={weighted} meaning="forecast.meaning.weighted" />}
      </Cell>
      <Cell>
        <b className="font-semibold">
          <Worked
            amount={forecast}
            how={t('forecast.meaning.forecast', sums)}
            converted={isConverted([...won.of, ...weighted.of])}
          />
        </b>
      </Cell>
      <Cell>
        {target ? (
          <TargetFigure target={target} nameOf={nameOf} />
        ) : (
          targetsLeftOut.length > 0 && targetWords(figures, workspace.currency)
        )}
      </Cell>
      <Cell>
        {target && gap !== null && (
          <Worked
            amount={Math.max(0, gap)}
            how={t('forecast.meaning.gap', { ...sums, target: words(target.amount) })}
            converted={isConverted([...won.of, ...committed.of, ...target.of])}
          />
        )}
      </Cell>
      <Cell>{coverage !== null && t('forecast.times', { n: times(coverage) })}</Cell>
    </>
  );
}

/** Empty where there is nothing to say, which is said to those who hear it. */
function Cell({ children }: { children: ReactNode }) {
  return (
    <td className="whitespace-nowrap py-2 ps-3 text-end">
      {children || (
        <span className="text-faint">
          <span aria-hidden="true">{'—'}</span>
          <span className="sr-only">{t('forecast.none')}</span>
        </span>
      )}
    </td>
  );
}
