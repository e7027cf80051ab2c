import { t } from '../../i18n/index.ts';
import { damagedArchive, SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import { findEnd } from './end.ts';

/** One file in the archive, as the directory at its end says. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes unfolded, as the archive says: to be shown, never to be trusted. */
  readonly said: number;
  /** Where its own head begins. */
  readonly offset: number;
  /** Its place in the directory, as bytes from the beginning of that. */
  readonly record: { readonly start: number; readonly end: number };
}

export interface Directory {
  readonly entries: readonly Entry[];
  /** The directory's own bytes, and where they begin. */
  readonly bytes: Uint8Array;
  readonly offset: number;
}

const RECORD = 0x02014b50;
const WHOLE = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/** APPNOTE.TXT 6.3.9, 4.3.12. @throws SheetError */
export async function readDirectory(file: Blob): Promise<Directory> {
  const end = await findEnd(file);
  if (end.count > limits.entries)
    throw new SheetError('too-large', t('errors.sheet.tooManyParts', { count: limits.entries }));
  const bytes = new Uint8Array(await file.slice(end.offset, end.offset + end.size).arrayBuffer());
  const entries: Entry[] = [];
  for (let at = 0; entries.length < end.count; ) {
    const entry = entryAt(bytes, at);
    entries.push(entry);
    at = entry.record.end;
  }
  checkPlaces(entries, end.offset);
  checkNames(entries);
  return { entries, bytes, offset: end.offset };
}

function entryAt(bytes: Uint8Array, start: number): Entry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 46 > bytes.length || view.getUint32(start, true) !== RECORD) throw damagedArchive();
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => view.getUint16(start + at, true));
  const nameEnd = start + 46 + (nameLength ?? 0);
  const extraEnd = nameEnd + (extraLength ?? 0);
  const end = extraEnd + (commentLength ?? 0);
  if (end > bytes.length) throw damagedArchive();
  const sizes = [24, 20, 42].map((at) => view.getUint32(start + at, true));
  const [said = 0, packed = 0, offset = 0] = wideSizes(sizes, view, nameEnd, extraEnd);
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(start + 46, nameEnd)).replaceAll('\\', '/'),
    flags: view.getUint16(start + 8, true),
    method: view.getUint16(start + 10, true),
    crc: view.getUint32(start + 16, true),
    ...{ packed, said, offset, record: { start, end } },
  };
  checkReadable(entry);
  return entry;
}

/** ZIP64: what did not fit into 32 bits stands in an extra field, in the same order. */
function wideSizes(sizes: readonly number[], view: DataView, from: number, to: number): number[] {
  if (!sizes.includes(WHOLE)) return [...sizes];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== WHOLE) return size;
      next += 8;
      if (next > to) throw damagedArchive();
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw damagedArchive();
}

function checkReadable({ flags, method, name }: Entry): void {
  if (flags & 1) throw new SheetError('password', t('errors.sheet.password'));
  if (method !== STORED && method !== DEFLATED)
    throw new SheetError('damaged', t('errors.sheet.packing', { part: name, method }));
}

/** Files that lie over one another are how a small archive unfolds to a huge one: bamsoftware.com/hacks/zipbomb. */
function checkPlaces(entries: readonly Entry[], end: number): void {
  const placed = entries.toSorted((one, other) => one.offset - other.offset);
  for (const [index, { offset, packed }] of placed.entries()) {
    const next = placed[index + 1]?.offset ?? end;
    if (offset + 30 + packed > next) throw damagedArchive();
  }
}

/** With two files of one name each reader would see another workbook. Names of parts know no case. */
function checkNames(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw damagedArchive();
}
