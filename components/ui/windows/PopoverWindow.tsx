import { CSPProvider } from '@base-ui/react/csp-provider';
import { Popover } from '@base-ui/react/popover';
import { type ReactNode, useRef } from 'react';
import { Opener } from './Opener.tsx';

interface Props {
  /** The button it stands beside. */
  opener: HTMLElement;
  label: string;
  close(): void;
  children: ReactNode;
}

export function PopoverWindow({ opener, label, close, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <CSPProvider disableStyleElements>
      <Popover.Root open onOpenChange={(open) => !open && close()}>
        <Popover.Trigger render={({ ref }) => <Opener element={opener} ref={ref} />} />
        <Popover.Portal>
          <Popover.Positioner sideOffset={4} collisionPadding={8} className="z-20">
            <Popover.Popup
              ref={box}
              aria-label={label}
              initialFocus={() => startOf(box.current) ?? true}
              className="max-h-(--available-height) w-max max-w-[min(30rem,calc(100vw-16px))] overflow-y-auto rounded-lg bg-bg p-3 text-ink text-sm shadow-pop outline-none"
            >
              {children}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </CSPProvider>
  );
}

/** What is chosen already comes before the first that could be. */
function startOf(box: HTMLElement | null): HTMLElement | null {
  return (
    box?.querySelector<HTMLElement>('[data-start], input:checked') ??
    box?.querySelector<HTMLElement>('input, select, textarea') ??
    null
  );
}
