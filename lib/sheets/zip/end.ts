import { damagedArchive } from '../error.ts';

/** Where the directory lies in the archive, in bytes, and how many files it names. */
export interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const POINTER_64 = 0x07064b50;
const LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const WHOLE = 0xffffffff;

/** APPNOTE.TXT 6.3.9, 4.3.14 to 4.3.16: a record at the end of the archive, before a comment. @throws SheetError */
export async function findEnd(file: Blob): Promise<End> {
  const from = Math.max(0, file.size - LENGTH - LONGEST_COMMENT);
  const view = await viewOf(file, from, file.size);
  for (let at = view.byteLength - LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    // A comment may hold the mark as well; only the true one is followed by just its comment.
    if (at + LENGTH + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return check(await wide(file, from + at, endAt(view, at)), from + at);
  }
  throw damagedArchive();
}

const endAt = (view: DataView, at: number): End => ({
  count: view.getUint16(at + 10, true),
  size: view.getUint32(at + 12, true),
  offset: view.getUint32(at + 16, true),
});

async function wide(file: Blob, at: number, end: End): Promise<End> {
  if (end.count !== 0xffff && end.size !== WHOLE && end.offset !== WHOLE) return end;
  const pointer = await viewOf(file, at - 20, at);
  if (pointer.byteLength < 20 || pointer.getUint32(0, true) !== POINTER_64) return end;
  const record = Number(pointer.getBigUint64(8, true));
  const view = await viewOf(file, record, record + 56);
  if (view.byteLength < 56 || view.getUint32(0, true) !== END_64) throw damagedArchive();
  const [count = 0, size = 0, offset = 0] = [32, 40, 48].map((place) =>
    Number(view.getBigUint64(place, true)),
  );
  return { count, size, offset };
}

function check(end: End, before: number): End {
  if (end.offset + end.size > before) throw damagedArchive();
  return end;
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), to).arrayBuffer());
}
