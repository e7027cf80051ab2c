import type { OutboxStanding } from '../../lib/outbox/queued.ts';
import { count } from '../format/words.ts';

/** A change that is just being sent is not worth a word: most are there in less than a second. */
const QUIET = 15_000;

/** `1 change needs you`, `2 changes waiting`; null where there is nothing to say. */
export function standingWords(standing: OutboxStanding | null, now: number): string | null {
  if (!standing) return null;
  const { waiting, aside, since, trouble } = standing;
  const isNew = trouble === null && since !== null && now - since < QUIET;
  // What waits goes by itself; what needs the person comes first, and the list has both.
  if (aside > 0) return `${count(aside, 'change')} ${aside === 1 ? 'needs' : 'need'} you`;
  return waiting > 0 && !isNew ? `${count(waiting, 'change')} waiting` : null;
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** `Two changes are safe and will be sent when you sign in.`; empty where nothing waits. */
export function safeWords(standing: OutboxStanding | null, when: string): string {
  const waiting = standing?.waiting ?? 0;
  if (waiting === 0) return '';
  const number = numbers[waiting] ?? waiting.toLocaleString('en-GB');
  return `${number} ${waiting === 1 ? 'change is' : 'changes are'} safe and will be sent ${when}.`;
}
