import { TrendingDown, TrendingUp } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';

export type Trend = 'up' | 'flat' | 'down';

/** Green from 70, amber from 40, else red: as the ring in the panel has it. */
export function healthTone(score: number): 'good' | 'warn' | 'bad' {
  if (score < 40) return 'bad';
  return score < 70 ? 'warn' : 'good';
}

const fills = { good: 'bg-good', warn: 'bg-warn-mark', bad: 'bg-bad' } as const;
const icons = { up: TrendingUp, down: TrendingDown } as const;

/** A score as a short bar and a number, with the way it goes. */
export function HealthBar({ score, trend }: { score: number | null; trend: Trend | null }) {
  if (score === null) {
    return (
      <span className="text-faint">
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('health.unknown')}</span>
      </span>
    );
  }
  const Icon = trend === 'up' || trend === 'down' ? icons[trend] : null;
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="block h-1.5 w-11 overflow-hidden rounded-full bg-ring">
        <span
          className={cx('block h-full rounded-full', fills[healthTone(score)])}
          style={{ width: `${score}%` }}
        />
      </span>
      <span className="sr-only">{t('health.said', { score })}</span>
      <span aria-hidden="true" className="tabular w-5 text-end">
        {score}
      </span>
      {Icon && (
        <>
          <Icon aria-hidden="true" className="size-3.5 text-mut" />
          <span className="sr-only">{t(trend === 'up' ? 'health.rising' : 'health.falling')}</span>
        </>
      )}
    </span>
  );
}
