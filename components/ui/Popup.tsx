import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface Props {
  /** Beside this; null: closed. */
  anchor: HTMLElement | null;
  label: string;
  close(): void;
  children: ReactNode;
}

/** A small window beside what was pressed; Escape or a press elsewhere closes it, and the focus goes back there. */
export function Popup({ anchor, label, close, children }: Props) {
  return (
    <Popover.Root open={anchor !== null} onOpenChange={(open) => !open && close()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="z-10">
          <Popover.Popup
            aria-label={label}
            finalFocus={() => anchor}
            className="max-h-[min(var(--available-height),90vh)] w-max max-w-[min(30rem,calc(100vw-16px))] overflow-y-auto rounded-xl bg-bg p-4 text-ink shadow-pop outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
