import type { Sighting } from '../../model/sighting.ts';
import type { Page } from '../page.ts';
import { gather } from '../people.ts';
import { addressOf, isListAddress } from './address.ts';
import { readMessage } from './message.ts';
import { hasMessage } from './pane.ts';
import { personOf } from './person.ts';
import { namesIn, ROW, rowsIn, selectedIn } from './rows.ts';
import { viewerOf } from './viewer.ts';

/** A folder or what a search found; with a mail open in it, though the address does not say so, that mail. */
export const list: Page = {
  name: 'outlook/list',
  always: false,
  isPage: isListAddress,
  ready: (document) => rowsIn(document).length > 0 || hasMessage(document),
  read(document, url): Sighting | null | undefined {
    if (selectedIn(document).length > 1) return null;
    if (hasMessage(document)) return readMessage('outlook/message', document, url);
    const viewer = viewerOf(document);
    const named = rowsIn(document).flatMap(namesIn);
    const people = named.map(({ element }) => personOf(element, 'row', viewer));
    const everyone = gather(people.filter((person) => person !== undefined));
    if (everyone.people.length === 0) return undefined;
    const rest = { title: null, link: null, companies: [], viewer: viewer.address, how: ROW };
    return { site: 'outlook', page: 'outlook/list', key: addressOf(url), ...everyone, ...rest };
  },
};
