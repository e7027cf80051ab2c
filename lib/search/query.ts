import { hostOf, registeredLabel } from '../match/domain.ts';
import { isFreeMail } from '../match/free-mail.ts';
import { fold, isUnspaced, wordsOf } from './fold.ts';
import { linkedinPage } from './pasted.ts';

/** As many as a record's mark has room for, see marks.ts. */
export const MAX_WORDS = 6;

/** What is looked for: all of these words, in any order. None when there is too little to go by. */
export function queryWords(text: string): string[] {
  const page = linkedinPage(text);
  const told = page ? slugWords(page.slug) : text.trim().split(/\s+/).map(withoutAddress).join(' ');
  const words = [...new Set(wordsOf(fold(told)))].slice(0, MAX_WORDS);
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  return letters >= 2 || words.some(isUnspaced) ? words : [];
}

/** LinkedIn tells namesakes apart by a number at the end, which says nothing of the name. */
const slugWords = (slug: string) => slug.replace(/-[a-z]*\d[a-z\d]*$/i, '').replaceAll('-', ' ');

/** Of `maria@mail.arden.co.uk` and `https://www.arden.com/team`, what names them, so that both are found while typed. */
function withoutAddress(chunk: string): string {
  if (!/[^.]{2}\.|@/.test(chunk)) return chunk;
  const [, local, rest = ''] = /^<?(?:https?:\/\/)?(?:([^@/]+)@)?(?:www\.)?([^/?#>]*)/i.exec(chunk) ?? [];
  const host = rest.replace(/\.+$/, '');
  const name = isFreeMail(host)
    ? ''
    : (hostOf(host) && registeredLabel(host)) || host.replace(/(?<=.)\..*$/, '');
  return `${local ?? ''} ${name}`;
}
