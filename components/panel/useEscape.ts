import { useEffect, useEffectEvent } from 'react';

/**
 * Escape closes what lies on top. Whatever has been opened hears it first, on the document if not before, and takes it.
 * `lies`: there is something to close.
 */
export function useEscape(close: () => void, lies = true): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!lies || event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    // The sheet would close itself besides; what is open is for the panel's owner to say.
    event.preventDefault();
    close();
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener('keydown', pressed, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
