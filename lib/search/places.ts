import { fold, isUnspaced, wordsOf } from './fold.ts';
import type { Named } from './names.ts';

/** Where in a record a word stands; two bits of a posting. */
export const FIRST = 0;
export const LATER = 1;
/** In a domain or an e-mail address, and not in the name. */
export const BESIDE = 2;
/** From the middle of a word of an unspaced script to its end. */
export const WITHIN = 3;

export interface Places {
  /** Each word once, at its best place. */
  words: Map<string, number>;
  /** Different words of the name. */
  count: number;
  /** UTF-16 units of the folded name. */
  length: number;
}

/** Nobody types more of a word before the list is short enough. */
const MAX_WORD = 40;
const MAX_WORDS = 24;

export function placesOf(named: Named): Places {
  const words = new Map<string, number>();
  const put = (word: string, place: number) => {
    const known = words.get(word);
    if (known === undefined ? words.size < MAX_WORDS : place < known) words.set(word, place);
  };
  const name = fold(named.name);
  const own = wordsOf(name).map(cut);
  for (const [i, word] of own.entries()) put(word, i === 0 ? FIRST : LATER);
  const count = words.size;
  for (const word of wordsBeside(named)) put(cut(word), BESIDE);
  for (const word of own) if (isUnspaced(word)) for (const rest of restsOf(word)) put(rest, WITHIN);
  return { words, count, length: name.length };
}

const cut = (word: string) => word.slice(0, MAX_WORD);

const restsOf = (word: string) => [...word].map((_, i, signs) => signs.slice(i).join('')).slice(1);

/** An account's domains without their ending; of a contact's addresses, what stands before the @. */
function wordsBeside(named: Named): string[] {
  if (named.kind === 'account')
    return named.hosts.flatMap((host) => wordsOf(fold(host.slice(0, Math.max(0, host.indexOf('.'))))));
  return named.emails.flatMap((email) => wordsOf(fold(email.slice(0, Math.max(0, email.indexOf('@'))))));
}
