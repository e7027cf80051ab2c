import { useSyncExternalStore } from 'react';
import { type Route, routeAt } from '../../components/portfolio/route.ts';

/** What the address names; the browser's back and forward go from one to the other. */
export function useRoute(): Route {
  return routeAt(useSyncExternalStore(subscribe, () => location.hash));
}

export function go(href: string): void {
  location.hash = href;
}

function subscribe(changed: () => void): () => void {
  const shown = new AbortController();
  window.addEventListener('hashchange', changed, { signal: shown.signal });
  return () => shown.abort();
}
