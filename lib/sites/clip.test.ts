import { expect, test } from 'vitest';
import { clip } from './clip.ts';

test.each([
  ['keeps what fits', 'Renewal', 10, 'Renewal'],
  ['makes one line of many', '  Re:\n\t renewal  ', 20, 'Re: renewal'],
  ['cuts what is too long', 'abcdef', 3, 'abc'],
  ['leaves no half of a character at the cut', 'ab😀', 3, 'ab'],
  ['keeps a character that just fits', 'a😀', 3, 'a😀'],
  ['repairs halves that the page itself holds', 'a\uDE00b', 3, 'a\uFFFDb'],
  ['finds nothing in white space', ' \n ', 5, null],
  ['finds nothing in nothing', null, 5, null],
] as const)('%s', (_, text, length, expected) => {
  expect(clip(text, length)).toBe(expected);
});

test('a text of ten million characters costs no more than a short one', () => {
  expect(clip('x'.repeat(10_000_000), 200)).toHaveLength(200);
});
