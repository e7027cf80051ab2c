import type { Sheet } from '../../sheets/table.ts';
import { plain } from '../plain.ts';
import { findHeader } from './header-rows.ts';

/**
 * What sheets with the same columns have in common, in whichever order they stand: a mapping is remembered by it.
 * Undefined for a sheet without headers.
 */
export function shapeOf(sheet: Sheet): string | undefined {
  const header = findHeader(sheet);
  return header && shapeOfNames(header.names);
}

export function shapeOfNames(names: readonly string[]): string {
  const all = names.map(plain).filter((name) => name !== '');
  return `${all.length}-${hashOf(all.sort().join('|'))}`;
}

/** 64 bits in two halves, of FNV-1a: enough to tell a person's files apart, and not for more. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other + text.charCodeAt(at), 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
