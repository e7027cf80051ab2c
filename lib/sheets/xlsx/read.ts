import { limits } from '../limits.ts';
import type { Progress } from '../progress.ts';
import type { Book, Remark, Sheet } from '../table.ts';
import type { Format } from './format.ts';
import { openPackage, type Package } from './package.ts';
import { emptyFilling, type Room, sheetEvents } from './sheet.ts';
import { stringEvents } from './strings.ts';
import { styleEvents } from './styles.ts';
import { createValues } from './values.ts';
import { placed } from './where.ts';
import { type Outline, readOutline, type SheetPlace } from './workbook.ts';

/** @throws SheetError, or the signal's reason. */
export async function readXlsx(file: Blob, name: string, progress: Progress): Promise<Book> {
  const parts = await openPackage(file);
  const outline = await readOutline(parts);
  const sized = [outline.strings, ...outline.sheets.map(({ path }) => path)];
  progress.expect(sized.reduce((sum, path) => sum + (path ? parts.sizeOf(path) : 0), 0));
  const cellOf = createValues(await readShared(parts, outline, progress));
  const room: Room = { cells: limits.cells, rows: limits.allRows };
  const sheets: Sheet[] = [];
  const remarks = new Set(outline.remarks);
  for (const place of outline.sheets) {
    const { sheet, kinds } = await readSheet({ parts, place, cellOf, room, progress });
    sheets.push(sheet);
    for (const kind of kinds) remarks.add(kind);
  }
  return { name, format: 'xlsx', sheets, remarks: [...remarks].map((kind) => ({ kind }) as Remark) };
}

async function readShared(parts: Package, { strings, styles, is1904 }: Outline, progress: Progress) {
  const texts: string[] = [];
  const formats: Format[] = [];
  if (styles && parts.has(styles)) await parts.scan(styles, styleEvents(formats));
  if (strings && parts.has(strings)) {
    await parts.scan(strings, stringEvents(texts), (bytes) => progress.at(bytes));
    progress.done(parts.sizeOf(strings));
  }
  return { strings: texts, formats, is1904 };
}

interface Reading {
  readonly parts: Package;
  readonly place: SheetPlace;
  readonly cellOf: ReturnType<typeof createValues>;
  readonly room: Room;
  readonly progress: Progress;
}

async function readSheet({ parts, place, cellOf, room, progress }: Reading) {
  const into = emptyFilling();
  try {
    await parts.scan(place.path, sheetEvents(into, cellOf, room), (bytes) =>
      progress.at(bytes, into.rows.length),
    );
  } catch (error) {
    throw placed(error, place.name, into.at);
  }
  progress.done(parts.sizeOf(place.path), into.rows.length);
  const kinds: Remark['kind'][] = [];
  if (into.isProtected) kinds.push('password-ignored');
  if (into.lacksValues) kinds.push('formulas-without-values');
  const { name, hidden } = place;
  return { sheet: { name, hidden, rows: into.rows, merges: into.merges }, kinds };
}
