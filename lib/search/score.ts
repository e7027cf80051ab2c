import { BEGINS, EDITS, WHOLE } from './marks.ts';
import type { NameIndex } from './name-index.ts';

const EXACT = 0;
const NAME_BEGINS = 1;
const WORD_BEGINS = 2;
const TYPO = 3;

/**
 * Less is better: exactly the name, a name that begins so, words that begin so, typos. Among equals fewer typos, more
 * whole words, fewer other words in the name, the shorter name. `helped`: with what the account has of the words.
 */
export function score(index: NameIndex, record: number, own: number, helped: number, count: number): number {
  const wordCount = index.wordCounts[record] ?? 0;
  const length = index.lengths[record] ?? 0;
  const edits = countEdits(helped);
  const part = count - countBits((own >>> WHOLE) & 63);
  const others = Math.min(15, Math.max(0, wordCount - count));
  const isExact = part === 0 && wordCount === count;
  const rank = edits > 0 ? TYPO : isExact ? EXACT : own & BEGINS ? NAME_BEGINS : WORD_BEGINS;
  return (((rank * 16 + edits) * 8 + part) * 16 + others) * 256 + length;
}

function countEdits(state: number): number {
  let edits = 0;
  for (let rest = (state >>> EDITS) & 0xfff; rest > 0; rest >>>= 2) edits += rest & 3;
  return edits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}
