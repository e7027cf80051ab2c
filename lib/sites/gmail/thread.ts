import type { Sighting } from '../../model/sighting.ts';
import { closest, selectAll, selectFirst } from '../dom.ts';
import type { Page } from '../page.ts';
import { addressOf, isThreadAddress, legacyIdOf, linkOf } from './address.ts';
import { headingOf, idsOf, subjectOf } from './heading.ts';
import { PERSON, peopleIn } from './person.ts';
import { HEAD, isThreadShown, mainView, SUBJECT, shownIn } from './view.ts';
import { type Viewer, viewerOf } from './viewer.ts';

const SENDER = '.gD';
/** Thread panes beside or under the list, of today and until November 2023. */
const PANE = '.a98.iY, .apa, table.Bs';

export const thread: Page = {
  name: 'gmail/thread',
  always: true,
  isPage: isThreadAddress,
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
  const everyone = participants(view, viewer);
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

/**
 * How many names of one thread are looked at, which takes a few milliseconds. Those beyond are only counted, and
 * whoever is named twice among them counts twice.
 */
const MOST_NAMES = 2_000;

function participants(view: Element, viewer: Viewer) {
  const heads = shownIn(view, HEAD);
  // Senders first: in a crowd of recipients none of them may be left out.
  const named = heads.flatMap((head) => selectAll(head, SENDER));
  let more = 0;
  for (const head of heads) {
    const found = selectFirst(head, PERSON, Math.max(0, MOST_NAMES - named.length));
    named.push(...found.first);
    more += found.more;
  }
  const { people, morePeople } = peopleIn(named, partOf, viewer);
  return { people, morePeople: morePeople + more };
}

const partOf = (element: Element) => (element.matches(SENDER) ? 'from' : 'to');
