import { z } from 'zod';
import type { Change } from '../model/index.ts';
import { Id, Version } from '../model/index.ts';
import type { Applied } from './words.ts';

const Current = z.looseObject({ id: Id, version: Version });

/**
 * A new record that is said to be there already, with the very fields it was to have: an earlier try of ours has made
 * it. Undefined: it is someone else's, or was changed since.
 */
export function ownEarlierTry(change: Change, current: unknown): Applied | undefined {
  if (!change.type.endsWith('.create') || !('fields' in change)) return undefined;
  const { data } = Current.safeParse(current);
  if (data?.id !== change.recordId) return undefined;
  const fields: Record<string, unknown> = change.fields;
  const isOurs = Object.keys(fields).every((name) => isSame(fields[name], data[name]));
  return isOurs ? { recordId: data.id, version: data.version } : undefined;
}

/** The order of keys says nothing, and a source may leave out what is empty. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(left[name], right[name]));
}
