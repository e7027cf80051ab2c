import type { Sighting } from '../../model/sighting.ts';
import { select, selectAll } from '../dom.ts';
import type { Page } from '../page.ts';
import { gather } from '../people.ts';
import { addressOf, example, isListAddress } from './address.ts';
import { PERSON, personOf } from './person.ts';
import { readThread } from './thread.ts';
import { isThreadShown, mainView, shownIn } from './view.ts';
import { viewerOf } from './viewer.ts';

/** A thread's row. Beside a reading pane a thread takes two or three, of which the first names the sender. */
const ROW = 'tr.zA';

export const list: Page = {
  name: 'gmail/list',
  isPage: isListAddress,
  examples: [
    `${example.mail}u/0/`,
    `${example.mail}u/0/#inbox`,
    `${example.mail}u/1/#inbox/p2`,
    `${example.mail}u/0/#label/Supercalifragilisticexpialidocious`,
    `${example.mail}u/0/#search/${example.opaque}`,
    `${example.mail}u/0/#sent?compose=${example.opaque}`,
    `${example.mail}b/AEoRXRTsample/u/0/#starred`,
  ],
  ready: (document) => rowsOf(document).length > 0,
  read(document, url): Sighting | undefined {
    // A reading pane may show a thread without the address saying so.
    if (hasPane(document) && isThreadShown(document)) return readThread('gmail/thread', document, url);
    const viewer = viewerOf(document, null);
    const seen = rowsOf(document)
      .flatMap((row) => selectAll(row, PERSON))
      .map((element) => personOf(element, 'row', viewer))
      .filter((person) => person !== undefined);
    if (seen.length === 0) return undefined;
    const rest = { title: null, link: null, companies: [], viewer: viewer.address, how: ROW };
    return { site: 'gmail', page: 'gmail/list', key: addressOf(url), ...gather(seen), ...rest };
  },
};

function hasPane(document: Document): boolean {
  const view = mainView(document);
  return view !== null && select(view, '.aia') !== null;
}

function rowsOf(document: Document): Element[] {
  const view = mainView(document);
  return view ? shownIn(view, ROW) : [];
}
