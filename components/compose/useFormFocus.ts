import { type RefObject, useEffect } from 'react';

/**
 * Brings the focus into a form when it is opened, and back where it was when it is put away: to what opened it, or,
 * where that is gone, to the field for a note. A panel that the person is not in never takes the focus from the page.
 * `opened`: which form it is, or null.
 */
export function useFormFocus(
  form: RefObject<HTMLElement | null>,
  opened: string | null,
  home: RefObject<HTMLElement | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: refs stay the same; only another form counts.
  useEffect(() => {
    if (opened === null || !document.hasFocus()) return;
    const from = document.activeElement;
    const inside = form.current;
    if (inside && !inside.contains(from)) startOf(inside)?.focus();
    return () => {
      const at = document.activeElement;
      if (!document.hasFocus()) return;
      // Whoever is elsewhere by now has gone there on purpose.
      if (at && at !== document.body && !inside?.contains(at)) return;
      const back = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : null;
      (back ?? home.current?.querySelector<HTMLElement>('[data-write]'))?.focus();
    };
  }, [opened]);
}

/** What is wrong comes first, then what the form asks for most. */
export function startOf(form: HTMLElement): HTMLElement | null {
  const fields = ['[aria-invalid="true"]', '[data-start]', 'textarea, input, select'];
  return (
    fields.map((field) => form.querySelector<HTMLElement>(field)).find((field) => field !== null) ?? null
  );
}
