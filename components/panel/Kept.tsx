import { type ReactNode, useRef } from 'react';

/** How many accounts stay in the document. Each is some hundred elements. */
const MANY = 8;

interface Props {
  /** Which of them is shown; null while it is something else's turn. */
  id: string | null;
  /** Whether it is worth keeping; what still loads is not. */
  whole: boolean;
  children: ReactNode;
}

/**
 * Shows one child and keeps those shown before, hidden but laid out: building an account's panel anew takes longer
 * than a frame, and people go back and forth between threads. What is skipped is out of reach of keyboard and screen
 * reader; `content-visibility` sees to that.
 */
export function Kept({ id, whole, children }: Props) {
  const kept = useRef(new Map<string, Child>());
  // Only the one shown is given anew, so that React leaves the others alone.
  if (id !== null) kept.current.set(id, { element: children, whole });
  forget(kept.current, id);
  return [...kept.current].map(([each, { element }]) => (
    <div
      key={each}
      className={each === id ? undefined : 'absolute inset-x-0 top-0 [content-visibility:hidden]'}
    >
      {element}
    </div>
  ));
}

interface Child {
  element: ReactNode;
  whole: boolean;
}

function forget(kept: Map<string, Child>, shown: string | null): void {
  for (const [id, { whole }] of kept) if (id !== shown && (!whole || kept.size > MANY)) kept.delete(id);
}
