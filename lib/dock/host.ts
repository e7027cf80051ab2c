import { clearLeftovers } from './leftovers.ts';
import { createSheet } from './style.ts';

/** Our own element beside the page's body, with a closed shadow root; gone when the signal aborts. */
export function createHost(document: Document, signal: AbortSignal): { host: HTMLElement; root: ShadowRoot } {
  clearLeftovers(document);
  // A name without meaning: nothing about it tells a page which extension it belongs to.
  const host = document.createElement(`x-${crypto.randomUUID().slice(0, 8)}`);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [createSheet()];
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}
