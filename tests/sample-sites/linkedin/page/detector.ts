/** What a site could notice of an extension. */
export interface Detected {
  /** Elements in the page's document that its own scripts did not make, as `tag#id`. */
  elements: string[];
  /** Attributes on `html` and `body` that were not there. */
  attributes: string[];
  /** Names added to `window`; frames are there by number. */
  globals: string[];
  /** Style sheets, adopted ones among them. */
  styleSheets: number;
  /** Addresses asked for that are an extension's own. */
  resources: string[];
}

/**
 * Notes what the page's scripts make, from before the first of them runs; everything else in the document is another's.
 * An element is the page's own when its scripts made it, or when the parser did.
 */
export function startDetector(): void {
  const made = new WeakSet<Element>(document.querySelectorAll('*'));
  const globals = new Set(Object.getOwnPropertyNames(window));
  const before = rootAttributes();
  noteMade(made);
  const result = (): Detected => ({
    elements: [...document.querySelectorAll('*')].filter((one) => !made.has(one)).map(label),
    attributes: rootAttributes().filter((name) => !before.includes(name)),
    globals: Object.getOwnPropertyNames(window).filter(
      (name) => !(globals.has(name) || /^(sample|\d+$)/.test(name)),
    ),
    styleSheets: foreignSheets(made),
    resources: performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => (/^(chrome|moz)-extension:/.test(name) ? [name] : [])),
  });
  Object.assign(window, { sampleDetector: { result } });
}

/** The page's scripts make elements in these two ways alone; an extension's world has its own copies of both. */
function noteMade(made: WeakSet<Element>): void {
  const { createElement, createElementNS } = document;
  document.createElement = (...given: Parameters<typeof createElement>) =>
    noted(made, createElement.apply(document, given));
  document.createElementNS = ((space: string, name: string) =>
    noted(made, createElementNS.call(document, space, name))) as typeof createElementNS;
}

function noted<E extends Element>(made: WeakSet<Element>, element: E): E {
  made.add(element);
  return element;
}

const label = ({ localName, id }: Element) => (id ? `${localName}#${id}` : localName);

/** The page itself adopts none. */
function foreignSheets(made: WeakSet<Element>): number {
  const foreign = [...document.styleSheets].filter(
    ({ ownerNode }) => !(ownerNode instanceof Element && made.has(ownerNode)),
  );
  return foreign.length + document.adoptedStyleSheets.length;
}

const rootAttributes = () =>
  [document.documentElement, document.body].flatMap((one) =>
    one.getAttributeNames().map((name) => `${one.localName}[${name}]`),
  );
