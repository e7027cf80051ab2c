import type { PressArea } from '../messages/tab.ts';

/** What lies over the panel, or could. Asked for a press that writes, so it may cost what it costs. */
export interface Over {
  /** Whether it is there at all, seen or not. */
  readonly isThere: boolean;
  /** Whether it shows within the area, and lets presses through: where it does not, the page has them. */
  readonly isPainted: boolean;
}

export type Rect = Pick<PressArea, 'left' | 'top' | 'right' | 'bottom'>;

/** @param frame the panel's own box, and `area` what is pressed in it; CSS pixels of the viewport */
export function lookForOver(document: Document, host: Element, frame: Rect, area: Rect): Over {
  const height = Number(getComputedStyle(host).zIndex);
  let isThere = false;
  for (const element of all(document, host)) {
    const isAbove = standsAbove(element, height);
    if (isAbove) {
      const parts = [element, ...all(element), ...all(openOf(element))];
      isThere ||= parts.some((part) => overlaps(part.getBoundingClientRect(), frame));
      if (parts.some((part) => isUntouchable(part) && paintsIn(part, area)))
        return { isThere, isPainted: true };
    }
    // How large these are cannot be asked.
    if (PSEUDO.some((name) => paintsAbove(element, name, height, isAbove)))
      return { isThere, isPainted: true };
  }
  return { isThere, isPainted: false };
}

const PSEUDO = ['::before', '::after', '::backdrop'];
const TOP_LAYER = ':modal, :popover-open, :fullscreen';
const PICTURE =
  'img, svg, canvas, video, iframe, object, embed, input, textarea, button, select, progress, meter';

type Root = Document | ShadowRoot | Element | null;

/** Of shadow roots as well; not the panel's own. */
function* all(root: Root, host?: Element): Generator<Element> {
  const { prototype } =
    root instanceof Element ? Element : root instanceof Document ? Document : DocumentFragment;
  for (const element of root ? prototype.querySelectorAll.call(root, '*') : []) {
    if (element === host) continue;
    yield element;
    yield* all(openOf(element));
  }
}

interface Opener {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } | undefined;

/** Browsers show a content script closed ones as well, each in its way. */
const openOf = (element: Element): ShadowRoot | null =>
  (element as Opener).openOrClosedShadowRoot ??
  (element instanceof HTMLElement && typeof chrome !== 'undefined'
    ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null)
    : element.shadowRoot);

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

const isUntouchable = (element: Element): boolean =>
  getComputedStyle(element).pointerEvents === 'none' ||
  Element.prototype.closest.call(element, '[inert]') !== null;

function paintsIn(element: Element, area: Rect): boolean {
  const isShown = Element.prototype.checkVisibility.call(element, {
    opacityProperty: true,
    visibilityProperty: true,
  });
  if (!isShown || !overlaps(element.getBoundingClientRect(), area)) return false;
  const isWritten = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  return isWritten || Element.prototype.matches.call(element, PICTURE) || isFilled(getComputedStyle(element));
}

function paintsAbove(element: Element, name: string, height: number, isAbove: boolean): boolean {
  const style = getComputedStyle(element, name);
  const { content, zIndex, pointerEvents } = style;
  if (name === '::backdrop') return isAbove && isFilled(style);
  if (content === 'none' || content === 'normal') return false;
  if (!isAbove && !(Number(zIndex) >= height)) return false;
  return pointerEvents === 'none' && (isFilled(style) || content !== '""');
}

const isFilled = (style: CSSStyleDeclaration): boolean =>
  !/^transparent$|[,/] 0\)$/.test(style.backgroundColor) ||
  style.backgroundImage !== 'none' ||
  style.boxShadow !== 'none' ||
  (style.backdropFilter ?? 'none') !== 'none' ||
  /[1-9]/.test(style.borderWidth);

const overlaps = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
