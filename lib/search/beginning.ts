import type { NameIndex } from './name-index.ts';

/** Words from `from` to before `to` match at this grade: edits × 2, plus one when only the word's beginning does. */
export interface Span {
  from: number;
  to: number;
  grade: number;
}

export type Words = Pick<NameIndex, 'letters' | 'wordEnds'>;

export const startOf = ({ wordEnds }: Words, word: number) => (word === 0 ? 0 : (wordEnds[word - 1] ?? 0));
export const endOf = ({ wordEnds }: Words, word: number) => wordEnds[word] ?? 0;

/** The words that begin so: the word itself is the first of them. */
export function beginning(words: Words, text: string): Span[] {
  const units = unitsOf(text);
  const from = bound(words, units, 0, false);
  const to = bound(words, units, from, true);
  if (from === to) return [];
  const isWhole = endOf(words, from) - startOf(words, from) === units.length;
  const whole = { from, to: from + 1, grade: 0 };
  const rest = { from: isWhole ? from + 1 : from, to, grade: 1 };
  return [...(isWhole ? [whole] : []), ...(rest.from < rest.to ? [rest] : [])];
}

export const unitsOf = (text: string) => new Uint16Array(text.length).map((_, i) => text.charCodeAt(i));

/** The first word from `low` on that stands after `text`, or after all that begin with it. */
export function bound(words: Words, text: Uint16Array, low: number, past: boolean): number {
  let high = words.wordEnds.length;
  let from = low;
  while (from < high) {
    const middle = (from + high) >>> 1;
    const order = compare(words, middle, text);
    if (order < 0 || (past && order === 0)) from = middle + 1;
    else high = middle;
  }
  return from;
}

/** Zero when the word begins with the text. */
function compare(words: Words, word: number, text: Uint16Array): number {
  const start = startOf(words, word);
  const length = endOf(words, word) - start;
  for (let i = 0; i < text.length; i++) {
    if (i === length) return -1;
    const difference = (words.letters[start + i] ?? 0) - (text[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
