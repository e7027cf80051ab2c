import type { Sighting } from '../model/sighting.ts';
import type { Layer, Page, Site } from './page.ts';
import { type Settling, settleOn, unsettled } from './recycled.ts';
import { type Earlier, isCurrent, withReading } from './stale.ts';

/** What was seen last, and what the document held before and may go on to show for a moment. */
export interface Glance {
  readonly seen: Sighting | null;
  readonly earlier: readonly Earlier[];
  readonly settling: Settling;
  /** Milliseconds after which to look again, though nothing should change: what is there may be believed then. */
  readonly wait: number;
  /** Somebody should be here, and nothing can be read. */
  readonly missing: boolean;
}

export const nothingYet: Glance = { seen: null, earlier: [], settling: unsettled, wait: 0, missing: false };

/**
 * Who the document shows now. Single page apps change the address first and the content later: what the document
 * showed at the address before does not count until it is gone, or is certain to be something else.
 *
 * @param now milliseconds, from any start
 */
export function look(
  site: Site,
  document: Document,
  before: Glance,
  focused: Element | null,
  now: number,
): Glance {
  const url = new URL(document.location.href);
  const address = site.address(url);
  const earlier = before.earlier.filter(
    (one) => one.address === address || attempt(() => one.page.ready(document, url)),
  );
  const page = site.pages.find(({ isPage }) => isPage(url));
  // Pages are read under a layer too: what they show now is what may be stale after the next change of address.
  const reading = page && read(page, document, url, null);
  const below = reading && isCurrent(reading, earlier, address) ? reading : null;
  const layers = site.layers.map((layer) => read(layer, document, url, focused));
  const over = layers.find((seen) => seen && earlier.every((one) => isApart(seen, one, address)));
  const candidate = over ?? below;
  const { wait, told, ...settling } = settleOn(site.settle, candidate, before.settling, now, reading ?? null);
  const seen = wait > 0 ? null : told;
  const isBroken = site.layers.some((layer) => attempt(() => layer.isBroken?.(document)));
  const missing = !over && (isBroken || (page?.always === true && reading === undefined));
  const glance = { seen, settling, wait, missing };
  if (!page || !reading) return { ...glance, earlier };
  const current = { address, page, seen: reading, isCurrent: below !== null };
  return { ...glance, earlier: below ? [current] : withReading(earlier, current) };
}

/** A layer lies over any page; only one that has a page's key leaves with that page. */
const isApart = ({ key }: Sighting, one: Earlier, address: string) =>
  one.address === address || (key !== one.seen.key && key !== address);

const read = (reader: Page | Layer, document: Document, url: URL, focused: Element | null) =>
  attempt(() => (reader.ready(document, url) ? reader.read(document, url, focused) : undefined));

/** A reader that fails must not break the page, nor show what is no longer there. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
