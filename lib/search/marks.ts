import type { Span } from './beginning.ts';
import type { NameIndex } from './name-index.ts';
import { FIRST, LATER } from './places.ts';

/**
 * What each record has of the words asked for, 32 bits: found words (6), found as whole words of the name (6), edits of
 * each (2 × 6), and whether its name begins with the first word asked for.
 */
export const WHOLE = 6;
export const EDITS = 12;
export const BEGINS = 1 << 24;

export interface Marks {
  readonly states: Uint32Array;
  clear(): void;
  /** Spans in the order of their grades: the first to mark a record holds. */
  put(word: number, spans: readonly Span[]): void;
  /** A contact's own words, and for those it lacks its account's. */
  join(contact: number, account: number): number;
}

export function createMarks(index: NameIndex): Marks {
  const states = new Uint32Array(index.positions.length);
  return {
    states,
    clear: () => void states.fill(0),
    put(word, spans) {
      for (const span of spans) mark(index, states, word, span);
    },
    join(contact, account) {
      let state = contact;
      const lacking = account & ~contact & ((1 << WHOLE) - 1);
      for (let word = 0; lacking >>> word; word++)
        if ((lacking >>> word) & 1) state |= (1 << word) | (account & (3 << (EDITS + 2 * word)));
      return state;
    },
  };
}

function mark({ postings, postingEnds }: NameIndex, states: Uint32Array, word: number, span: Span): void {
  const bit = 1 << word;
  const edits = span.grade >>> 1;
  const isWhole = (span.grade & 1) === 0;
  const found = bit | (edits << (EDITS + 2 * word));
  const begins = word === 0 && edits === 0 ? BEGINS : 0;
  const from = span.from === 0 ? 0 : (postingEnds[span.from - 1] ?? 0);
  const to = postingEnds[span.to - 1] ?? 0;
  for (let i = from; i < to; i++) {
    const posting = postings[i] ?? 0;
    const place = posting & 3;
    const record = posting >>> 2;
    const state = states[record] ?? 0;
    // Found before, and not by a typo only: another word of it may still say that its name begins so.
    const extra = place === FIRST ? begins : 0;
    if (state & bit) states[record] = state | (extra && hasNoEdits(state, word) ? extra : 0);
    else states[record] = state | found | extra | (isWhole && place <= LATER ? bit << WHOLE : 0);
  }
}

const hasNoEdits = (state: number, word: number) => ((state >>> (EDITS + 2 * word)) & 3) === 0;
