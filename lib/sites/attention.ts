import { closest, property } from './dom.ts';

/** What in a page the person is at: what has the focus or, while nothing has it, what they pressed last. */
export interface Attention {
  /** Null: nothing that is there still. Our own panel, outside the body, changes nothing. */
  at(): Element | null;
  /** Listens to the body, and to frames and shadow roots in it: where the focus goes in there is not heard outside. */
  hear(scope: readonly Node[]): void;
  /** The person went on to something else: what has the focus has to get it again to count. */
  leave(): void;
}

/** @param turned the person may be at something else now */
export function createAttention(document: Document, signal: AbortSignal, turned: () => void): Attention {
  const known = new WeakSet<Node>();
  let scope: readonly Node[] = [];
  let at: Element | null = null;
  let pressed: Element | null = null;
  let isFocused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function heard(event: Event): void {
    if (event.type === 'pointerdown') pressed = event.composedPath()[0] as Element;
    isFocused ||= event.type === 'focusin';
    // On its way from one element to the next the focus is nowhere, and a press comes before it goes.
    timer ??= setTimeout(turn);
  }

  function turn(): void {
    timer = undefined;
    const active = property(document, 'activeElement') as Element | null;
    if (!active || !closest(active, 'body')) return;
    const inner = innerOf(active, scope);
    if (inner.nodeName === 'BODY') at = pressed ?? (inner === active ? null : inner);
    else if (isFocused) at = inner;
    if (isFocused) pressed = null;
    isFocused = false;
    turned();
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    at: () => (at && [document, ...scope].includes(Node.prototype.getRootNode.call(at)) ? at : null),
    hear(next) {
      scope = next;
      for (const node of scope) {
        if (known.has(node)) continue;
        known.add(node);
        for (const type of ['focusin', 'focusout', 'pointerdown'])
          node.addEventListener(type, heard, { signal, capture: true });
      }
    },
    leave() {
      at = null;
      pressed = null;
    },
  };
}

/** What has the focus in the frame or shadow root that an element holds, if the site shows content in it. */
function innerOf(element: Element, scope: readonly Node[]): Element {
  const { shadowRoot, contentDocument } = element as Partial<HTMLIFrameElement>;
  const root = scope.find((node) => node === shadowRoot || node === contentDocument);
  return (root as Document | ShadowRoot | undefined)?.activeElement ?? element;
}
