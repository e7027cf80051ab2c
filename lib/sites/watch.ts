import type { Sighting } from '../model/sighting.ts';
import { createAttention } from './attention.ts';
import { isGone, property, select } from './dom.ts';
import { type Glance, look, nothingYet } from './look.ts';
import { createPace } from './pace.ts';
import type { Site } from './page.ts';

/** How long a page may take to fill, in milliseconds, before it counts as one that can't be read. */
const PATIENCE = 8_000;

export interface Watch {
  document: Document;
  signal: AbortSignal;
  /**
   * Who is seen now; null while nobody is. Called only when that changed. `unreadable`: somebody should have been seen
   * by now, so the site has changed.
   */
  report(sighting: Sighting | null, unreadable: boolean): void;
  /** The page was looked at, whatever was seen. */
  looked?(): void;
}

/**
 * Watches one page of a site for as long as the signal lasts. A change of address is looked at at once; a change of
 * content after a pause, during which nothing is observed at all: a page that changes a thousand times a second
 * costs no more than one that changes twice.
 */
export function watchSite(site: Site, { document, signal, report, looked }: Watch): void {
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  site.begin?.(document);
  const pace = createPace(() => performance.now());
  let glance: Glance = nothingYet;
  let reported: string | undefined;
  let address: string | undefined;
  let missingSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** For what has to be looked at again though nothing changes. */
  let later: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    const pause = pace.pause(glance.seen !== null);
    if (pause === 0) lookAgain();
    else timer ??= setTimeout(lookAgain, pause);
  });

  /** Whether anything new is seen. */
  function lookNow(isLeaving = false): boolean {
    clearTimeout(timer);
    clearTimeout(later);
    timer = undefined;
    // Timers of a page in the background may be minutes late, and nobody sees it: it is looked at when it is shown, and
    // when it goes on to another address, to know what is left of this one.
    const isUnseen = isAway(document);
    if (signal.aborted || isGone(document) || (isUnseen && !isLeaving)) return false;
    // Observing first: what changes while we read is looked at next time.
    observer.disconnect();
    const scope = site.scope(document);
    observe(observer, site, document, scope);
    attention.hear(scope);
    const before = address;
    address = site.address(new URL(document.location.href));
    if (site.passing && address !== before) attention.leave();
    const now = performance.now();
    glance = look(site, document, glance, attention.at(), now);
    if (isUnseen) return false;
    missingSince = glance.missing ? (missingSince ?? now) : undefined;
    const patience = missingSince === undefined ? 0 : missingSince + PATIENCE - now;
    const wait = Math.max(patience, glance.wait);
    if (wait > 0) later = setTimeout(lookAgain, wait);
    const isNews = tell(glance.missing && patience <= 0);
    looked?.();
    return isNews;
  }

  function tell(unreadable: boolean): boolean {
    const text = JSON.stringify([glance.seen, unreadable]);
    if (text === reported) return false;
    reported = text;
    report(glance.seen, unreadable);
    return true;
  }

  const lookAgain = () => pace.looked(lookNow());
  const attention = createAttention(document, signal, lookAgain);

  function moved(): void {
    missingSince = undefined;
    lookNow();
    pace.moved();
  }

  listen(window, moved, () => pace.looked(lookNow(true)), signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(later);
  });
  moved();
}

/** The title and the body itself too: a title comes late, and `document.open` brings another body. */
function observe(observer: MutationObserver, site: Site, document: Document, scope: readonly Node[]): void {
  const root = select(document, ':root');
  const head = select(document, 'head');
  if (root) observer.observe(root, { childList: true });
  if (head) observer.observe(head, { childList: true, subtree: true });
  const changes = { childList: true, subtree: true, attributeFilter: [...site.attributes] };
  for (const node of scope) observer.observe(node, changes);
}

function listen(window: Window, moved: () => void, leaving: () => void, signal: AbortSignal): void {
  // Capturing, so that those which do not bubble are heard as well.
  const options = { signal, capture: true };
  for (const type of ['hashchange', 'popstate', 'pageshow', 'visibilitychange', 'prerenderingchange'])
    window.addEventListener(type, moved, options);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', moved, options);
  // Just before the address changes: what is there now belongs to the old one, even if it came this very moment.
  navigation?.addEventListener('navigate', leaving, options);
}

/** Hidden, or loaded ahead of a click that may never come. */
const isAway = (document: Document) =>
  property(document, 'visibilityState') === 'hidden' || property(document, 'prerendering') === true;
