import type { Table } from './document.ts';
import { written } from './value.ts';

/** Characters up to which a column is kept on one line, and those from which it wants room. */
const [SHORT, LONG] = [16, 36];

/** Of the longest text in a column, in characters. */
const widest = ({ rows }: Table, at: number): number =>
  rows.reduce((most, row) => Math.max(most, written(row[at] ?? null).length), 0);

export const isShort = (table: Table, at: number): boolean => widest(table, at) <= SHORT;

export const isLong = (table: Table, at: number): boolean => widest(table, at) >= LONG;
