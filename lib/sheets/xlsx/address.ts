import type { Merge } from '../table.ts';

/** The column of `C7`, counted 2 from 0; NaN for what is no address. */
export function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at > 0 && at < 4 && at < address.length ? column - 1 : Number.NaN;
}

/** `B2:C3`; undefined for what is no range. */
export function mergeOf(range: string): Merge | undefined {
  const [, from = '', top, to = '', bottom] = range.match(/^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/) ?? [];
  if (!top || !bottom) return undefined;
  const [left, right] = [columnOf(`${from}1`), columnOf(`${to}1`)];
  return { top: Number(top) - 1, left, bottom: Number(bottom) - 1, right };
}
