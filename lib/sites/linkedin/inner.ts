import { selectAll } from '../dom.ts';

/** A frame of LinkedIn's own and an open shadow root hold what is still of the older interface: conversations. */
const HOSTS = 'iframe[src*="/preload"], [data-testid="interop-shadowdom"]';

/** A document or shadow root inside the page, which the page's own queries do not reach. */
export interface Inner {
  readonly host: Element;
  readonly root: Node;
  readonly active: Element | null;
}

/** Those that scripts may look into. What is asked of them is asked of the prototypes, as in `dom.ts`. */
export const innerOf = (document: Document): Inner[] =>
  selectAll(document, HOSTS).flatMap((host) => {
    const frame = host instanceof HTMLIFrameElement;
    const root = frame
      ? Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', host)
      : Reflect.get(Element.prototype, 'shadowRoot', host);
    if (!root) return [];
    return [
      { host, root, active: Reflect.get((frame ? Document : ShadowRoot).prototype, 'activeElement', root) },
    ];
  });

/** Elements in it, asked for by what each kind of root is. */
export const allIn = ({ root }: Inner, selector: string): Element[] => [
  ...(root instanceof ShadowRoot ? DocumentFragment : Document).prototype.querySelectorAll.call(
    root,
    selector,
  ),
];

export const activeIn = (document: Document): Element | null =>
  Reflect.get(Document.prototype, 'activeElement', document);
