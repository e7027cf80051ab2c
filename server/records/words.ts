/**
 * The words of a name or a domain, as they are searched for: lower case, without accents, so that "zurb" finds
 * "Zürberg Kliniken". Made here and not in SQL, where it would depend on the database's locale.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '');
}
