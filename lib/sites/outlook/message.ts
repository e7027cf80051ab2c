import type { Person, Sighting } from '../../model/sighting.ts';
import type { Page } from '../page.ts';
import { idIn, isMessageAddress, isPopoutAddress, linkOf } from './address.ts';
import { bearOut, housesOf } from './houses.ts';
import { paneOf, titleOf } from './pane.ts';
import { isRowOf, namesIn, namesOf, selectedIn } from './rows.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { gathered, hasDraft, participantsIn } from './well.ts';

/** A mail in the mailbox, beside the list it is in. */
export const message: Page = {
  name: 'outlook/message',
  always: true,
  isPage: isMessageAddress,
  ready: isThere,
  read: (document, url) => readMessage('outlook/message', document, url),
};

/** A mail in a window of its own. */
export const popout: Page = {
  name: 'outlook/popout',
  always: true,
  isPage: isPopoutAddress,
  ready: isThere,
  read: (document, url) => readMessage('outlook/popout', document, url),
};

/** The moment before a mail is painted is not one: then there is nothing that could be left of it. */
function isThere(document: Document): boolean {
  const pane = paneOf(document);
  return (
    selectedIn(document).length > 1 || (pane !== undefined && (titleOf(pane) !== null || hasDraft(pane)))
  );
}

/**
 * Whom the mail on show is from and to. The pane is filled again for each mail, piece by piece, and the list says by
 * itself which mail is selected: only when the two agree is anybody seen.
 */
export function readMessage(
  page: Sighting['page'],
  document: Document,
  url: URL,
): Sighting | null | undefined {
  const selected = selectedIn(document);
  if (selected.length > 1) return null;
  const pane = paneOf(document);
  const title = pane ? titleOf(pane) : null;
  if (!pane || title === null) return pane && hasDraft(pane) ? null : undefined;
  const viewer = viewerOf(document);
  const [at] = selected;
  const { people: seen, more } = participantsIn(pane, viewer);
  if (seen.length === 0 || (at && !isRowOf(at.row, title, namedBy(seen, viewer)))) return undefined;
  const sighting: Sighting = {
    site: 'outlook',
    page,
    key: at?.key ?? idIn(url) ?? `mail:${title.slice(0, 200)}`,
    title,
    link: linkOf(url),
    ...gathered({ people: at ? seen.map((person) => withAddress(person, at.row)) : seen, more }),
    companies: [],
    viewer: viewer.address,
    how: at ? 'row and pane' : 'pane',
  };
  if (!at) return sighting;
  const people = sighting.people.filter(namesOf(at.row));
  return bearOut(sighting, housesOf({ ...sighting, people }));
}

/** The row may have the address beside a name that the pane shows alone. */
function withAddress(person: Person, row: Element): Person {
  if (person.email !== null) return person;
  const [first, ...more] = namesIn(row).filter(({ name }) => name === person.name);
  return first && more.length === 0 ? { ...person, email: first.email, doubt: null } : person;
}

/**
 * Whom the row should name: a list names senders, and of mail that one has sent the recipients. Where it can't be
 * told which of them the viewer is, it may be anybody.
 */
function namedBy(people: readonly Person[], viewer: Viewer): readonly Person[] {
  const senders = people.filter(({ part, self, email }) => part === 'from' && !self && email !== null);
  return senders.length > 0 && viewer.address !== null ? senders : people;
}
