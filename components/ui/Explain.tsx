import { type FocusEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx.ts';

interface Props {
  /** The number or the word; what is heard of it has to be told in it too. */
  children: ReactNode;
  /** Asked for only once it is shown. Nothing that can be pressed: the pointer may rest on it, the focus can't. */
  why(): ReactNode;
  className?: string;
  /** -1: not on the way of Tab, as in the lines of a list that one is not at. */
  tabIndex?: number | undefined;
}

/**
 * A number or a word with what is behind it, shown on hover, on keyboard focus and on a tap; Escape puts it away and
 * nothing else. On the browser's own anchors, as an account has one in each of its rows: with the library's tooltips, all
 * of one handle, a panel with 24 of them took 14.7 ms to render instead of 12.1, and 29 KB gzipped more to load before it.
 * Not on the browser's popovers: to the panel, they cover it, and nothing is saved (lib/panel/unobstructed.ts).
 */
export function Explain({ children, why, className, tabIndex }: Props) {
  const id = useId();
  const anchor = `--explain-${id.replace(/\W/g, '')}`;
  const [open, setOpen] = useState(false);
  useEscapeFirst(open, () => setOpen(false));
  const left = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    if (!currentTarget.contains(document.activeElement)) setOpen(false);
  };
  const blurred = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    const isOver = [currentTarget, document.getElementById(id)].some((each) => each?.matches(':hover'));
    if (!isOver) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be pressed is the button; this is the room of both.
    <span
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={left}
      onFocus={() => setOpen(true)}
      onBlur={blurred}
      className="inline-flex min-w-0"
    >
      <button
        type="button"
        tabIndex={tabIndex}
        aria-describedby={open ? id : undefined}
        onClick={() => setOpen(true)}
        style={{ anchorName: anchor }}
        className={cx('min-w-0 cursor-help rounded text-start', className)}
      >
        {children}
      </button>
      {open && <Bubble id={id} anchor={anchor} why={why} />}
    </span>
  );
}

/** Below what it explains, above it where there is no room; never outside of the window. */
const where =
  '[position-area:bottom_span-all] [position-try-fallbacks:flip-block] [position-visibility:anchors-visible]';
/** As text of its own, whatever it stands in. */
const plain = 'text-start font-normal text-ink text-xs normal-case tracking-normal whitespace-normal';

function Bubble({ id, anchor, why }: { id: string; anchor: string; why: Props['why'] }) {
  return createPortal(
    <div
      id={id}
      role="tooltip"
      style={{ positionAnchor: anchor }}
      // The room between the two is the bubble's, so that the pointer gets from one to the other.
      className={cx('fixed z-30 p-1', where, plain)}
    >
      <div className="w-max max-w-[min(17rem,calc(100vw-24px))] rounded-lg bg-bg px-3 py-2 shadow-pop [overflow-wrap:anywhere]">
        {why()}
      </div>
    </div>,
    document.body,
  );
}

/** Also while only the pointer rests on it. What else hears Escape leaves it alone then. */
function useEscapeFirst(open: boolean, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useLayoutEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    document.addEventListener('keydown', pressed, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [open]);
}
