import { describe, expect, test } from 'vitest';
import { wordsOf } from './words.ts';

describe('names are cut into words to search by', () => {
  test.each([
    ['Arden Medical', ['arden', 'medical']],
    ['Zürberg Kliniken', ['zurberg', 'kliniken']],
    ['Fennimore & Blythe', ['fennimore', 'blythe']],
    ['arden-medical.com', ['arden', 'medical.com']],
    ['Acme Inc.', ['acme', 'inc']],
    ['東京電力', ['東京電力']],
    [' … ', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
