import type { Person } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, selectFirst, text } from '../dom.ts';
import { emailOf, nameOf } from '../people.ts';
import type { Viewer } from './viewer.ts';

/** An element that names one person is small; of a large one only the beginning is looked at. */
const MOST_PARTS = 20;
const LONGEST = 700;

/** "Maria Lopes <maria@arden.com>": what is in the last brackets. */
const BRACKETS = /^(.*?)\s*<\s*([^<>]*@[^<>]*?)\s*>\s*;?\s*$/;
/** "From: " in any language, with the wide colon of some. */
const LABEL = /^[^:：<@]{1,30}[:：]\s*/;

/** What an element says; initials in the place of a face are hidden from those who listen, and say nothing. */
export function wordsOf(element: Element): string {
  const silent = selectFirst(element, '[aria-hidden="true"]', MOST_PARTS).first.map(text);
  const words = silent.reduce(
    (rest, part) => rest.replace(part, () => ' '),
    text(element).slice(0, 2 * LONGEST),
  );
  return clip(words, LONGEST) ?? '';
}
export const withoutLabel = (words: string): string => words.replace(LABEL, '');

/**
 * Whom an element names. Outlook often shows a name and nothing else, and a sender may call himself by anybody's
 * address: an address counts only where it stands beside the name. In the name's own place it is a name, so a question.
 */
export function personOf(element: Element, part: Person['part'], viewer: Viewer): Person | undefined {
  const words = wordsOf(element).replace(/[;,]\s*$/, '');
  const parts = [element, ...selectFirst(element, '*', MOST_PARTS).first];
  const beside = new Set(parts.flatMap((one) => addressBeside(one, words)));
  const [, before = words, inside = words] = BRACKETS.exec(words) ?? [];
  const [email = emailOf(inside)] = beside;
  if (email === null) return words === '' ? undefined : personCalled(words, part);
  const self = viewer.isSelf(email);
  const name = self ? null : nameOf(before, email);
  const doubt = beside.size === 0 ? 'name-only' : beside.size > 1 ? 'disagreement' : null;
  return {
    email,
    name,
    linkedinSlug: null,
    part,
    self: self && beside.size === 1,
    doubt: self ? null : doubt,
  };
}

export function personCalled(words: string, part: Person['part']): Person | undefined {
  const name = clip(words, 200);
  return name === null
    ? undefined
    : { email: null, name, linkedinSlug: null, part, self: false, doubt: 'name-only' };
}

/** Addresses that the page itself has put beside the name. */
function addressBeside(element: Element, words: string): string[] {
  const href = attribute(element, 'href') ?? '';
  const mail = /^mailto:([^?]*)/i.exec(href.slice(0, LONGEST))?.[1];
  // A sender can't write his name in two elements.
  const own = wordsOf(element);
  const apart = own !== words && own.startsWith('<') ? emailOf(own.slice(1, -1)) : null;
  const labels = ['title', 'aria-label']
    .map((name) => addressIn(attribute(element, name)))
    .filter((email) => email !== null && !words.toLowerCase().includes(email));
  return [emailOf(mail ?? null), apart, ...labels].filter((email) => email !== null);
}

/** Of "maria@arden.com", "Maria Lopes <maria@arden.com>" and "From: Maria Lopes <maria@arden.com>". */
export function addressIn(label: string | null): string | null {
  const words = clip(label, LONGEST);
  if (words === null) return null;
  return emailOf(BRACKETS.exec(words)?.[2] ?? withoutLabel(words));
}
