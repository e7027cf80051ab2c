import { type ComponentProps, type ReactNode, useId } from 'react';
import { useWindows } from './useWindows.ts';
import type { DialogWindow } from './windows/DialogWindow.tsx';

/** Over everything else, from the foot of a narrow window, in the middle of a wide one. It keeps the focus in and gives it back. */
export function DialogBox(props: ComponentProps<typeof DialogWindow>) {
  const windows = useWindows();
  return windows && <windows.DialogWindow {...props} />;
}

interface Props {
  title: string;
  children: ReactNode;
  /** Stands below what scrolls. */
  foot: ReactNode;
  /** By Escape, or a press beside it. */
  close(): void;
}

const startOf = (box: HTMLElement) => box.querySelector<HTMLElement>('[data-start]');

/** A question; the first `data-start` in it has the focus. */
export function Dialog({ title, children, foot, close }: Props) {
  const id = useId();
  return (
    <DialogBox titleId={id} startOf={startOf} close={close}>
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
