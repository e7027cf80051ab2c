import type { Sighting } from '../model/sighting.ts';
import type { Layer, Page, Site } from './page.ts';

/** What the document showed at an address, and may go on to show for a moment after the address changed. */
interface Former {
  readonly address: string;
  readonly page: Page;
  readonly seen: Sighting;
}

/** What was seen last, and at which address. */
export interface Glance {
  readonly address: string | undefined;
  readonly seen: Sighting | null;
  readonly former: Former | undefined;
}

export const nothingYet: Glance = { address: undefined, seen: null, former: undefined };

/**
 * Who the document shows now. Single page apps change the address first and the content later: what the document
 * showed at the address before does not count until it is gone, or is certain to be something else.
 */
export function look(site: Site, document: Document, before: Glance, focused: Element | null): Glance {
  const url = new URL(document.location.href);
  const address = site.address(url);
  const former = remaining(before.former, address, document, url);
  const stale = former && former.address !== address ? former : undefined;
  const page = site.pages.find(({ isPage }) => isPage(url));
  // Pages are read under a layer too: what they show now is what may be stale after the next change of address.
  const below = page ? readFirst([page], document, url, null, (seen) => isOther(seen, stale, address)) : null;
  const isLayerOther = (seen: Sighting) => !stale || (seen.key !== stale.seen.key && seen.key !== address);
  const seen = readFirst(site.layers, document, url, focused, isLayerOther) ?? below;
  return { address, seen, former: page && below ? { address, page, seen: below } : former };
}

function remaining(former: Former | undefined, address: string, document: Document, url: URL) {
  if (!former || former.address === address) return former;
  return attempt(() => former.page.ready(document, url)) ? former : undefined;
}

/**
 * Whether what is seen cannot be what was there before. A key that the page itself gives decides. One that was only
 * taken from the address says nothing of the content; then the title has to differ, or a list's people.
 */
function isOther(seen: Sighting, stale: Former | undefined, address: string): boolean {
  if (!stale) return true;
  const { seen: before, address: formerly } = stale;
  if (seen.key === before.key) return false;
  if (isList(before) !== isList(seen)) return true;
  if (seen.key !== address && before.key !== formerly) return true;
  const [now, then] = [mark(seen), mark(before)];
  return now !== null && then !== null && now !== then;
}

const isList = ({ people }: Sighting) => people.every(({ part }) => part === 'row');

const mark = (seen: Sighting) =>
  isList(seen) ? seen.people.map(({ email }) => email).join() || null : seen.title;

function readFirst(
  readers: readonly (Page | Layer)[],
  document: Document,
  url: URL,
  focused: Element | null,
  current: (seen: Sighting) => boolean,
): Sighting | null {
  for (const reader of readers) {
    const read = () => (reader.ready(document, url) ? reader.read(document, url, focused) : undefined);
    const seen = attempt(read);
    if (seen && current(seen)) return seen;
  }
  return null;
}

/** A reader that fails must not break the page, nor show what is no longer there. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
