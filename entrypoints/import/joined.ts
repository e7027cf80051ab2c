import type { Book } from '../../lib/sheets/table.ts';

/** Several files as one, each sheet with a name of its own: CSV files that were exported together belong together. */
export function joined(books: readonly Book[]): Book {
  const [first] = books;
  if (first && books.length === 1) return first;
  const taken = new Set<string>();
  const named = (name: string): string => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    taken.add(free);
    return free;
  };
  return {
    name: books.map(({ name }) => name).join(', '),
    format: first?.format ?? 'csv',
    sheets: books.flatMap(({ sheets }) => sheets.map((sheet) => ({ ...sheet, name: named(sheet.name) }))),
    remarks: books.flatMap(({ remarks }) => remarks),
  };
}
