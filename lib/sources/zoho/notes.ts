import type { Row } from '../crm/vendor.ts';
import { fieldsRead } from './desk.ts';
import type { Reading } from './parts.ts';
import { text } from './raw.ts';
import { noteRow } from './written.ts';

/** Pages of two hundred that are read to count them. */
const PAGES = 5;

/** The newest first: by a list of the account, as no query reaches notes. */
export async function readNotes(
  { desk, why, signal, more }: Reading,
  accountId: string,
  from = 0,
): Promise<Row<'note'>[]> {
  if (!desk.schema.modules.Notes) return [];
  const fields = fieldsRead(desk, 'Notes').join(',');
  const rows: Row<'note'>[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const path = `/Accounts/${accountId}/Notes?fields=${fields}&per_page=200&page=${page}&sort_by=Created_Time&sort_order=desc`;
    const found = await desk.calls.list(path, why, signal);
    const recent = found.rows.filter((raw) => Date.parse(text(raw, 'Created_Time') ?? '') >= from);
    rows.push(...recent.map((raw) => noteRow(desk, raw, accountId)));
    if (!found.more || recent.length < found.rows.length) return rows;
  }
  more.notes = 1;
  return rows;
}
