/**
 * Runs inside the measured frames, by `evaluate`: each function must stand alone. Times are epoch milliseconds with
 * a fraction (timeOrigin + now), the one clock that all frames of a browser share.
 */

/** In the page: answers the panel's pings, so that both clocks can be compared. */
export function answerPings(): void {
  window.addEventListener('message', (event) => {
    if (event.data !== 'bench-ping' || !event.source) return;
    event.source.postMessage(performance.timeOrigin + performance.now(), { targetOrigin: event.origin });
  });
}

/** In the panel: how far its clock is ahead of the page's (milliseconds), by the quickest of many pings. */
export async function compareClocks(): Promise<{ offset: number; roundTrip: number }> {
  let best = { offset: 0, roundTrip: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 100; i++) {
    const { promise, resolve } = Promise.withResolvers<number>();
    const sent = performance.timeOrigin + performance.now();
    window.addEventListener('message', (event) => typeof event.data === 'number' && resolve(event.data), {
      once: true,
    });
    window.parent.postMessage('bench-ping', '*');
    const theirs = await promise;
    const back = performance.timeOrigin + performance.now();
    if (back - sent < best.roundTrip) best = { offset: (sent + back) / 2 - theirs, roundTrip: back - sent };
  }
  return best;
}

export interface Painting {
  /** When the element first held the text: the script's part is over. */
  held: number;
  /** When the frame with it had been drawn. */
  painted: number;
}

interface Wanted {
  selector: string;
  text: string;
}

declare global {
  interface Window {
    /** Undefined when it did not come in five seconds. */
    benchPainting: Promise<Painting | undefined>;
  }
}

/** In the frame that paints: begins to wait until an element of each selector shows its text. */
export function watchFor(wanted: readonly Wanted[]): void {
  const now = () => performance.timeOrigin + performance.now();
  const shows = ({ selector, text }: Wanted) =>
    [...document.querySelectorAll(selector)].some(
      (element) => element.checkVisibility() && element.textContent?.includes(text),
    );
  window.benchPainting = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!wanted.every(shows)) return;
      observer.disconnect();
      const held = now();
      requestAnimationFrame(() => {
        // A message is a task of its own, which comes after the frame.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ held, painted: now() });
        port2.postMessage(null);
      });
    });
    const everything = { childList: true, subtree: true, characterData: true, attributes: true };
    observer.observe(document, everything);
    setTimeout(() => {
      observer.disconnect();
      resolve(undefined);
    }, 5000);
  });
}

export const collect = () => window.benchPainting;

export interface Change {
  set: number;
  heard: number;
  /** The page's own next frame was drawn: nobody can be sooner. */
  drawn: number;
}

/** In the page: goes to another thread; answers when the address was set and when the page heard of it. */
export function changeRoute(hash: string): Promise<Change> {
  const now = () => performance.timeOrigin + performance.now();
  return new Promise((resolve) => {
    const onHeard = () => {
      const heard = now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ set, heard, drawn: now() });
        port2.postMessage(null);
      });
    };
    window.addEventListener('hashchange', onHeard, { once: true, capture: true });
    const set = now();
    location.hash = hash;
  });
}

/** In the page: when it has nothing left to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
