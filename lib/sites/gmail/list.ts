import type { Sighting } from '../../model/sighting.ts';
import { select, selectAll } from '../dom.ts';
import type { Page } from '../page.ts';
import { addressOf, isListAddress } from './address.ts';
import { PERSON, peopleIn } from './person.ts';
import { readThread } from './thread.ts';
import { hasThread, mainView, shownIn } from './view.ts';
import { viewerOf } from './viewer.ts';

/** A thread's row. Beside a reading pane a thread takes two or three, of which the first names the sender. */
const ROW = 'tr.zA';

export const list: Page = {
  name: 'gmail/list',
  always: false,
  isPage: isListAddress,
  ready: (document) => rowIn(mainView(document)) !== null,
  read(document, url): Sighting | undefined {
    const view = mainView(document);
    if (!view) return undefined;
    // A reading pane may show a thread without the address saying so.
    if (select(view, '.aia') && hasThread(view)) return readThread('gmail/thread', document, url);
    const viewer = viewerOf(document, null);
    const named = shownIn(view, ROW).flatMap((row) => selectAll(row, PERSON));
    const everyone = peopleIn(named, () => 'row', viewer);
    if (everyone.people.length === 0) return undefined;
    const rest = { title: null, link: null, companies: [], viewer: viewer.address, how: ROW };
    return { site: 'gmail', page: 'gmail/list', key: addressOf(url), ...everyone, ...rest };
  },
};

const rowIn = (view: Element | null) => view && select(view, ROW);
