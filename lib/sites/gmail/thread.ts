import type { Person, Sighting } from '../../model/sighting.ts';
import { closest, selectAll } from '../dom.ts';
import type { Page } from '../page.ts';
import { gather } from '../people.ts';
import { addressOf, example, isThreadAddress, legacyIdOf, linkOf } from './address.ts';
import { headingOf, idsOf, subjectOf } from './heading.ts';
import { PERSON, personOf } from './person.ts';
import { HEAD, isThreadShown, mainView, SUBJECT, shownIn } from './view.ts';
import { type Viewer, viewerOf } from './viewer.ts';

/** Thread panes beside or under the list, of today and until November 2023. */
const PANE = '.a98.iY, .apa, table.Bs';

export const thread: Page = {
  name: 'gmail/thread',
  isPage: isThreadAddress,
  examples: [
    `${example.mail}u/0/#inbox/${example.opaque}`,
    `${example.mail}u/1/#all/${example.legacy}`,
    `${example.mail}u/0/#label/Clients%2FArden/${example.opaque}`,
    `${example.mail}u/0/#search/from%3Amaria/${example.opaque}`,
    `${example.mail}b/AEoRXRTsample/u/0/#sent/${example.opaque}?compose=new`,
    `${example.mail}#spam/${example.legacy}`,
  ],
  ready: isThreadShown,
  read: (document, url) => readThread('gmail/thread', document, url),
};

/** Who wrote and who received the messages of the thread on show; from their heads, never from what they say. */
export function readThread(page: Sighting['page'], document: Document, url: URL): Sighting | undefined {
  const view = mainView(document);
  const heading = view ? headingOf(view) : undefined;
  if (!view || (!heading && shownIn(view, SUBJECT).length > 0)) return undefined;
  const title = subjectOf(heading);
  const viewer = viewerOf(document, title);
  const everyone = gather(participants(view, viewer));
  if (everyone.people.length === 0) return undefined;
  const { key, legacyId } = idsOf(heading);
  const pane = heading && closest(heading, PANE) ? 'pane' : 'main';
  return {
    site: 'gmail',
    page,
    key: key ?? addressOf(url),
    title,
    link: linkOf(url, legacyId ?? legacyIdOf(url)),
    ...everyone,
    companies: [],
    viewer: viewer.address,
    how: `${pane} ${heading ? SUBJECT : 'no heading'} ${key ? 'id' : 'address'} ${HEAD}`,
  };
}

function participants(view: Element, viewer: Viewer): Person[] {
  const named = shownIn(view, HEAD).flatMap((head) => selectAll(head, PERSON));
  const found = named.map((element) => personOf(element, element.matches('.gD') ? 'from' : 'to', viewer));
  return found.filter((person) => person !== undefined);
}
