import { describe, expect, test } from 'vitest';
import { pastedKeys } from './pasted.ts';
import { queryWords } from './query.ts';

describe('what is looked for', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['a', []],
    ['  é ', []],
    ['ar', ['ar']],
    ['社', ['社']],
    ['Arden  LOPES', ['arden', 'lopes']],
    ['anna anna', ['anna']],
    ['a b', ['a', 'b']],
    ['one two three four five six seven', ['one', 'two', 'three', 'four', 'five', 'six']],
    ['maria@mail.arden-medical.co.uk', ['maria', 'arden', 'medical']],
    ['maria.lopes@ard', ['maria', 'lopes', 'ard']],
    ['maria.lopes@gmail.com', ['maria', 'lopes']],
    ['Maria <maria@arden.com>', ['maria', 'arden']],
    ['https://www.arden-medical.com/team?x=1', ['arden', 'medical']],
    ['arden.c', ['arden']],
    ['arden.', ['arden']],
    ['St. Mary', ['st', 'mary']],
    ['J.P. Morgan', ['j', 'p', 'morgan']],
    ['https://www.linkedin.com/in/maria-lopes-1a2b3c/', ['maria', 'lopes']],
    ['linkedin.com/company/arden-medical/about', ['arden', 'medical']],
  ])('by %j is %j', (text, words) => {
    expect(queryWords(text)).toEqual(words);
  });
});

describe('a pasted address', () => {
  test.each<[string, string[]]>([
    ['Maria.Lopes+x@Arden.com', ['e:maria.lopes@arden.com', 'd:arden.com']],
    ['Maria Lopes <maria@mail.arden.com>', ['e:maria@mail.arden.com', 'd:mail.arden.com', 'd:arden.com']],
    ['mailto:maria@arden.com', ['e:maria@arden.com', 'd:arden.com']],
    ['maria@gmail.com', ['e:maria@gmail.com']],
    ['www.arden.com', ['d:arden.com']],
    ['https://shop.arden.co.uk:8443/a@b?c#d', ['d:shop.arden.co.uk', 'd:arden.co.uk']],
    ['gmail.com', []],
    ['co.uk', []],
    ['https://www.linkedin.com/in/maria-lopes/', ['l:maria-lopes']],
    ['https://de.linkedin.com/company/arden-medical/about/', ['c:arden-medical']],
    ['linkedin.com/company/240680', ['c:240680']],
    ['https://notlinkedin.com/in/maria', ['d:notlinkedin.com']],
    ['arden', []],
    ['arden medical.com', []],
    ['maria@', []],
  ])('%s is looked up by %j', (text, keys) => {
    expect(pastedKeys(text)).toEqual(keys);
  });
});
