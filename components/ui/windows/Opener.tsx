import { type Ref, useLayoutEffect } from 'react';

interface Props {
  element: HTMLElement;
  ref?: Ref<HTMLElement> | undefined;
}

/**
 * Stands for the library's trigger where the button is there already: so the library knows it, places the window by it,
 * goes on from it with Tab and gives it the focus back. A trigger of its own in each row would cost the panel 2 to 6 ms
 * whenever the mail is another; a plain button costs nothing.
 */
export function Opener({ element, ref }: Props) {
  useLayoutEffect(() => {
    // Not taken back: who leaves the window by Tab goes on from it once that is gone.
    if (typeof ref === 'function') ref(element);
  }, [element, ref]);
  return null;
}
