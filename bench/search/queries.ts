import { createRandom, type Random } from '../../server/sample/random.ts';

export interface Query {
  kind: string;
  text: string;
  /** What the person has in mind. */
  id: string;
}

type Spoil = (word: string, at: number, random: Random) => string;

const letters = [...'abcdefghijklmnopqrstuvwxyz'] as [string, ...string[]];
const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

const ways: Readonly<Record<string, Spoil>> = {
  'as it is': (word) => word,
  'a letter missing': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'a letter too many': (word, at, random) => word.slice(0, at) + random.pick(letters) + word.slice(at),
  'another letter': (word, at, random) => word.slice(0, at) + other(word[at], random) + word.slice(at + 1),
  'two exchanged': (word, at) =>
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  accents: (word) => word.replace(/[aeiounc]/g, (letter) => accented[letter] ?? letter),
};

/** The same for every engine and every run: names of the directory, each way an equal number of times. */
export function makeQueries(names: readonly { id: string; name: string }[], count: number): Query[] {
  const random = createRandom('typos');
  const kinds = Object.entries(ways);
  return Array.from({ length: count }, (_, i) => {
    const { id, name } = names[random.below(names.length)] ?? { id: '', name: '' };
    const [kind, spoil] = kinds[i % kinds.length] ?? ['', (word: string) => word];
    const [first = '', ...rest] = name.split(' ');
    // Not the last letter, which has no neighbour to be exchanged with.
    return { kind, id, text: [spoil(first, random.below(first.length - 1), random), ...rest].join(' ') };
  });
}

/** What is asked while it is typed: from the third letter on. */
export const keystrokes = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(0, i + 3));

function other(letter: string | undefined, random: Random): string {
  const picked = random.pick(letters);
  return picked === letter?.toLowerCase() ? other(letter, random) : picked;
}
