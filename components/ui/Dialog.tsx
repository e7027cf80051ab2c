import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface BoxProps {
  /** What it is called: the id of its title, or words where it has none to be seen. */
  titleId?: string;
  label?: string;
  children: ReactNode;
  /** Where the focus begins. */
  startOf(box: HTMLElement): HTMLElement | null;
  /** By Escape, or a press beside it. */
  close(): void;
}

/**
 * Over everything else, from the foot of a narrow window, in the middle of a wide one. The browser's own dialog keeps the
 * focus in and gives it back.
 */
export function DialogBox({ titleId, label, children, startOf, close }: BoxProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes up.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (shown) startOf(shown)?.focus({ preventScroll: true });
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
      aria-labelledby={titleId}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={pressed}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && close()}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[85dvh] w-full max-w-none overflow-hidden rounded-t-xl border-0 bg-bg p-0 text-ink shadow-pop backdrop:bg-[rgb(0_0_0/45%)] sm:inset-0 sm:m-auto sm:h-fit sm:max-w-md sm:rounded-xl"
    >
      <div className="flex max-h-[85dvh] flex-col">{children}</div>
    </dialog>
  );
}

interface Props extends Pick<BoxProps, 'children' | 'close'> {
  title: string;
  /** Stands below what scrolls. */
  foot: ReactNode;
}

/** A question; the first `data-start` in it has the focus. */
export function Dialog({ title, children, foot, close }: Props) {
  const id = useId();
  return (
    <DialogBox titleId={id} startOf={(box) => box.querySelector<HTMLElement>('[data-start]')} close={close}>
      <h2
        id={id}
        className="px-4 pt-4 pb-2 font-bold text-lg leading-tight tracking-tight [overflow-wrap:anywhere]"
      >
        {title}
      </h2>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-3">{children}</div>
      <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">{foot}</div>
    </DialogBox>
  );
}
