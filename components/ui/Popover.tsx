import { type ComponentProps, type ReactNode, useState } from 'react';
import { useWindows } from './useWindows.ts';
import type { PopoverWindow } from './windows/PopoverWindow.tsx';

interface Props {
  /** What the button does, on hover and beside its own words for those who hear it; the name of what it opens. */
  label: string;
  children: ReactNode;
  className?: string;
  /** In a grid, where the arrow keys go from cell to cell. */
  tabIndex?: number | undefined;
  content(close: () => void): ReactNode;
}

/** A button with a small form behind it. What is in that is there only while it is open. */
export function Popover({ label, children, className, tabIndex, content }: Props) {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const close = () => setOpener(null);
  return (
    <>
      <button
        type="button"
        title={label}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={opener !== null}
        onClick={({ currentTarget }) => setOpener(opener ? null : currentTarget)}
        className={className}
      >
        {children}
      </button>
      {opener && (
        <OpenPopover opener={opener} label={label} close={close}>
          {content(close)}
        </OpenPopover>
      )}
    </>
  );
}

/**
 * A small window beside a button, for one that stands elsewhere. Escape or a press elsewhere closes it, and the focus goes
 * back to the button.
 */
export function OpenPopover(props: ComponentProps<typeof PopoverWindow>) {
  const windows = useWindows();
  return windows && <windows.PopoverWindow {...props} />;
}
