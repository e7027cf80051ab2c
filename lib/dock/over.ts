import { couldPaintIn, isFilled, isPseudoPainted, overlaps, type Rect } from './paint.ts';
import { shadowOf } from './shadow.ts';

/** What lies over the panel, or could. Asked for a press that writes, so it may cost what it costs. */
export interface Over {
  /** Whether it is there at all, seen or not. */
  readonly isThere: boolean;
  /** Whether it shows within the area, or could: what is elsewhere as well excuses nothing. */
  readonly isPainted: boolean;
}

/** @param frame the panel's own box, and `area` what is pressed in it; CSS pixels of the viewport */
export function lookForOver(document: Document, host: Element, frame: Rect, area: Rect): Over {
  const height = Number(getComputedStyle(host).zIndex);
  let isThere = false;
  if (isInTransition(document)) return { isThere, isPainted: true };
  for (const element of all(document, host)) {
    const isAbove = standsAbove(element, height);
    const parts = isAbove ? [element, ...drawnIn(element)] : [];
    isThere ||= parts.some((part) => overlaps(part.getBoundingClientRect(), frame));
    const isPainted = isAbove
      ? isFilled(getComputedStyle(element, '::backdrop')) || parts.some((part) => couldPaintIn(part, area))
      : PSEUDO.some((name) => paintsAbove(getComputedStyle(element, name), height));
    if (isPainted) return { isThere, isPainted };
  }
  return { isThere, isPainted: false };
}

const PSEUDO = ['::before', '::after'];
const TOP_LAYER = ':modal, :popover-open, :fullscreen';
const TRANSITION = ':active-view-transition';

/** While a page goes over from one view into another, what is drawn over everything is no element. */
const isInTransition = (document: Document): boolean =>
  CSS.supports(`selector(${TRANSITION})`) &&
  Document.prototype.querySelector.call(document, TRANSITION) !== null;

type Root = Document | ShadowRoot | Element | null;

/** Of shadow roots as well; not the panel's own. */
function* all(root: Root, host?: Element): Generator<Element> {
  const { prototype } =
    root instanceof Element ? Element : root instanceof Document ? Document : DocumentFragment;
  for (const element of root ? prototype.querySelectorAll.call(root, '*') : []) {
    if (element === host) continue;
    yield element;
    yield* all(shadowOf(element));
  }
}

/** Below an element as it is drawn: its shadow root's, and what slots show. */
function* drawnIn(element: Element): Generator<Element> {
  yield* shownBy(element);
  for (const root of [element, shadowOf(element)])
    for (const part of all(root)) {
      yield part;
      yield* shownBy(part);
    }
}

function* shownBy(slot: Element): Generator<Element> {
  for (const shown of slot instanceof HTMLSlotElement ? slot.assignedElements({ flatten: true }) : []) {
    yield shown;
    yield* drawnIn(shown);
  }
}

function standsAbove(element: Element, height: number): boolean {
  if (Element.prototype.matches.call(element, TOP_LAYER)) return true;
  if (!(Number(getComputedStyle(element).zIndex) >= height)) return false;
  // Within something that stands lower, it stands as low.
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const { position, zIndex } = getComputedStyle(at);
    if (position !== 'static' && Number(zIndex) < height) return false;
  }
  return true;
}

/** As it is drawn: out of shadow roots too. */
export function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}

const paintsAbove = (style: CSSStyleDeclaration, height: number): boolean =>
  Number(style.zIndex) >= height && isPseudoPainted(style);
