import { cut } from './text.ts';

/** Gives each name as no other has it; Excel knows no case. */
export function createNames(longest: number): (name: string, separator?: string) => string {
  const taken = new Set<string>();
  return (name, separator = ' ') => {
    let free = cut(name, longest);
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const end = `${separator}${count}`;
      free = `${cut(name, longest - end.length)}${end}`;
    }
    taken.add(free.toLowerCase());
    return free;
  };
}

/** The longest name of a sheet. */
export const SHEET_NAME = 31;
/** Excel keeps it for itself, in any language of its interface by this name. */
const KEPT = /^history$/i;

/** Without what Excel forbids in the name of a sheet. */
export function sheetName(name: string): string {
  const plain = oneLine(name)
    .replaceAll(/[[\]:*?/\\]/g, '-')
    .replaceAll(/^'+|'+$/g, '');
  if (!plain) return '-';
  return KEPT.test(plain) ? `${plain}-` : plain;
}

/** Letters, digits, `_` and `.`; and nothing that could be a cell, such as `T1` or `R1C1`. */
export function tableName(name: string): string {
  const plain = oneLine(name).replaceAll(/[^\p{L}\p{N}_.]+/gu, '_');
  return /^[\p{L}_]/u.test(plain) && !/^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(plain) ? plain : `_${plain}`;
}

/** The head of a column is the name of it in the table as well, and has to be the same in both. */
export const headerName = (header: string) => oneLine(header) || '-';

/** Without ends of lines and control characters, and without halves of letters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
