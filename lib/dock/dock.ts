import type { Dock, HandleState } from '../messages/view.ts';
import { clampWidth, createGrip } from './grip.ts';
import { createHandle } from './handle.ts';
import { createHost, keepKeys } from './host.ts';
import { measure } from './measure.ts';
import { place } from './place.ts';

/** How long the panel page may take to say that it runs, in milliseconds, before the handle says it can't. */
const PATIENCE = 10_000;

export interface DockOptions {
  document: Document;
  /** Address of the panel page with this page's nonce. */
  panelUrl: string;
  /** Selector of what the panel must never cover. */
  keepClear: string;
  signal: AbortSignal;
  /** The person opened, closed or resized the panel. */
  changed(dock: Dock): void;
}

/** Our presence in a page: the handle, and the panel page in an iframe beside it. */
export interface DockControl {
  /** What was remembered for this site; applied once, at the start. */
  restore(dock: Dock): void;
  show(state: HandleState): void;
  /** There is someone on the page whom the panel may have something to say of. */
  offer(someone: boolean): void;
  toggle(): void;
  close(): void;
  panelReady(): void;
  /** Looks again at what must be kept clear; cheap enough to call whenever the page was read. */
  settle(): void;
}

export function createDock({ document, panelUrl, keepClear, signal, changed }: DockOptions): DockControl {
  const window = document.defaultView as Window;
  const { host, root } = createHost(document, signal);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.toggleAttribute('data-hidden', true);
  const handle = createHandle(document, () => toggle());
  root.append(handle.element, panel);

  let dock: Dock = { open: false, width: 360 };
  let frame: HTMLIFrameElement | undefined;
  let someone = false;
  /** Opened on a page where there is nobody to show; holds until the next sighting. */
  let insisted = false;
  let ready = false;
  let placing: AbortController | undefined;

  const edge = () => (document.documentElement.dir === 'rtl' ? 'left' : 'right');
  const grip = createGrip(document, {
    width: () => dock.width,
    edge,
    resizing: (active) => panel.toggleAttribute('data-resizing', active),
    resize(width) {
      dock = { ...dock, width: clampWidth(width) };
      grip.element.setAttribute('aria-valuenow', String(dock.width));
      void settle();
    },
    done: () => changed(dock),
  });
  panel.append(grip.element);

  const visible = () => dock.open && (someone || insisted);

  /** Loaded when it is first needed, then kept: a hidden panel is ready in one frame. */
  function load(): void {
    if (frame) return;
    frame = document.createElement('iframe');
    frame.title = 'Keyside';
    frame.src = panelUrl;
    panel.append(frame);
    const waiting = setTimeout(() => !ready && handle.block(), PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(waiting));
  }

  async function settle(): Promise<void> {
    placing?.abort();
    placing = new AbortController();
    const { signal: overtaken } = placing;
    if (!visible()) return hide();
    load();
    const boxes = await measure([...document.querySelectorAll(keepClear)], overtaken);
    if (overtaken.aborted) return;
    const viewport = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    const box = place(viewport, boxes.filter(hasArea), dock.width, edge());
    if (!box) return hide();
    Object.assign(panel.style, {
      left: `${box.left}px`,
      right: 'auto',
      width: `${box.right - box.left}px`,
      bottom: `${window.innerHeight - box.bottom}px`,
    });
    reveal(true);
  }

  const hide = () => reveal(false);
  function reveal(shown: boolean): void {
    panel.toggleAttribute('data-hidden', !shown);
    handle.element.hidden = shown;
    handle.element.setAttribute('aria-expanded', String(shown));
  }

  function toggle(): void {
    const open = !visible();
    insisted = open;
    dock = { ...dock, open };
    changed(dock);
    void settle().then(() => (open ? frame?.focus() : handle.element.focus()));
  }

  keepKeys(window, host, signal, (key) => root.activeElement === grip.element && grip.press(key));
  window.addEventListener('resize', () => void settle(), { signal });
  handle.show('nobody');

  return {
    restore(remembered) {
      dock = remembered;
      grip.element.setAttribute('aria-valuenow', String(dock.width));
      void settle();
    },
    show: (state) => handle.show(state),
    offer(present) {
      if (someone !== present) insisted = false;
      someone = present;
      void settle();
    },
    toggle,
    close: () => visible() && toggle(),
    panelReady() {
      ready = true;
    },
    settle: () => void (visible() && settle()),
  };
}

const hasArea = ({ width, height }: DOMRectReadOnly) => width > 0 && height > 0;
