import { type KeyboardEvent, useState } from 'react';

interface Grid {
  count: number;
  /** How many lines are seen at once. */
  page: number;
  open(index: number): void;
  /** Brings a line into view and gives it the focus. */
  show(index: number): void;
}

/**
 * One line is on the way of Tab; j, k and the arrows go from line to line, Enter opens it, the arrows to the side go
 * into it and back.
 */
export function useGridKeys({ count, page, open, show }: Grid) {
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, Math.max(0, count - 1));

  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setAt(next);
    show(next);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const line = target.closest<HTMLElement>('[role="row"]');
    if (!line || count === 0) return;
    const to = targetOf(event.key, { at, page, count });
    const act = to === undefined ? within(event.key, line, target, () => open(at)) : () => go(to);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { at, setAt, pressed };
}

function targetOf(key: string, { at, page, count }: { at: number; page: number; count: number }) {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

/** What a key does in a line, where it is no step to another. */
function within(key: string, line: HTMLElement, target: HTMLElement, open: () => void) {
  if (key === 'Enter' && target === line) return open;
  const ways: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
  const way = ways[key];
  if (!way) return undefined;
  const stops = [line, ...line.querySelectorAll<HTMLElement>('a, button')];
  const forth = getComputedStyle(line).direction === 'rtl' ? -way : way;
  const next = stops[stops.indexOf(target) + forth];
  return () => next?.focus();
}
