/** What the browser itself says of whether the panel can be seen: uncovered, and drawn as it is. */
export interface Unobstructed {
  /** Whether this browser can tell. */
  readonly isKnown: boolean;
  /**
   * Since when that is so of what was pressed, in milliseconds as events have them; null: it is not so now.
   *
   * @param pressed null: nothing of the page in particular
   */
  since(pressed: Element | null): number | null;
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

/** Of what is watched; times as events have them. */
interface Watched {
  /** Since when it can be seen; null: it can't. */
  since: number | null;
  /** Until when it could, and since when then. */
  before: { since: number; until: number } | null;
  /** When the browser first spoke of it; null: not yet. */
  told: number | null;
}

/** Milliseconds: how long the browser may take to speak of what has just come up. */
const LATE = 1000;

/**
 * Watches this whole page, because a frame of another process is told of itself as a whole: what lies over a corner of it
 * lies over all of it. Nothing of the page's own counts, since all of it is within the element that is watched; except
 * for what the browser itself draws over everything, as the sheet. That, dialogs, popovers and menus are watched by
 * themselves, from when they have the focus.
 * https://w3c.github.io/IntersectionObserver/v2/
 */
export function watchUnobstructed(signal: AbortSignal): Unobstructed {
  const page = document.documentElement;
  const watched = new WeakMap<Element, Watched>();
  const hear = (entries: IntersectionObserverEntry[]) => {
    for (const { isVisible, time, target } of entries as SeenEntry[]) {
      const known = watched.get(target);
      if (known) watched.set(target, heard(known, isVisible, time));
    }
  };
  const options: SeeingInit = { trackVisibility: true, delay: 100 };
  const isKnown =
    'IntersectionObserverEntry' in globalThis && 'isVisible' in IntersectionObserverEntry.prototype;
  const observer = isKnown ? new IntersectionObserver(hear, options) : undefined;
  const watch = (element: Element) => {
    if (watched.has(element)) return;
    watched.set(element, { since: null, before: null, told: null });
    observer?.observe(element);
  };
  watch(page);
  const found = ({ target }: Event) => watch(layerOf(target instanceof Element ? target : null));
  for (const type of ['focusin', 'pointerover'] as const)
    document.addEventListener(type, found, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer?.disconnect());
  return {
    isKnown,
    since(pressed) {
      hear(observer?.takeRecords() ?? []);
      const layer = layerOf(pressed);
      const [under, over] = [watched.get(page), watched.get(layer)];
      return (layer === page || !over ? under?.since : sinceOf(over, under)) ?? null;
    },
  };
}

function heard(known: Watched, isVisible: boolean, time: number): Watched {
  const told = known.told ?? time;
  if (isVisible) return { ...known, told, since: known.since ?? time };
  const before = known.since === null ? known.before : { since: known.since, until: time };
  return { since: null, before, told };
}

/** What we ourselves drew over a page that could be seen until then has been in sight as long as that. */
function sinceOf(over: Watched, under: Watched | undefined): number | null {
  if (over.told !== null && over.since === null) return null;
  const before = under?.before;
  const isJust = before && (over.told ?? performance.now()) - before.until < LATE;
  return under?.since ?? (isJust ? before.since : over.since);
}

/** What an element lies in, of all that we draw one over the other. */
const layerOf = (element: Element | null): Element =>
  element?.closest('dialog, [role="dialog"], [role="menu"]') ?? document.documentElement;
