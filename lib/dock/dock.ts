import type { HostLook, PressArea } from '../messages/tab.ts';
import type { Dock, HandleView } from '../messages/view.ts';
import { selectAll } from '../sites/dom.ts';
import { clampWidth, createGrip } from './grip.ts';
import { createHandle } from './handle.ts';
import { createHost } from './host.ts';
import { createLook } from './look.ts';
import { measure, watchSize } from './measure.ts';
import { createPanel } from './panel.ts';
import { type Box, place } from './place.ts';
import { createReserve } from './reserve.ts';

export interface DockOptions {
  document: Document;
  /** Address of the panel page with this page's nonce. */
  panelUrl: string;
  /** Selector of what the panel must never cover. */
  keepClear: string;
  signal: AbortSignal;
  /** The person opened, closed or resized the panel. */
  changed(dock: Dock): void;
  /** The person wants the panel, and the page will not load it. */
  openSide(): void;
}

/** Our presence in a page: the handle, and the panel beside it. */
export interface DockControl {
  /** What was remembered for this site; applied once, at the start. */
  restore(dock: Dock): void;
  show(handle: HandleView): void;
  /** Whether there is someone on the page whom the panel may have something to say of. */
  offer(someone: boolean): void;
  toggle(): void;
  open(): void;
  close(): void;
  panelReady(): void;
  /** Takes a key that was pressed on our handle or grip: the page has shortcuts for most of them. A button still clicks. */
  keep(event: KeyboardEvent): void;
  /** Whether the panel can be seen where the person presses. */
  look(area: PressArea): HostLook;
  /** Looks again at what must be kept clear; cheap enough to call whenever the page was read. */
  settle(): void;
}

export function createDock({
  document,
  panelUrl,
  keepClear,
  signal,
  changed,
  openSide,
}: DockOptions): DockControl {
  const { host, root } = createHost(document, signal);
  const handle = createHandle(document, () => toggle());
  const panel = createPanel({ document, url: panelUrl, signal, blocked });
  const look = createLook({ document, host, frame: panel.frame, signal });
  const reserve = createReserve(document, signal);
  root.append(handle.element, panel.element);

  let dock: Dock = { open: false, width: 360 };
  let someone = false;
  /** Opened on a page where there is nobody to show; holds until somebody comes or goes. */
  let insisted = false;
  let reserved = false;
  let shown = false;
  let isBlocked = false;
  /** A draft that is the whole page stayed so when room was made. */
  let stubborn = false;
  let viewport: Box | undefined;
  let placing = new AbortController();

  const edge = () => (document.documentElement.dir === 'rtl' ? 'left' : 'right');
  const roomy = () => viewport !== undefined && viewport.right - dock.width >= MIN_PAGE;
  const visible = () => dock.open && !isBlocked && (insisted || (someone && roomy()));
  const setDock = (next: Dock) => {
    dock = next;
    grip.element.setAttribute('aria-valuenow', String(dock.width));
    void settle();
  };

  const grip = createGrip(document, {
    width: () => dock.width,
    edge,
    resizing: panel.resizing,
    resize: (width) => setDock({ ...dock, width: clampWidth(width) }),
    done: () => changed(dock),
  });
  panel.element.append(grip.element);

  async function settle(): Promise<void> {
    placing.abort();
    placing = new AbortController();
    const { signal: overtaken } = placing;
    if (!visible() || !viewport) return reveal(null);
    const measured = await measure(selectAll(document, keepClear), overtaken);
    if (overtaken.aborted) return;
    const screen = viewport;
    const isPage = (box: Box) => isColumn(box, screen, 'left') && isColumn(box, screen, 'right');
    stubborn ||= reserved && measured.some(isPage);
    // A draft in a window of its own is the page, and makes room as a page does; or it does not, and is kept clear.
    const boxes = measured.filter((box) => hasArea(box) && (stubborn || !isPage(box)));
    const box = place(screen, boxes, dock.width, edge());
    // Narrowing the page moves what is to be kept clear; once that is open, where it stands is where it stays.
    reserved = box !== null && isColumn(box, screen, edge()) && roomy() && (reserved || boxes.length === 0);
    reveal(box);
  }

  function reveal(box: Box | null): void {
    shown = box !== null;
    if (box) panel.show(box);
    else panel.hide();
    reserve(box && reserved ? box.right - box.left : 0);
    handle.stand(box, edge());
  }

  function blocked(): void {
    isBlocked = true;
    handle.block();
    void settle();
  }

  function toggle(): void {
    if (isBlocked) {
      openSide();
      return;
    }
    const open = !shown;
    insisted = open;
    dock = { ...dock, open };
    changed(dock);
    void settle().then(() => (open ? panel.focus() : handle.element.focus()));
  }

  watchSize(host, signal, (width, height) => {
    viewport = { left: 0, top: 0, right: width, bottom: height };
    void settle();
  });
  handle.show({ look: '', said: '' });

  return {
    restore: setDock,
    show: handle.show,
    offer(present) {
      if (someone !== present) insisted = false;
      someone = present;
      void settle();
    },
    toggle,
    open: () => shown || toggle(),
    close: () => shown && toggle(),
    panelReady() {
      isBlocked = false;
      panel.ready();
    },
    look,
    settle: () => void (visible() && settle()),
    keep(event) {
      if (event.target !== host) return;
      event.stopImmediatePropagation();
      if (event.type === 'keydown' && root.activeElement === grip.element) grip.press(event.key);
    },
  };
}

/** What must be left of the page, in CSS pixels, for the panel to stand beside it; else it comes only when called. */
const MIN_PAGE = 480;

const hasArea = ({ width, height }: DOMRectReadOnly) => width > 0 && height > 0;

/** At its edge from top to bottom, where the page can make room for it. */
const isColumn = (box: Box, viewport: Box, edge: 'left' | 'right') =>
  box[edge] === viewport[edge] && box.top === viewport.top && box.bottom === viewport.bottom;
