import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cx } from './cx.ts';

interface Props {
  /** What the button does, on hover and beside its own words for those who hear it; the name of what it opens. */
  label: string;
  children: ReactNode;
  className?: string;
  /** In a grid, where the arrow keys go from cell to cell. */
  tabIndex?: number | undefined;
  content(close: () => void): ReactNode;
}

/** Below what was pressed, above it where there is no room; never outside of the window. */
const where =
  'inset-auto [position-area:bottom_span-all] [position-try-fallbacks:flip-block] max-w-[calc(100vw-16px)]';
/** As text of its own, whatever it stands in. */
const plain = 'text-start font-normal text-ink text-sm normal-case tracking-normal whitespace-normal';

/**
 * A button with a small form behind it, on the browser's own popover: it lies over everything, goes with Escape or a press
 * elsewhere, and gives the focus back. What is in it is there only while it is open.
 */
export function Popover({ label, children, className, tabIndex, content }: Props) {
  const id = useId();
  const anchor = `--popover-${id.replace(/\W/g, '')}`;
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => box.current?.hidePopover();
  // Escape is for what lies on top: the panel under it stays.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <>
      <button
        type="button"
        title={label}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
        className={className}
      >
        {children}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        style={{ positionAnchor: anchor }}
        onBeforeToggle={({ newState }) => newState === 'open' && flushSync(() => setOpen(true))}
        onToggle={({ newState, currentTarget }) => {
          setOpen(newState === 'open');
          if (newState === 'open') startOf(currentTarget)?.focus();
        }}
        onKeyDown={pressed}
        className={cx('m-0 border-0 bg-transparent p-1', where, plain)}
      >
        <div className="rounded-lg bg-bg p-3 shadow-pop">{open && content(close)}</div>
      </div>
    </>
  );
}

/** What is chosen already comes before the first that could be. */
function startOf(box: HTMLElement): HTMLElement | null {
  return (
    box.querySelector<HTMLElement>('[data-start], input:checked') ??
    box.querySelector<HTMLElement>('input, select, textarea')
  );
}
