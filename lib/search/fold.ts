/** Letters that no normal form takes apart, and what people type for them. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/** Latin, Greek, Cyrillic accents; Hebrew points; Arabic vowel signs. Other scripts' signs are letters of their own. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0655\u0670]/g;
const PLAIN = /^[\w .,&@-]*$/;

/** A text as it is searched: no case, no accents, one form for each letter. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(/[ßæœøłđðþħıς]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFC');
}

/** Scripts that are written without spaces, or whose words people search from the middle. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a folded text, in their order. O’Neill is one word. */
export function wordsOf(folded: string): string[] {
  if (/^[a-z0-9 ]*$/.test(folded)) return folded.split(' ').filter((word) => word !== '');
  const spaced = folded.replace(/(?<=\p{L})['’`](?=\p{L})/gu, '');
  return spaced.match(WORD)?.flatMap(splitAtScript) ?? [];
}

/** `arden株式会社` is two words, in whichever order they stand. */
function splitAtScript(word: string): string[] {
  if (!UNSPACED.test(word)) return [word];
  return word.split(BOUNDARY).filter((part) => part !== '');
}

const BOUNDARY = new RegExp(
  `(?<=${UNSPACED.source}\\p{M}*)(?!${UNSPACED.source}|\\p{M})|(?<!${UNSPACED.source}|\\p{M})(?=${UNSPACED.source})`,
  'u',
);

/** Words of such scripts are found by any part of them, and never by a typo: one sign is too much of a word. */
export const isUnspaced = (word: string) => word.charCodeAt(0) > 0xdff && UNSPACED.test(word);
