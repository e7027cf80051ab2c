import { t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { dayAndTime, daysSince, timeOfDay } from './days.ts';

const SOON = 90_000;

/** Why nothing is read ahead for now, and what works all the same; null: it is read, or something is wrong. */
export function restWords({ source, sync: { phase, waits, at } }: Status, now: number): string | null {
  const unfinished = at === null ? ` ${t('format.incomplete')}` : '';
  if (phase === 'paused') return t('format.paused') + unfinished;
  if (phase !== 'waiting' || !waits) return null;
  const told = { source: source ?? t('format.waits.theSource'), when: whenWords(waits.until, now) };
  return t(`format.waits.${waits.why}`, told) + unfinished;
}

/** `in a moment`, `at 16:00`, `tomorrow 09:30`. Epoch milliseconds. */
function whenWords(until: number, now: number): string {
  if (until - now < SOON) return t('format.waits.soon');
  const instant = new Date(until).toISOString();
  return daysSince(instant, now) === 0
    ? t('format.waits.at', { time: timeOfDay(until) })
    : dayAndTime(instant, now);
}
