import { createSheet } from './style.ts';

/** Our own element beside the page's body, with a closed shadow root; gone when the signal aborts. */
export function createHost(document: Document, signal: AbortSignal): { host: HTMLElement; root: ShadowRoot } {
  // A name without meaning: nothing about it tells a page which extension it belongs to.
  const host = document.createElement(`x-${crypto.randomUUID().slice(0, 8)}`);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [createSheet()];
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}

/**
 * Keys pressed on our handle or grip are ours alone: the page has shortcuts for most of them. This works because the
 * script runs at document_start, before the page's own listeners on the window. A button still clicks.
 */
export function keepKeys(
  window: Window,
  host: HTMLElement,
  signal: AbortSignal,
  pressed: (key: string) => void,
) {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    const keep = (event: KeyboardEvent) => {
      if (event.target !== host) return;
      event.stopImmediatePropagation();
      if (type === 'keydown') pressed(event.key);
    };
    window.addEventListener(type, keep, { capture: true, signal });
  }
}
