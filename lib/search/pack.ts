import type { Growing } from './growing.ts';
import { FORM, type NameIndex, NOBODY } from './name-index.ts';
import type { Part } from './part.ts';

/** Parts came with the newest first; in the index the oldest is first. `ownerOf` counts as the parts do. */
export function pack(
  words: readonly string[],
  accounts: Part,
  contacts: Part,
  ownerOf: (contact: number) => number,
): NameIndex {
  const [a, c] = [accounts.positions.length, contacts.positions.length];
  const owners = new Uint32Array(c).map((_, i) => {
    const owner = ownerOf(c - 1 - i);
    return owner === NOBODY ? NOBODY : a - 1 - owner;
  });
  const put = <T extends Uint8Array | Uint32Array>(into: T, of: (part: Part) => Growing): T => {
    fillBackwards(into.subarray(0, a), of(accounts));
    fillBackwards(into.subarray(a), of(contacts));
    return into;
  };
  const order = alphabetical(words);
  return {
    form: FORM,
    accounts: a,
    contacts: c,
    positions: put(new Uint32Array(a + c), ({ positions }) => positions),
    owners,
    wordCounts: put(new Uint8Array(a + c), ({ wordCounts }) => wordCounts),
    lengths: put(new Uint8Array(a + c), ({ lengths }) => lengths),
    ...packLetters(words, order),
    ...packPostings(order, accounts, contacts),
  };
}

function fillBackwards(into: Uint8Array | Uint32Array, from: Growing): void {
  for (let i = 0; i < into.length; i++) into[i] = from.at(into.length - 1 - i);
}

/** By UTF-16 units, as the finder compares. */
function alphabetical(words: readonly string[]): Uint32Array {
  const numbers = new Map(words.map((word, i) => [word, i]));
  return Uint32Array.from([...words].sort(), (word) => numbers.get(word) ?? 0);
}

function packLetters(words: readonly string[], order: Uint32Array) {
  const letters = new Uint16Array(words.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  const wordEnds = order.map((number) => {
    const word = words[number] ?? '';
    for (let i = 0; i < word.length; i++) letters[end++] = word.charCodeAt(i);
    return end;
  });
  return { letters, wordEnds };
}

/** Counts each word's records, then puts every posting where its word's list stands. */
function packPostings(order: Uint32Array, accounts: Part, contacts: Part) {
  const rank = new Uint32Array(order.length);
  order.forEach((number, i) => {
    rank[number] = i;
  });
  const pairs = accounts.wordsOfPairs.length + contacts.wordsOfPairs.length;
  const ends = new Uint32Array(order.length + 1);
  for (const { wordsOfPairs } of [accounts, contacts])
    for (let i = 0; i < wordsOfPairs.length; i++) increase(ends, (rank[wordsOfPairs.at(i)] ?? 0) + 1);
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] ?? 0) + (ends[i - 1] ?? 0);
  const next = ends.slice(0, -1);
  const postings = new Uint32Array(pairs);
  for (const [part, from] of [[accounts, 0] as const, [contacts, accounts.positions.length] as const]) {
    const last = from + part.positions.length - 1;
    for (let i = part.wordsOfPairs.length - 1; i >= 0; i--) {
      const posting = part.postingsOfPairs.at(i);
      const at = increase(next, rank[part.wordsOfPairs.at(i)] ?? 0);
      postings[at] = (last - (posting >>> 2)) * 4 + (posting & 3);
    }
  }
  return { postings, postingEnds: ends.slice(1) };
}

/** Answers what was there before. */
function increase(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
