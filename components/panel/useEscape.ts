import { useEffect, useEffectEvent } from 'react';

/** Escape closes what lies on top: an open menu keeps it for itself. */
export function useEscape(close: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]');
    if (event.key === 'Escape' && !event.defaultPrevented && !inMenu) close();
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('keydown', pressed, { signal: stop.signal });
    return () => stop.abort();
  }, []);
}
