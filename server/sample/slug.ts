/** `Zürberg Kliniken` as `zurberg-kliniken`: for ids, e-mail addresses and LinkedIn slugs. */
export function slug(name: string): string {
  return name
    .replace(/[ßøØæÆłŁđı]/g, (letter) => spellings[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Letters that are no plain letter with a mark on it. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  ı: 'i',
};
