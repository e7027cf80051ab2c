interface Opener {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } | undefined;

/** What is drawn in an element. Browsers show a content script closed ones as well, each in its way. */
export const shadowOf = (element: Element): ShadowRoot | null =>
  (element as Opener).openOrClosedShadowRoot ??
  (element instanceof HTMLElement && typeof chrome !== 'undefined' && chrome.dom
    ? chrome.dom.openOrClosedShadowRoot(element)
    : element.shadowRoot);
