import { type RefObject, useEffect, useRef } from 'react';

/**
 * After a save that was refused the focus goes to the first field that is wrong: its sentence is read out there.
 * Returns what to call when the person saves.
 */
export function useErrorFocus(form: RefObject<HTMLElement | null>, saving: boolean): () => void {
  const asked = useRef(false);
  // After every paint: the same errors may come again, and are news again.
  useEffect(() => {
    if (!asked.current || saving) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (!wrong) return;
    asked.current = false;
    wrong.focus();
  });
  return () => {
    asked.current = true;
  };
}
