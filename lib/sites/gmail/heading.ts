import { clip } from '../clip.ts';
import { attribute } from '../dom.ts';
import { toLegacyId } from './address.ts';
import { SUBJECT, shownIn } from './view.ts';

export interface ThreadIds {
  /** `thread-f:1847562938475629384` */
  key: string | null;
  /** The form that links are made of, hexadecimal. */
  legacyId: string | null;
}

/**
 * The heading of the thread on show. In the moment one pane takes another's place there are two: then it is not clear
 * whose the people are, and there is none.
 */
export function headingOf(view: Element): Element | undefined {
  const headings = shownIn(view, SUBJECT);
  const ids = new Set(headings.map((heading) => idsOf(heading).key));
  return ids.size > 1 ? undefined : headings[0];
}

/**
 * The thread's ids as its heading has them. Gmail paints a heading before its ids, and may write "undefined" where
 * one should be.
 */
export function idsOf(heading: Element | undefined): ThreadIds {
  const [, permId = null] = /^#?(thread-[af]:[\w-]{1,100})$/.exec(idIn(heading, 'data-thread-perm-id')) ?? [];
  const [written = null] = /^[0-9a-f]{15,16}$/.exec(idIn(heading, 'data-legacy-thread-id')) ?? [];
  // The same key from either id, so that it stays when the other is painted later.
  const key = permId ?? (written && `thread-f:${BigInt(`0x${written}`)}`);
  return { key, legacyId: written ?? (permId && toLegacyId(permId)) };
}

const idIn = (heading: Element | undefined, name: string) => (heading && attribute(heading, name)) ?? '';

/** The subject with the emoji that Gmail shows as pictures. Markup in it is text. */
export const subjectOf = (heading: Element | undefined): string | null =>
  heading ? clip(wordsOf(heading), 500) : null;

function wordsOf(node: Node): string {
  if (node instanceof Element && node.matches('img')) return attribute(node, 'data-emoji') ?? '';
  if (node instanceof Text) return node.data;
  return [...node.childNodes].map(wordsOf).join('');
}
