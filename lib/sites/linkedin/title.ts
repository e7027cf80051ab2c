import { clip } from '../clip.ts';
import { property } from '../dom.ts';

/** The title has the name of someone else: two words at least, none of which is in this one. */
export function isTitledOtherwise(document: Document, name: string): boolean {
  const title = wordsOf(clip(String(property(document, 'title')).replace(/\| LinkedIn$/, ''), 300));
  const own = wordsOf(name);
  return title.length > 1 && !title.some((word) => own.includes(word));
}

const wordsOf = (words: string | null): string[] => words?.toLowerCase().match(/\p{L}+/gu) ?? [];
