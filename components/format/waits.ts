import { t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { timeOfDay } from './days.ts';

/** Why nothing is read ahead for now, and what works all the same; null: it is read, or something is wrong. */
export function restWords({ source, sync: { phase, waits, at } }: Status): string | null {
  const unfinished = at === null ? ` ${t('format.incomplete')}` : '';
  if (phase === 'paused') return t('format.paused') + unfinished;
  if (phase !== 'waiting' || !waits) return null;
  const told = { source: source ?? t('format.waits.theSource'), time: timeOfDay(waits.until) };
  return t(`format.waits.${waits.why}`, told) + unfinished;
}
