/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const MIN_WIDTH = 280;
/** Enough above a compose window to be the first choice, and the least to be of use. */
const GOOD_HEIGHT = 400;
const MIN_HEIGHT = 240;
const GAP = 8;

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Where the panel stands so that it covers none of `clear` (compose windows): at the edge if it can; else narrower
 * there, above them, beside them, or at the other edge; null when there is no room and the handle must do.
 * @param width the width the person chose
 * @param edge the side the panel belongs to: right, or left in a right-to-left page
 */
export function place(
  viewport: Box,
  clear: readonly Box[],
  width: number,
  edge: 'left' | 'right',
): Box | null {
  const wide = Math.min(width, viewport.right - viewport.left);
  const inTheWay = clear.filter((box) => overlaps(box, viewport));
  const candidates = [
    column(viewport, edge, wide),
    ...above(viewport, inTheWay, edge, wide, GOOD_HEIGHT),
    ...beside(viewport, inTheWay, edge, wide),
    column(viewport, edge, MIN_WIDTH),
    ...beside(viewport, inTheWay, edge, MIN_WIDTH),
    column(viewport, edge === 'right' ? 'left' : 'right', MIN_WIDTH),
    ...above(viewport, inTheWay, edge, wide, MIN_HEIGHT),
  ];
  return (
    candidates.find((box) => fits(box, viewport) && !inTheWay.some((other) => overlaps(box, other))) ?? null
  );
}

const fits = (box: Box, viewport: Box) => box.left >= viewport.left && box.right <= viewport.right;

function column(viewport: Box, edge: 'left' | 'right', width: number): Box {
  return edge === 'right'
    ? { ...viewport, left: viewport.right - width }
    : { ...viewport, right: viewport.left + width };
}

function above(
  viewport: Box,
  clear: readonly Box[],
  edge: 'left' | 'right',
  width: number,
  height: number,
): Box[] {
  const bottom = Math.min(...clear.map(({ top }) => top - GAP));
  if (clear.length === 0 || bottom - viewport.top < height) return [];
  return [{ ...column(viewport, edge, width), bottom }];
}

function beside(viewport: Box, clear: readonly Box[], edge: 'left' | 'right', width: number): Box[] {
  if (clear.length === 0) return [];
  if (edge === 'right') {
    const right = Math.min(...clear.map(({ left }) => left - GAP));
    return [{ ...viewport, left: right - width, right }];
  }
  const left = Math.max(...clear.map((box) => box.right + GAP));
  return [{ ...viewport, left, right: left + width }];
}
