import type { Person } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, isShown, selectAll, text } from '../dom.ts';
import { isOutlooks } from './pane.ts';
import { addressIn, wordsOf } from './person.ts';

export const ROW = '[role="option"][data-convid]';

/** Rows leave the document when they are scrolled out of sight. */
export const rowsIn = (document: Document, state = ''): Element[] =>
  selectAll(document, ROW + state).filter((row) => isOutlooks(row) && isShown(row));

/** The conversations that are selected; many rows may be of one. */
export function selectedIn(document: Document): { row: Element; key: string }[] {
  const rows = rowsIn(document, '[aria-selected="true"]');
  const byKey = new Map<string, Element>();
  for (const row of rows) byKey.set(clip(attribute(row, 'data-convid'), 300) ?? '', row);
  byKey.delete('');
  return [...byKey].map(([key, row]) => ({ key, row }));
}

/** "Re: " and its like in any language; a row may leave them out. */
const REPLY = /^(?:[^\s:：]{1,8}\s?[:：]\s*)+/;

/**
 * Whether a row can be that of the mail on show: it has the mail's subject, and names somebody of it. By address where
 * it has addresses: anybody can be called like somebody else.
 */
export function isRowOf(row: Element, title: string, people: readonly Person[]): boolean {
  const subject = clip(title.replace(REPLY, ''), 200) ?? clip(title, 200);
  return wordsIn(row)(subject) && people.some(namesOf(row));
}

const wordsIn = (row: Element) => {
  const words = (clip(`${text(row)} ${attribute(row, 'aria-label') ?? ''}`, 5_000) ?? '').toLowerCase();
  return (part: string | null) => part !== null && words.includes(part.toLowerCase());
};

/** Whether a row names somebody. */
export function namesOf(row: Element): (person: Person) => boolean {
  const has = wordsIn(row);
  const addresses = namesIn(row).map(({ email }) => email);
  return ({ name, email }) =>
    email !== null && addresses.length > 0 ? addresses.includes(email) : has(name ?? email);
}

/** Whom a row names with an address beside the name. */
export const namesIn = (row: Element): { element: Element; name: string; email: string }[] =>
  selectAll(row, '[title*="@"]').flatMap((element) => {
    const email = addressIn(attribute(element, 'title'));
    const name = wordsOf(element).replace(/\s*[;,]$/, '');
    return email === null || name.toLowerCase().includes(email) ? [] : [{ element, name, email }];
  });
