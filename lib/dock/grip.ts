import { plain } from '../i18n/plain.ts';

export const MIN_WIDTH = 280;
export const MAX_WIDTH = 640;
const STEP = 20;

export const clampWidth = (width: number) => Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width)));

interface GripEvents {
  width(): number;
  /** The panel is right of the grip, or left of it in a right-to-left page. */
  edge(): 'left' | 'right';
  resizing(active: boolean): void;
  resize(width: number): void;
  done(): void;
}

export interface Grip {
  readonly element: HTMLElement;
  /** A key was pressed on it. */
  press(key: string): void;
}

/** The line between page and panel: dragged, or moved with the arrow keys. */
export function createGrip(document: Document, on: GripEvents): Grip {
  const grip = document.createElement('div');
  grip.className = 'grip';
  grip.tabIndex = 0;
  for (const [name, value] of Object.entries(attributes())) grip.setAttribute(name, value);

  grip.addEventListener('pointerdown', (down) => {
    grip.setPointerCapture(down.pointerId);
    on.resizing(true);
    const from = on.width();
    const sign = on.edge() === 'right' ? -1 : 1;
    const drag = new AbortController();
    const { signal } = drag;
    grip.addEventListener('pointermove', (move) => on.resize(from + sign * (move.clientX - down.clientX)), {
      signal,
    });
    const end = () => {
      drag.abort();
      on.resizing(false);
      on.done();
    };
    grip.addEventListener('pointerup', end, { signal });
    grip.addEventListener('pointercancel', end, { signal });
  });

  return {
    element: grip,
    press(key) {
      const outward = on.edge() === 'right' ? 'ArrowLeft' : 'ArrowRight';
      const inward = on.edge() === 'right' ? 'ArrowRight' : 'ArrowLeft';
      if (key !== outward && key !== inward) return;
      on.resize(on.width() + (key === outward ? STEP : -STEP));
      on.done();
    },
  };
}

const attributes = () => ({
  role: 'separator',
  'aria-orientation': 'vertical',
  'aria-label': plain('dock.width'),
  'aria-valuemin': String(MIN_WIDTH),
  'aria-valuemax': String(MAX_WIDTH),
});
