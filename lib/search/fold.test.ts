import { describe, expect, test } from 'vitest';
import { fold, isUnspaced, wordsOf } from './fold.ts';

describe('the words of a name', () => {
  test.each<[string, string[]]>([
    ['Ardén Médical GmbH', ['arden', 'medical', 'gmbh']],
    ['O’Neill & Söhne', ['oneill', 'sohne']],
    ["L'Oréal", ['loreal']],
    ["'quoted' name", ['quoted', 'name']],
    ['Straße Łódź Đặng', ['strasse', 'lodz', 'dang']],
    ['x_y-z / 3M', ['x', 'y', 'z', '3m']],
    ['AT&T', ['at', 't']],
    ['ΟΔΟΣ', ['οδοσ']],
    ['İstanbul Işık', ['istanbul', 'isik']],
    ['Ёлка', ['елка']],
    ['ﬁne Ⅷ', ['fine', 'viii']],
    ['arden株式会社', ['arden', '株式会社']],
    ['株式会社Arden', ['株式会社', 'arden']],
    ['東京 三菱UFJ銀行', ['東京', '三菱', 'ufj', '銀行']],
    ['김민수 삼성', ['김민수', '삼성']],
    ['नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
    ['— … 🙂', []],
  ])('of %s are %j', (name, words) => {
    expect(wordsOf(fold(name))).toEqual(words);
  });

  test('are the same whether accents are composed or not', () => {
    for (const name of ['Zoë Müller', 'Ångström', 'ガス'])
      expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')));
  });
});

test.each([
  ['株式', true],
  ['ガス', true],
  ['삼성', true],
  ['บริษัท', true],
  ['arden', false],
  ['ёлка', false],
  ['שלום', false],
])('%s is of a script that is searched from the middle: %s', (word, unspaced) => {
  expect(isUnspaced(word)).toBe(unspaced);
});
