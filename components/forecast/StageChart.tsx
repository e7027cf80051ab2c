import { t } from '../../lib/i18n/index.ts';
import type { Quarter } from '../../lib/work/forecast/quarters.ts';
import type { StageCell, StageRow } from '../../lib/work/forecast/stages.ts';
import { Card } from '../portfolio/Card.tsx';
import { SumFigure } from './Explained.tsx';
import { shortPeriod } from './words.ts';

interface Props {
  rows: readonly StageRow[];
  quarters: readonly Quarter[];
}

/** A table with a bar in each cell: it can be looked at and read, by whoever and by whatever reads. */
export function StageChart({ rows, quarters }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ amount }) => amount)));
  return (
    <Card title={t('forecast.chart.stages')}>
      {rows.length === 0 ? (
        <p className="py-6 text-mut text-xs">{t('forecast.empty.open')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard.
        <section tabIndex={0} aria-label={t('forecast.chart.stages')} className="mt-2 overflow-x-auto">
          <table className="tabular w-full table-fixed border-collapse text-xs">
            <thead>
              <tr className="text-mut">
                <th scope="col" className="w-24 py-1 text-start font-semibold">
                  {t('opportunities.field.stage')}
                </th>
                {quarters.map((quarter) => (
                  <th key={quarter} scope="col" className="w-24 py-1 ps-3 text-start font-semibold">
                    {shortPeriod(quarter)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ stage, cells }) => (
                <tr key={stage} className="border-line border-t align-top">
                  <th scope="row" className="truncate py-1.5 pe-2 text-start font-semibold" title={stage}>
                    <bdi>{stage}</bdi>
                  </th>
                  {cells.map((each) => (
                    <td key={each.quarter} className="py-1.5 ps-3">
                      <Cell cell={each} most={most} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}

function Cell({ cell, most }: { cell: StageCell; most: number }) {
  if (cell.of.length === 0) return <span className="text-faint">{t('forecast.nothing')}</span>;
  return (
    <>
      <SumFigure sum={cell} meaning="forecast.meaning.stage" />
      <div aria-hidden="true" className="mt-0.5 h-2 [print-color-adjust:exact]">
        <div
          className="h-full min-w-0.5 bg-acc"
          style={{ width: `${(Math.max(0, cell.amount) / most) * 100}%` }}
        />
      </div>
    </>
  );
}
