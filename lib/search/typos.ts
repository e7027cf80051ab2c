import { bound, endOf, type Span, startOf, unitsOf, type Words } from './beginning.ts';
import { isUnspaced } from './fold.ts';

/** Letters wrong, missing, too many, or two neighbours exchanged, that a word of this length is forgiven. */
export function forgiven(word: string): number {
  if (word.length < 3 || isUnspaced(word) || /^\d+$/.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Three letters with one of them wrong begin too many words: there the whole word must be near. */
const MIN_BEGINNING = 4;

/**
 * The words that are near the text, or begin with something near it. Goes through the sorted words as through a tree:
 * of what two neighbours share, nothing is compared twice, and where no way leads back, all that begin so are passed.
 */
export function typos(words: Words, text: string, limit: number): Span[] {
  const wanted = unitsOf(text);
  const rows = createRows(wanted, limit);
  const spans: Span[] = [];
  const count = words.wordEnds.length;
  let depth = 0;
  for (let word = 0; word < count; ) {
    depth = Math.min(depth, shared(words, word, depth, rows.letters));
    const start = startOf(words, word);
    const length = endOf(words, word) - start;
    while (depth < length && !rows.isDead(depth))
      rows.descend(depth++, words.letters[start + depth - 1] ?? 0);
    const dead = rows.isDead(depth);
    const to = dead ? bound(words, rows.letters.subarray(0, depth), word, true) : word + 1;
    const near = text.length < MIN_BEGINNING ? limit + 1 : rows.nearest(depth);
    const whole = depth === length ? rows.distance(depth) : limit + 1;
    if (whole <= Math.min(limit, near)) {
      spans.push({ from: word, to: word + 1, grade: whole * 2 });
      if (near <= limit && word + 1 < to) spans.push({ from: word + 1, to, grade: near * 2 + 1 });
    } else if (near <= limit) spans.push({ from: word, to, grade: near * 2 + 1 });
    word = to;
  }
  return spans;
}

/** How many of the letters on the way down this word begins with. */
function shared(words: Words, word: number, depth: number, letters: Uint16Array): number {
  const start = startOf(words, word);
  const most = Math.min(depth, endOf(words, word) - start);
  let same = 0;
  while (same < most && words.letters[start + same] === letters[same]) same++;
  return same;
}

/** One row of distances for each letter on the way down: to the text's beginnings of every length. */
function createRows(wanted: Uint16Array, limit: number) {
  const width = wanted.length + 1;
  // No deeper: a word longer than the text by more than the limit is off limits anyway.
  const height = wanted.length + limit + 3;
  const cells = new Uint8Array(width * height);
  const letters = new Uint16Array(height);
  /** Per depth: the least distance in its row, and the least to the whole text so far. */
  const least = new Uint8Array(height);
  const nearest = new Uint8Array(height);
  for (let i = 0; i < width; i++) cells[i] = i;
  nearest[0] = wanted.length;

  const cell = (depth: number, i: number) => cells[depth * width + i] ?? 0;

  function fill(depth: number, i: number): number {
    const same = letters[depth - 1] === wanted[i - 1] ? 0 : 1;
    const best = Math.min(cell(depth - 1, i) + 1, cell(depth, i - 1) + 1, cell(depth - 1, i - 1) + same);
    const exchanged =
      depth > 1 && i > 1 && letters[depth - 1] === wanted[i - 2] && letters[depth - 2] === wanted[i - 1];
    return exchanged ? Math.min(best, cell(depth - 2, i - 2) + 1) : best;
  }

  return {
    letters,
    distance: (depth: number) => cell(depth, width - 1),
    nearest: (depth: number) => nearest[depth] ?? 0,
    /** Nothing further down can come within the limit; an exchange reaches back over two rows. */
    isDead: (depth: number) =>
      (least[depth] ?? 0) > limit && (depth === 0 || (least[depth - 1] ?? 0) >= limit),
    descend(depth: number, letter: number) {
      const next = depth + 1;
      letters[depth] = letter;
      let lowest = next;
      cells[next * width] = next;
      for (let i = 1; i < width; i++) {
        const distance = fill(next, i);
        cells[next * width + i] = distance;
        if (distance < lowest) lowest = distance;
      }
      least[next] = lowest;
      nearest[next] = Math.min(nearest[depth] ?? 0, cell(next, width - 1));
    },
  };
}
