import { type KeyboardEvent, useState } from 'react';

export interface At {
  row: number;
  column: number;
}

interface Grid {
  rows: number;
  columns: number;
  /** Brings a cell into view and gives it the focus. */
  show(at: At): void;
}

/** Rows that a page of keys goes over. */
const PAGE = 10;

/** One cell is on the way of Tab; the arrows go from cell to cell, with Ctrl to the end of their way. */
export function useCellKeys({ rows, columns, show }: Grid) {
  const [wanted, setAt] = useState<At>({ row: 0, column: 0 });
  const within = (to: At): At => ({
    row: Math.max(0, Math.min(rows - 1, to.row)),
    column: Math.max(0, Math.min(columns - 1, to.column)),
  });
  const at = within(wanted);
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    // What a cell has opened has keys of its own.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    if (event.altKey || event.metaKey) return;
    const isTurned = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = targetOf(event, at, { rows, columns, forth: isTurned ? -1 : 1 });
    if (!to) return;
    event.preventDefault();
    setAt(within(to));
    show(within(to));
  };
  return { at, setAt, pressed };
}

function targetOf(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: At,
  { rows, columns, forth }: { rows: number; columns: number; forth: 1 | -1 },
): At | undefined {
  const [down, side] = ctrlKey ? [rows, columns] : [1, 1];
  const targets: Readonly<Record<string, At>> = {
    ArrowDown: { row: row + down, column },
    ArrowUp: { row: row - down, column },
    ArrowRight: { row, column: column + side * forth },
    ArrowLeft: { row, column: column - side * forth },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? rows : row, column: columns },
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

/** Where an element of the grid stands; undefined outside of its cells. */
export function placeOf(element: Element): At | undefined {
  const cell = element.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const [row, column] = cell?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
