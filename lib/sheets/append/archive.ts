import { crcOf } from '../zip/crc.ts';
import type { Directory, Entry } from '../zip/directory.ts';

/** Text for a part; one that the archive has is replaced where it is, another comes last. */
export type Parts = ReadonlyMap<string, string>;

interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its record in the directory, but for where it begins. */
  readonly record: Uint8Array<ArrayBuffer>;
}

/**
 * The archive with some parts replaced and some added. All others are taken over as they lie there, packed as they are,
 * with what follows them.
 */
export async function withParts(
  original: Uint8Array<ArrayBuffer>,
  directory: Directory,
  parts: Parts,
): Promise<Uint8Array<ArrayBuffer>> {
  const old = directory.entries.toSorted((one, other) => one.offset - other.offset);
  const pieces: Piece[] = [];
  for (const [index, entry] of old.entries()) {
    const text = parts.get(entry.name);
    const end = old[index + 1]?.offset ?? directory.offset;
    pieces.push(text === undefined ? kept(original, directory, entry, end) : await packed(entry.name, text));
  }
  const names = new Set(old.map(({ name }) => name));
  for (const [name, text] of parts) if (!names.has(name)) pieces.push(await packed(name, text));
  return joined(pieces);
}

function kept(original: Uint8Array<ArrayBuffer>, { bytes }: Directory, entry: Entry, end: number): Piece {
  const old = bytes.subarray(entry.record.start, entry.record.end);
  return { bytes: original.subarray(entry.offset, end), record: narrow(old, entry) };
}

const NAME = 28;
const EXTRA = 30;

/** The record with its sizes in 32 bits, which hold all that is read here, and so without ZIP64's field. */
function narrow(old: Uint8Array, { packed, said }: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(old.buffer, old.byteOffset, old.byteLength);
  const extraStart = 46 + view.getUint16(NAME, true);
  const extraEnd = extraStart + view.getUint16(EXTRA, true);
  const extra: number[] = [];
  for (let at = extraStart; at + 4 <= extraEnd; ) {
    const next = Math.min(extraEnd, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== 1) extra.push(...old.subarray(at, next));
    at = next;
  }
  const record = Uint8Array.from([...old.subarray(0, extraStart), ...extra, ...old.subarray(extraEnd)]);
  const written = new DataView(record.buffer);
  written.setUint16(EXTRA, extra.length, true);
  written.setUint32(20, packed, true);
  written.setUint32(24, said, true);
  return record;
}

const [HEAD, RECORD, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const VERSION = 20;
const UTF_8 = 0x800;
const DEFLATED = 8;
/** 1980-01-01, the first day that archives know: the same workbook makes the same file. */
const FIRST_DAY = 0x21;

async function packed(name: string, text: string): Promise<Piece> {
  const [path, plain] = [name, text].map((one) => new TextEncoder().encode(one)) as [Bytes, Bytes];
  const folded = await fold(plain);
  /** What head and record have in common, from the version on. */
  const shared = new DataView(new ArrayBuffer(26));
  for (const [at, value] of [VERSION, UTF_8, DEFLATED, 0, FIRST_DAY].entries())
    shared.setUint16(at * 2, value, true);
  for (const [at, value] of [crcOf(plain), folded.length, plain.length].entries())
    shared.setUint32(10 + at * 4, value, true);
  shared.setUint16(22, path.length, true);
  const common = new Uint8Array(shared.buffer);
  return {
    bytes: bytesOf(word(HEAD), common, path, folded),
    record: bytesOf(word(RECORD), Uint8Array.of(VERSION, 0), common, new Uint8Array(14), path),
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

async function fold(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(pieces: readonly Piece[]): Bytes {
  let offset = 0;
  const records = pieces.map(({ bytes, record }) => {
    new DataView(record.buffer, record.byteOffset).setUint32(42, offset, true);
    offset += bytes.length;
    return record;
  });
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  for (const at of [8, 10]) end.setUint16(at, pieces.length, true);
  for (const [at, value] of [size, offset].entries()) end.setUint32(12 + at * 4, value, true);
  return bytesOf(...pieces.map(({ bytes }) => bytes), ...records, new Uint8Array(end.buffer));
}

function word(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

function bytesOf(...all: readonly Bytes[]): Bytes {
  const result = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    result.set(one, at);
    at += one.length;
  }
  return result;
}
