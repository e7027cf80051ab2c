import type { Sighting } from '../model/sighting.ts';
import { type Glance, look, nothingYet } from './look.ts';
import type { Site } from './page.ts';

/** Milliseconds between looks at a page that keeps changing without anything new to see; doubled up to the last. */
const FIRST_PAUSE = 16;
const LAST_PAUSE = 500;

export interface Watch {
  document: Document;
  signal: AbortSignal;
  /** Who is seen now; null while nobody is. Called only when that changed. */
  report(sighting: Sighting | null): void;
  /** The page was looked at, whatever was seen. */
  looked?(): void;
}

/**
 * Watches one page of a site for as long as the signal lasts. A change of address is looked at at once; a change of
 * content after a pause, during which nothing is observed at all: a page that changes a thousand times a second
 * costs no more than one that changes twice.
 */
export function watchSite(site: Site, { document, signal, report, looked }: Watch): void {
  const window = document.defaultView as Window & typeof globalThis;
  let glance: Glance = nothingYet;
  let reported: string | undefined;
  let pause = FIRST_PAUSE;
  let focused: Element | null = null;
  let timer: number | undefined;

  const observer = new window.MutationObserver(() => {
    observer.disconnect();
    timer ??= window.setTimeout(lookAgain, pause);
  });

  function observe(): void {
    const scope = site.scope(document);
    if (!scope) observer.observe(document.documentElement, { childList: true, subtree: true });
    else observer.observe(scope, { childList: true, subtree: true, attributeFilter: ['style', 'email'] });
  }

  function lookAgain(): void {
    window.clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || document.visibilityState === 'hidden' || isPrerendering(document)) return;
    // Observing first: what changes while we read is looked at next time.
    observer.disconnect();
    observe();
    glance = look(site, document, glance, focused?.isConnected ? focused : null);
    pause = tell() ? FIRST_PAUSE : Math.min(2 * pause, LAST_PAUSE);
    looked?.();
  }

  function tell(): boolean {
    const text = JSON.stringify(glance.seen);
    if (text === reported) return false;
    reported = text;
    report(glance.seen);
    return true;
  }

  function moved(): void {
    pause = FIRST_PAUSE;
    lookAgain();
  }

  const on = (target: EventTarget | undefined, type: string, heard: () => void) =>
    target?.addEventListener(type, heard, { signal });
  on(window, 'hashchange', moved);
  on(window, 'popstate', moved);
  on((window as { navigation?: EventTarget }).navigation, 'navigatesuccess', moved);
  on(document, 'visibilitychange', moved);
  on(document, 'focusin', () => {
    // Our own panel is outside the body: going there does not change what the person is at.
    const { activeElement } = document;
    if (!document.body.contains(activeElement)) return;
    focused = activeElement;
    moved();
  });
  on(document, 'prerenderingchange', moved);
  on(window, 'pageshow', moved);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  moved();
}

/** A page loaded ahead of a click that may never come is not looked at. */
const isPrerendering = (document: Document & { prerendering?: boolean }) => document.prerendering === true;
