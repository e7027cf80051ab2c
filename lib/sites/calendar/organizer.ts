import { attribute, select, selectAll, text } from '../dom.ts';
import { emailOf } from '../people.ts';

/** Those of guests; the head of the list can be folded. */
const ENTRY = '[role="tree"] [role="treeitem"]:not([aria-expanded])';
const PICTURE = '[data-hovercard-id*="@"]';

/**
 * Who invited: the one guest whose label says one thing more than those of all others ("Maria Lopes, Attending,
 * Organizer"), and whom the line about the calendar names as well. Somebody whose coming is optional has a longer label
 * too, and a calendar may be called after a guest: only both together are certain.
 */
export function organizerIn(details: Element): string | null {
  const line = select(details, '#xDetDlgCal');
  const entries = selectAll(details, ENTRY).map(entryOf);
  // Without a name that its label begins with it is not known what else a label says.
  if (entries.includes(undefined)) return null;
  const most = Math.max(...entries.map((entry) => entry?.parts ?? 0));
  const [one, ...more] = entries.filter((entry) => entry?.parts === most);
  const isAlone = entries.length > 1 && more.length === 0;
  const words = line ? text(line).split(/[·⋅]/) : [];
  return one && isAlone && words.some((part) => isNamed(part, one.name)) ? one.email : null;
}

function entryOf(entry: Element) {
  const shown = select(entry, '.SDqFWd span');
  const name = shown ? text(shown).trim() : '';
  const label = attribute(entry, 'aria-label') ?? '';
  const picture = select(entry, PICTURE);
  const email = emailOf(
    attribute(entry, 'data-email') ?? (picture && attribute(picture, 'data-hovercard-id')),
  );
  if (name === '' || !label.startsWith(name)) return undefined;
  return { name, email, parts: label.slice(name.length).split(/[,،、]/).length };
}

/** By the whole name, last: "Created by Maria Lopes". */
const isNamed = (words: string, name: string): boolean =>
  words.trim() === name || words.trim().endsWith(` ${name}`);
