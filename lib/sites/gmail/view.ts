import { closest, HIDDEN, isShown, outside, select, selectAll } from '../dom.ts';

export const SUBJECT = 'h2.hP';
/** The head of a message: who wrote it (`.gD`) and, when it is expanded, to whom (in `.hb`). */
export const HEAD = '.gE';
/** What was written by others: nothing in it is Gmail's, whatever it looks like. */
const BODY = '.ii, .a3s';

export const isGmails = (element: Element): boolean => closest(element, BODY) === null;

/**
 * The view on show. Gmail keeps those left behind, hidden by an inline style. A popped-out window may have no main
 * view: there it is the whole body.
 */
export function mainView(document: Document): Element | null {
  const views = selectAll(document, '[role="main"]').filter(isGmails);
  return views.length === 0 ? select(document, 'body') : (views.find(isShown) ?? null);
}

export const shownIn = (view: Element, selector: string): Element[] =>
  outside(selectAll(view, selector), `${HIDDEN}, ${BODY}`);

export const hasThread = (view: Element): boolean =>
  [SUBJECT, HEAD].some((selector) => shownIn(view, selector).length > 0);

export function isThreadShown(document: Document): boolean {
  const view = mainView(document);
  return view !== null && hasThread(view);
}
