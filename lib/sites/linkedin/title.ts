import { clip } from '../clip.ts';
import { property } from '../dom.ts';

/**
 * The title has the name of someone else. What stands after its last `|` is the site's own name; a title without one
 * names nobody.
 */
export function isTitledOtherwise(document: Document, name: string): boolean {
  const [, title = ''] = /^(.*)\|/s.exec(String(property(document, 'title'))) ?? [];
  return isOtherName(clip(title, 300), name);
}

/** Two words at least, none of which is in the name: one alone may be `Profile`, in any language. */
export function isOtherName(said: string | null, name: string): boolean {
  const words = wordsOf(said);
  const own = wordsOf(name);
  return words.length > 1 && !words.some((word) => own.includes(word));
}

const wordsOf = (words: string | null): string[] => words?.toLowerCase().match(/\p{L}+/gu) ?? [];
