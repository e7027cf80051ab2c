const PLAIN = /^[a-z0-9]+( [a-z0-9]+)*$/;
const ASCII = /^[ -~]*$/;

/**
 * A header, a label or a name as they are compared: no case, no accents, no signs, one space between words. `E-Mail*`
 * and `e mail` are the same; a number keeps its digits.
 */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  // Most are of these letters, and the long way takes ten times as long.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[œæø]/g, (letter) => (letter === 'ø' ? 'o' : `${letter === 'œ' ? 'o' : 'a'}e`))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A table of words, one spelling between bars or to a line, by their plain form. */
export const listed = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map(plain)
    .filter((word) => word !== '');
