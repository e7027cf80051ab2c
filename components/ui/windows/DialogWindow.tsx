import { CSPProvider } from '@base-ui/react/csp-provider';
import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';

interface Props {
  /** What it is called: the id of its title, or words where it has none to be seen. */
  titleId?: string;
  label?: string;
  children: ReactNode;
  /** Where the focus begins. */
  startOf(box: HTMLElement): HTMLElement | null;
  /** By Escape, or a press beside it. */
  close(): void;
}

export function DialogWindow({ titleId, label, children, startOf, close }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const changed = (open: boolean, details: Dialog.Root.ChangeEventDetails) => {
    if (!open && !isCovered()) return close();
    details.cancel();
    details.allowPropagation();
  };
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open onOpenChange={changed}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-20 bg-[rgb(0_0_0/45%)]" />
          <Dialog.Popup
            ref={box}
            aria-labelledby={titleId}
            aria-label={label}
            initialFocus={() => (box.current && startOf(box.current)) ?? true}
            className="fixed inset-x-0 bottom-0 z-20 flex max-h-[85dvh] flex-col overflow-hidden rounded-t-xl bg-bg text-ink shadow-pop outline-none sm:inset-0 sm:m-auto sm:h-fit sm:max-w-md sm:rounded-xl"
          >
            {children}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}

/** Keys and presses are for the sheet then, of which the library knows nothing. */
const isCovered = () => document.querySelector('dialog[open]') !== null;
