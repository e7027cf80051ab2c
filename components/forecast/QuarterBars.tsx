import { t } from '../../lib/i18n/index.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import type { Quarter } from '../../lib/work/forecast/quarters.ts';
import { shortMoney } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { Card } from '../portfolio/Card.tsx';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { AsTable } from './AsTable.tsx';
import { fills, Legend, parts, partWords } from './Legend.tsx';
import { periodWords, shortPeriod, targetWords } from './words.ts';

export interface QuarterFigures {
  quarter: Quarter;
  figures: Figures;
}

interface Props {
  quarters: readonly QuarterFigures[];
  current: Quarter;
}

/**
 * Result and forecast against target: bars of the browser's own boxes, as there are six of them; each tells its figures on
 * hover and on focus, and a table has them all.
 */
export function QuarterBars({ quarters, current }: Props) {
  const most = Math.max(
    1,
    ...quarters.map(({ figures }) => Math.max(figures.forecast, figures.target?.amount ?? 0)),
  );
  const hasAny = quarters.some(
    ({ figures: { forecast, target, targetsLeftOut } }) =>
      forecast > 0 || target || targetsLeftOut.length > 0,
  );
  return (
    <Card title={t('forecast.chart.quarters')}>
      {hasAny ? (
        <ul className="mt-3 flex items-end gap-1 border-edge border-b pt-4">
          {quarters.map((each) => (
            <Bar key={each.quarter} {...each} most={most} isNow={each.quarter === current} />
          ))}
        </ul>
      ) : (
        <p className="py-6 text-mut text-xs">{t('forecast.empty.chart')}</p>
      )}
      <Legend />
      <QuarterTable quarters={quarters} />
    </Card>
  );
}

function Bar({ quarter, figures, most, isNow }: QuarterFigures & { most: number; isNow: boolean }) {
  const { workspace } = useEditing();
  const words = (amount: number) => shortMoney({ amount, currency: workspace.currency });
  const height = (amount: number) => `${(Math.max(0, amount) / most) * 9}rem`;
  const { target, forecast } = figures;
  return (
    <li className="min-w-0 flex-1 [&>span]:w-full">
      <Explain why={() => <BarFigures quarter={quarter} figures={figures} />} className="w-full">
        <span className="relative mx-auto flex h-36 w-3/5 max-w-14 flex-col-reverse [print-color-adjust:exact]">
          {parts.map((part) => (
            <span
              key={part}
              className={cx('block shrink-0', figures[part].amount > 0 && fills[part])}
              style={{ height: height(figures[part].amount) }}
            />
          ))}
          {target && (
            <span className="absolute -inset-x-1.5 h-0.5 bg-ink" style={{ bottom: height(target.amount) }} />
          )}
          <span
            className="tabular absolute -inset-x-4 pb-1 text-center text-2xs text-mut"
            style={{ bottom: height(Math.max(forecast, target?.amount ?? 0)) }}
          >
            {words(forecast)}
          </span>
        </span>
        <span className={cx('block pt-1 text-center text-xs', isNow ? 'font-semibold' : 'text-mut')}>
          {shortPeriod(quarter)}
          <span className="block text-2xs">{isNow ? t('forecast.now') : '\u00a0'}</span>
        </span>
      </Explain>
    </li>
  );
}

function BarFigures({ quarter, figures }: QuarterFigures) {
  const { workspace } = useEditing();
  const words = (amount: number) => shortMoney({ amount, currency: workspace.currency });
  return (
    <>
      <p className="font-semibold">{periodWords(quarter)}</p>
      <dl className="tabular mt-1 grid grid-cols-[1fr_auto] gap-x-4">
        {parts.map((part) => (
          <Pair key={part} name={t(partWords[part])} value={words(figures[part].amount)} />
        ))}
        <Pair name={t('forecast.forecast')} value={words(figures.forecast)} />
        <Pair name={t('forecast.target')} value={targetWords(figures, workspace.currency)} />
      </dl>
    </>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-mut">{name}</dt>
      <dd className="text-end">{value}</dd>
    </>
  );
}

function QuarterTable({ quarters }: Pick<Props, 'quarters'>) {
  const { workspace } = useEditing();
  const words = (amount: number) => shortMoney({ amount, currency: workspace.currency });
  return (
    <AsTable
      caption={t('forecast.chart.quarters')}
      heads={[
        t('forecast.quarterHead'),
        ...parts.map((part) => t(partWords[part])),
        t('forecast.forecast'),
        t('forecast.target'),
      ]}
      rows={quarters.map(({ quarter, figures }) => [
        periodWords(quarter),
        ...parts.map((part) => words(figures[part].amount)),
        words(figures.forecast),
        targetWords(figures, workspace.currency),
      ])}
    />
  );
}
