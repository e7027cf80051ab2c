import type { ReactNode } from 'react';
import { numberFormat, t } from '../../lib/i18n/index.ts';
import { formula } from '../../lib/work/relationships/formula.ts';
import {
  influenceWeights,
  levelWeights,
  roleWeights,
  UNKNOWN_WEIGHT,
} from '../../lib/work/relationships/seniority.ts';
import { roleWords } from '../format/words.ts';
import { influenceWords } from './words.ts';

const { recency, frequency, directions, seniority, windowDays: days } = formula;

/** The whole formula on one page, with the numbers that the calculation itself uses. */
export function StrengthFormula() {
  return (
    <div className="max-w-prose">
      <p>{t('relationships.formula.about')}</p>
      <Part title={t('relationships.strength.recency')} most={recency.most}>
        {t('relationships.formula.recency', { most: recency.most, days: recency.halfLifeDays })}
      </Part>
      <Part title={t('relationships.strength.frequency')} most={frequency.most}>
        {t('relationships.formula.frequency', {
          days,
          most: frequency.most,
          percent: percent(frequency.share),
        })}
      </Part>
      <Part title={t('relationships.strength.directions')} most={directions.most}>
        {t('relationships.formula.directions', {
          days,
          most: directions.most,
          percent: percent(directions.share),
        })}
      </Part>
      <Part title={t('relationships.strength.seniority')} most={seniority.most}>
        {t('relationships.formula.seniority', { most: seniority.most })}
        <Weights />
      </Part>
      <Part title={t('relationships.formula.trend')}>
        {t('relationships.formula.trendAbout', { days, twice: 2 * days })}
      </Part>
      <Part title={t('relationships.formula.account')}>{t('relationships.formula.accountAbout')}</Part>
    </div>
  );
}

function Part({ title, most, children }: { title: string; most?: number; children: ReactNode }) {
  return (
    <section className="mt-3">
      <h3 className="font-semibold">
        {title}
        {most !== undefined && (
          <span className="font-normal text-mut"> · {t('relationships.formula.most', { n: most })}</span>
        )}
      </h3>
      <div className="text-mut">{children}</div>
    </section>
  );
}

/** What each role, influence and place weighs, heaviest first. */
function Weights() {
  const [top, second, lower] = levelWeights;
  const rows: [string, number][] = [
    ...entries(roleWeights).map(([role, weight]): [string, number] => [t(roleWords[role]), weight]),
    ...entries(influenceWeights).map(([each, weight]): [string, number] => [t(influenceWords[each]), weight]),
    [t('relationships.strength.top'), top],
    [t('relationships.strength.second'), second],
    [t('relationships.strength.lower'), lower],
    [t('relationships.strength.noRole'), UNKNOWN_WEIGHT],
  ];
  const byWeight = Map.groupBy(rows, ([, weight]) => weight);
  return (
    <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {[...byWeight]
        .sort(([a], [b]) => b - a)
        .map(([weight, all]) => (
          <div key={weight} className="contents">
            <dt className="tabular text-end text-ink">{number(weight)}</dt>
            <dd className="m-0">{all.map(([words]) => words).join(' · ')}</dd>
          </div>
        ))}
    </dl>
  );
}

const entries = <K extends string>(table: Readonly<Record<K, number>>) =>
  Object.entries(table) as [K, number][];
const number = (n: number) => numberFormat({}).format(n);
const percent = (share: number) => numberFormat({ style: 'percent' }).format(share);
