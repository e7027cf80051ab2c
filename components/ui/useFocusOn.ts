import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when what it was on gives way to something else, which else would be the top of the page.
 * @param shown changes whenever that happens; the first one changes nothing
 * @param isAnew the first one has taken the place of something as well
 */
export function useFocusOn<T extends HTMLElement>(shown: unknown, isAnew = false): RefObject<T | null> {
  const place = useRef<T>(null);
  const before = useRef(isAnew ? undefined : shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    place.current?.focus();
  }, [shown]);
  return place;
}
