/** Of a name or a search: lower case, without accents, so that "zurb" finds "Zürberg Kliniken". */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');

/** Whether each word of a search begins one of an account's. */
export function isFoundBy(words: readonly string[], texts: readonly string[]): boolean {
  const own = wordsOf(texts.join(' '));
  return words.every((word) => own.some((one) => one.startsWith(word)));
}
