import { type Growing, growing } from './growing.ts';
import type { Named } from './names.ts';
import { placesOf } from './places.ts';

/** The records of one kind while an index is built, the newest first. */
export interface Part {
  readonly positions: Growing;
  readonly wordCounts: Growing;
  readonly lengths: Growing;
  /** Pairs: the word's number, and record × 4 + place. */
  readonly wordsOfPairs: Growing;
  readonly postingsOfPairs: Growing;
}

export const createPart = (): Part => ({
  positions: growing(),
  wordCounts: growing(),
  lengths: growing(),
  wordsOfPairs: growing(),
  postingsOfPairs: growing(),
});

export function addTo(part: Part, named: Named, position: number, numberOf: (word: string) => number): void {
  const { words, count, length } = placesOf(named);
  const record = part.positions.length;
  part.positions.push(position);
  part.wordCounts.push(Math.min(255, count));
  part.lengths.push(Math.min(255, length));
  for (const [word, place] of words) {
    part.wordsOfPairs.push(numberOf(word));
    part.postingsOfPairs.push(record * 4 + place);
  }
}
