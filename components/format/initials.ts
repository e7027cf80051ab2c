const TITLES = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'herr', 'frau', 'sir']);

/** Up to two letters to stand for a person: first and last name. `?` when there is nothing to go by. */
export function initials(name: string): string {
  const words = name
    .split(/[\s,()"]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '' && !TITLES.has(word.replace('.', '').toLowerCase()));
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return `${letter(first)}${letter(last)}` || '?';
}

/** One letter to stand for a company: `The` and its like say nothing. */
export function monogram(name: string): string {
  return letter(name.replace(/^(the|der|die|das|le|la)\s+/iu, '').match(/[\p{L}\p{N}].*/u)?.[0]) || '?';
}

function letter(word: string | undefined): string {
  const [first] = word ?? '';
  return first?.toLocaleUpperCase() ?? '';
}
