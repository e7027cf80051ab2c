import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  /** Stands below what scrolls. */
  foot: ReactNode;
  /** By Escape, or a press beside it. */
  close(): void;
}

/**
 * A question over everything else, from the foot of a narrow window, in the middle of a wide one. The browser's own dialog
 * keeps the focus in and gives it back; the first `data-start` in it has the focus.
 */
export function Dialog({ title, children, foot, close }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-start]')?.focus({ preventScroll: true });
    return () => shown?.close();
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Nobody else shall take it, too: the panel would close.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={pressed}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && close()}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-hidden rounded-t-xl border-0 bg-bg p-0 text-ink shadow-pop backdrop:bg-[rgb(0_0_0/45%)] sm:inset-0 sm:m-auto sm:h-fit sm:max-w-md sm:rounded-xl"
    >
      <div className="flex max-h-[85dvh] flex-col">
        <h2
          id={id}
          className="px-4 pt-4 pb-2 font-bold text-lg leading-tight tracking-tight [overflow-wrap:anywhere]"
        >
          {title}
        </h2>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-3">{children}</div>
        <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">{foot}</div>
      </div>
    </dialog>
  );
}
