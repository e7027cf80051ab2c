/**
 * The DOM of a foreign page, asked in ways the page cannot bend: `<img name="querySelector">` in a message replaces
 * `document.querySelector`, and an `<input name="closest">` that of its form, but never those of the prototypes.
 * Nothing here makes the browser compute a layout.
 */
export const select = (within: Document | Element, selector: string): Element | null =>
  queries(within).querySelector.call(within, selector);

export const selectAll = (within: Document | Element, selector: string): Element[] => [
  ...queries(within).querySelectorAll.call(within, selector),
];

/** The first of many, and the number of the rest: each element that a script touches costs, counting them does not. */
export function selectFirst(within: Element, selector: string, most: number) {
  const found = queries(within).querySelectorAll.call(within, selector);
  const length = Math.min(most, found.length);
  const first = Array.from({ length }, (_, at) => found.item(at)).filter((element) => element !== null);
  return { first, more: found.length - length };
}

export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

export const text = (element: Element): string => Reflect.get(Node.prototype, 'textContent', element) ?? '';

/** A property of the document itself; what the page put in its place (`<img name="title">`) is not looked at. */
export const property = (
  document: Document,
  name: 'title' | 'visibilityState' | 'prerendering' | 'activeElement',
): unknown => Reflect.get(Document.prototype, name, document);

/**
 * The page was left or closed, and the document is in no tab any more: it has no address. Firefox may still run what
 * was waiting for an answer in it.
 */
export const isGone = (document: Document): boolean => (document.location as Location | null) === null;

/** What sites hide they hide by an inline style or an attribute; a class would need a computed style to know. */
export const HIDDEN = '[style*="display: none" i], [style*="display:none" i], [hidden]';

export const isShown = (element: Element): boolean => closest(element, HIDDEN) === null;

/** Those that have none of the selector's elements above them, nor are one. Asked once for all children of a parent. */
export function outside(elements: readonly Element[], selector: string): Element[] {
  const known = new Map<Element | null, boolean>();
  const isFree = (parent: Element | null) => {
    const free = known.get(parent) ?? (!parent || closest(parent, selector) === null);
    known.set(parent, free);
    return free;
  };
  return elements.filter(
    (element) => !Element.prototype.matches.call(element, selector) && isFree(parentOf(element)),
  );
}

const parentOf = (element: Element): Element | null => Reflect.get(Node.prototype, 'parentElement', element);

const queries = (within: Document | Element) =>
  within instanceof Document ? Document.prototype : Element.prototype;
