import { t } from '../../lib/i18n/index.ts';
import type { OutboxStanding } from '../../lib/outbox/queued.ts';

/** A change that is just being sent is not worth a word: most are there in less than a second. */
const QUIET = 15_000;

/** `1 change needs you`, `2 changes waiting`; null where there is nothing to say. */
export function standingWords(standing: OutboxStanding | null, now: number): string | null {
  if (!standing) return null;
  const { waiting, aside, since, trouble } = standing;
  const isNew = trouble === null && since !== null && now - since < QUIET;
  // What waits goes by itself; what needs the person comes first, and the list has both.
  if (aside > 0) return t('outbox.needsYou', aside);
  return waiting > 0 && !isNew ? t('outbox.waiting', waiting) : null;
}

/** `2 changes are safe and will be sent when you sign in.`; empty where nothing waits. */
export function safeWords(standing: OutboxStanding | null, until: 'signed-in' | 'over'): string {
  const waiting = standing?.waiting ?? 0;
  if (waiting === 0) return '';
  return t(until === 'over' ? 'outbox.safeUntilOver' : 'outbox.safeUntilSignedIn', waiting);
}
