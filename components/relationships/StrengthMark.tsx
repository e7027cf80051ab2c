import { t } from '../../lib/i18n/index.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';
import { Meter } from '../ui/Meter.tsx';
import { Points } from '../ui/Points.tsx';
import { partWords, trendWords } from './words.ts';

/** Below this a change is no trend. */
const STEADY = 5;

/** The score with a bar as long, and an arrow where it rose or fell. To stand in an explained number. */
export function StrengthMark({ score, trend }: Pick<Strength, 'score' | 'trend'>) {
  return (
    <>
      <span className="sr-only">
        {t('relationships.strength.said', { score })}
        {trend !== null && Math.abs(trend) >= STEADY && `, ${trendWords(trend)}`}
      </span>
      <span aria-hidden="true" className="tabular inline-flex items-center gap-1">
        <span className="w-6">
          <Meter percent={score} tone={score === 0 ? 'plain' : 'acc'} />
        </span>
        <span className="min-w-[1.2em] text-end">{score}</span>
        <Arrow trend={trend} />
      </span>
    </>
  );
}

/** It has its room where there is none, so that numbers stand below each other. */
function Arrow({ trend }: { trend: number | null }) {
  const moved = trend !== null && Math.abs(trend) >= STEADY;
  return (
    <span className="w-2.5 text-center text-[8px] leading-none">{moved && (trend > 0 ? '▲' : '▼')}</span>
  );
}

/** What makes up a strength, part by part. */
export function StrengthWhy({ strength: { score, trend, reasons } }: { strength: Strength }) {
  return (
    <Points
      title={t('relationships.strength.said', { score })}
      rows={reasons.map((reason) => ({
        ...partWords(reason),
        points: t('relationships.strength.points', { points: reason.points, of: reason.of }),
      }))}
      below={trendWords(trend)}
    />
  );
}
