import { relativeFormat, t } from '../../lib/i18n/index.ts';

/** Known data older than this is marked as stale. */
export const STALE_AFTER = 15 * 60_000;

const steps = [
  { unit: 'minute', ms: 60_000, below: 60 },
  { unit: 'hour', ms: 3_600_000, below: 24 },
  { unit: 'day', ms: 86_400_000, below: Number.POSITIVE_INFINITY },
] as const;

/** `just now`, `2 min ago`, `3 hrs ago`, `5 days ago`. A clock that was set back gives `just now`. */
export function age(at: number, now: number): string {
  const passed = now - at;
  if (passed < 60_000) return t('format.justNow');
  const step = steps.find(({ ms, below }) => passed / ms < below) ?? steps[2];
  const format = relativeFormat({ style: 'short' });
  return format.format(-Math.floor(passed / step.ms), step.unit).replace('.', '');
}
