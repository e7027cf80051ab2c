import type { Book } from '../sheets/table.ts';

/** Several files that were chosen together, as one: sheets of CSV files are called as their files. */
export function joined(books: readonly Book[]): Book {
  const [first, ...others] = books;
  if (first && others.length === 0) return first;
  const names = new Set<string>();
  const sheets = books.flatMap((book) =>
    book.sheets.map((sheet) => {
      const own = book.format === 'csv' ? book.name.replace(/\.\w{2,4}$/, '') : sheet.name;
      const name = names.has(own) ? `${own} (${book.name})` : own;
      names.add(name);
      return { ...sheet, name };
    }),
  );
  const name = books.map((book) => book.name).join(', ');
  return { name, format: 'xlsx', sheets, remarks: books.flatMap(({ remarks }) => remarks) };
}
