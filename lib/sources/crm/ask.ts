import type { Call } from '../http.ts';

/** Sends a call of a CRM: within its limits, and within the share of the company's quota that the person allows. */
export type Ask = (call: Call, signal: AbortSignal) => Promise<unknown>;

/** Where what a CRM says of itself is kept for a day: descriptions of its objects, people, stages. */
export interface Cache {
  /** What was put under this name less than a day ago; whoever reads it parses it. */
  get(name: string): Promise<unknown>;
  put(name: string, value: unknown): Promise<void>;
}

/** What cannot be kept, or read again, is asked anew. */
export const forgiving = (cache: Cache): Cache => ({
  get: (name) => cache.get(name).catch(() => undefined),
  put: (name, value) => cache.put(name, value).catch(() => undefined),
});

/** Keeps it no longer than its worker lives. */
export function createMemoryCache(): Cache {
  const kept = new Map<string, unknown>();
  return {
    get: async (name) => kept.get(name),
    put: async (name, value) => void kept.set(name, value),
  };
}
