import type { Box } from './place.ts';

/** How long the panel page may take to say that it runs, in milliseconds, before it counts as blocked. */
const PATIENCE = 10_000;

export interface PanelElement {
  readonly element: HTMLElement;
  show(box: Box): void;
  hide(): void;
  focus(): void;
  /** Undefined before it is first shown. */
  frame(): HTMLIFrameElement | undefined;
  resizing(active: boolean): void;
  /** The panel page has said that it runs. */
  ready(): void;
}

export interface PanelOptions {
  document: Document;
  /** Address of the panel page with this page's nonce. */
  url: string;
  signal: AbortSignal;
  /** The page will not load our page: it isolates itself by Cross-Origin-Embedder-Policy. */
  blocked(): void;
}

/** The panel page in its iframe; loaded when it is first shown, then kept: a hidden panel is there in one frame. */
export function createPanel({ document, url, signal, blocked }: PanelOptions): PanelElement {
  const element = document.createElement('div');
  element.className = 'panel';
  element.toggleAttribute('data-hidden', true);
  let frame: HTMLIFrameElement | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function load(): void {
    frame = document.createElement('iframe');
    frame.title = 'Keyside';
    element.append(frame);
    // Not by `src`: the browser tells a page the src of every frame in it (performance entries, after going back).
    frame.contentWindow?.location.replace(url);
    waiting = setTimeout(blocked, PATIENCE);
  }

  signal.addEventListener('abort', () => clearTimeout(waiting));
  return {
    element,
    show({ left, top, right, bottom }) {
      if (!frame) load();
      const { style } = element;
      style.left = `${left}px`;
      style.top = `${top}px`;
      style.width = `${right - left}px`;
      style.height = `${bottom - top}px`;
      element.removeAttribute('data-hidden');
    },
    hide: () => element.setAttribute('data-hidden', ''),
    focus: () => frame?.focus(),
    frame: () => frame,
    resizing: (active) => element.toggleAttribute('data-resizing', active),
    ready: () => clearTimeout(waiting),
  };
}
