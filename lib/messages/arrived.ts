import type { SessionItems } from '../storage.ts';
import type { CachedContext } from './view.ts';

/** The accounts that the background has published among what is new in the session. */
export function contextsIn(items: Partial<SessionItems>): [accountId: string, cached: CachedContext][] {
  return Object.entries(items).flatMap(([key, value]) =>
    key.startsWith('context:') && value ? [[key.slice('context:'.length), value as CachedContext]] : [],
  );
}
