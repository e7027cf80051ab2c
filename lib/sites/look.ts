import type { Sighting } from '../model/sighting.ts';
import type { Layer, Page, Site } from './page.ts';

/** What was seen last, and at which address. */
export interface Glance {
  readonly address: string | undefined;
  readonly seen: Sighting | null;
  /** What the document showed at another address, and may go on to show for a moment after the address changed. */
  readonly former: { readonly address: string | undefined; readonly key: string } | undefined;
}

export const nothingYet: Glance = { address: undefined, seen: null, former: undefined };

/**
 * Who the document shows now. Single page apps change the address first and the content later: what the document
 * showed at the address before does not count until it shows something else.
 */
export function look(site: Site, document: Document, before: Glance, focused: Element | null): Glance {
  const url = new URL(document.location.href);
  const address = site.address(url);
  const former = formerly(before, address);
  const layer = readFirst(site.layers, document, url, focused);
  // A layer (a draft, a popover) is over every address, so it is never stale.
  if (layer) return { address, seen: layer, former };
  const page = site.pages.find(({ isPage }) => isPage(url));
  const seen = page ? readFirst([page], document, url, focused) : null;
  if (seen === null || seen.key === former?.key) return { address, seen: null, former };
  return { address, seen, former: { address, key: seen.key } };
}

/** Undefined at the address itself: there it is not former, it is what belongs there. */
function formerly({ address, former }: Glance, now: string): Glance['former'] {
  return former?.address === now || (former === undefined && address === now) ? undefined : former;
}

/** A reader that fails must not break the page, nor show what is no longer there. */
function readFirst(
  readers: readonly (Page | Layer)[],
  document: Document,
  url: URL,
  focused: Element | null,
): Sighting | null {
  try {
    for (const reader of readers) {
      const seen = reader.ready(document, url) ? reader.read(document, url, focused) : undefined;
      if (seen) return seen;
    }
  } catch {
    return null;
  }
  return null;
}
