import { hostOf, registeredLabel } from '../match/domain.ts';
import { fold, isUnspaced, wordsOf } from './fold.ts';

/** Bits of a record's state in finder.ts. */
export const MAX_WORDS = 6;

/** What is looked for: all of these words, in any order. None when there is too little to go by. */
export function queryWords(text: string): string[] {
  const chunks = text.trim().split(/\s+/).map(withoutAddress);
  const words = [...new Set(wordsOf(fold(chunks.join(' '))))].slice(0, MAX_WORDS);
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  return letters >= 2 || words.some(isUnspaced) ? words : [];
}

/** Of `maria@mail.arden.co.uk` and `https://www.arden.com/team`, what names them, so that both are found while typed. */
function withoutAddress(chunk: string): string {
  const [, local, rest] = /^(?:https?:\/\/)?(?:([^@/]+)@)?(?:www\.)?([^/?#]*)/i.exec(chunk) ?? [];
  if (rest === undefined || !/[^.]{2}\.|@/.test(chunk)) return chunk;
  const host = rest.replace(/\.+$/, '');
  const label = (hostOf(host) && registeredLabel(host)) || host.replace(/(?<=.)\..*$/, '');
  return local === undefined ? label : `${local} ${label}`;
}
