/** What the browser itself says of whether the panel can be seen: uncovered, and drawn as it is. */
export interface Unobstructed {
  /** Whether this browser can tell. */
  readonly isKnown: boolean;
  /** Since when, in milliseconds as events have them; null: it is not so now. */
  since(): number | null;
}

/** Only Chromium has it. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible: boolean;
}

interface SeeingInit extends IntersectionObserverInit {
  trackVisibility: boolean;
  /** Milliseconds; less than a hundred is refused. */
  delay: number;
}

/**
 * Watches this whole page, because a frame of another process is told of itself as a whole: what lies over a corner of it
 * lies over all of it. Nothing of the page's own counts, since all of it is within the element that is watched.
 * https://w3c.github.io/IntersectionObserver/v2/
 */
export function watchUnobstructed(signal: AbortSignal): Unobstructed {
  let seenSince: number | null = null;
  const hear = (entries: IntersectionObserverEntry[]) => {
    for (const { isVisible, time } of entries as SeenEntry[])
      seenSince = isVisible ? (seenSince ?? time) : null;
  };
  const options: SeeingInit = { trackVisibility: true, delay: 100 };
  const isKnown =
    'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype;
  const observer = isKnown ? new IntersectionObserver(hear, options) : undefined;
  observer?.observe(document.documentElement);
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    isKnown,
    since() {
      hear(observer?.takeRecords() ?? []);
      return seenSince;
    },
  };
}
