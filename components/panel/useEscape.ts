import { useEffect, useEffectEvent } from 'react';

/** Escape closes what lies on top: an open menu keeps it for itself. `lies`: there is something to close. */
export function useEscape(close: () => void, lies = true): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!lies || event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest('[role="menu"]')) return;
    // A dialog would close itself besides; what is open is for the panel's owner to say.
    event.preventDefault();
    close();
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', pressed, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
