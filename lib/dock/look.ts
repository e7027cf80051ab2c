import type { HostLook, PressArea } from '../messages/tab.ts';
import { lookForOver, parentOf } from './over.ts';
import type { Rect } from './paint.ts';

interface LookParts {
  document: Document;
  host: Element;
  /** The panel's frame; undefined before it is loaded. */
  frame(): Element | undefined;
  signal: AbortSignal;
}

/** What is for certain only in the page: whether the panel is there to be seen where the person presses. */
export function createLook({ document, host, frame, signal }: LookParts): (area: PressArea) => HostLook {
  /** When a pointer was last over the panel and the page had it. */
  let takenAt = Number.NEGATIVE_INFINITY;
  const take = ({ clientX, clientY, target }: PointerEvent) => {
    const element = target === host ? undefined : frame();
    if (element && isIn(element.getBoundingClientRect(), clientX, clientY)) takenAt = performance.now();
  };
  for (const type of ['pointermove', 'pointerdown'] as const)
    document.addEventListener(type, take, { capture: true, passive: true, signal });

  return (area) => {
    const element = frame();
    // Within something of the page's, it would stand as low as that.
    if (!element || host.parentNode?.parentNode !== document || !isPlain(document, element)) return 'covered';
    if (performance.now() - takenAt < MOMENT) return 'covered';
    const box = element.getBoundingClientRect();
    const pressed = within(box, area);
    if (!pressed || !isOnTop(document, host, pressed)) return 'covered';
    const over = lookForOver(document, host, box, pressed);
    if (over.isPainted) return 'covered';
    return over.isThere ? 'shared' : 'clear';
  };
}

/** Milliseconds after which whoever pressed what lay over the panel has seen that it is gone. */
const MOMENT = 300;

const isIn = ({ left, top, right, bottom }: Rect, x: number, y: number) =>
  x >= left && x < right && y >= top && y < bottom;

const PLAIN: Partial<Record<string, string>> = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  clip: 'auto',
  clipPath: 'none',
  maskImage: 'none',
  webkitMaskBoxImageSource: 'none',
  webkitBoxReflect: 'none',
  offsetPath: 'none',
  transform: 'none',
  rotate: 'none',
  scale: 'none',
  translate: 'none',
  perspective: 'none',
  mixBlendMode: 'normal',
  contentVisibility: 'visible',
};

/** The frame and all that it stands in; and a page that can't be seen itself is up to something. */
function isPlain(document: Document, frame: Element): boolean {
  const body = Document.prototype.querySelector.call(document, 'body');
  if (body && Number(getComputedStyle(body).opacity) < 0.5) return false;
  for (let at: Element | null = frame; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    // What a browser does not know it does not do.
    if (Object.entries(PLAIN).some(([name, value]) => (Reflect.get(style, name) ?? value) !== value))
      return false;
  }
  return true;
}

/** Where in the viewport it is. Null for a panel so small that nothing can be read. */
function within(box: DOMRect, { width, height, ...area }: PressArea): Rect | null {
  const [x, y] = [box.width / width, box.height / height];
  if (!(x > 0.5 && y > 0.5)) return null;
  return {
    left: box.left + area.left * x,
    right: box.left + area.right * x,
    top: box.top + area.top * y,
    bottom: box.top + area.bottom * y,
  };
}

/** Nothing else has a press there. */
function isOnTop(document: Document, host: Element, { left, top, right, bottom }: Rect): boolean {
  return [0.02, 0.25, 0.5, 0.75, 0.98].every((x) =>
    [0.1, 0.5, 0.9].every((y) => {
      const point = [left + x * (right - left), top + y * (bottom - top)] as const;
      return Document.prototype.elementFromPoint.call(document, ...point) === host;
    }),
  );
}
