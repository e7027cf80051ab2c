import { selectAll } from '../dom.ts';

/** A document or shadow root inside the page, which the page's own queries do not reach. */
export interface Inner {
  readonly host: Element;
  readonly root: Document | ShadowRoot;
}

/**
 * A frame of LinkedIn's own and an open shadow root hold what is still of the older interface: conversations. Only of
 * forms and documents could the page put something else in the place of a property.
 */
export const innerOf = (document: Document): Inner[] =>
  selectAll(document, 'iframe[src*="/preload"], div[data-testid=interop-shadowdom]').flatMap((host) => {
    const root = host instanceof HTMLIFrameElement ? host.contentDocument : host.shadowRoot;
    return root ? [{ host, root }] : [];
  });
