/** What a file is by its first bytes; its name may be wrong. */
export type FileKind = 'empty' | 'archive' | 'encrypted' | 'old-excel' | 'other' | 'text';

const SAMPLE = 4096;

/** First bytes in hexadecimal. */
const beginnings: readonly (readonly [FileKind, readonly string[]])[] = [
  ['archive', ['504b0304', '504b0506', '504b0708']],
  // Excel 2 to 4, which had no container.
  ['old-excel', ['090004', '090204', '090404']],
  // PDF, RTF, gzip, RAR, 7z, PNG, JPEG, GIF.
  ['other', ['25504446', '7b5c727466', '1f8b', '52617221', '377abcaf', '89504e47', 'ffd8ff', '47494638']],
];
const CONTAINER = 'd0cf11e0a1b11ae1';

export async function kindOf(file: Blob): Promise<FileKind> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const start = hex(bytes.subarray(0, 8));
  if (start === CONTAINER) return insideContainer(file);
  const known = beginnings.find(([, all]) => all.some((one) => start.startsWith(one)));
  if (known) return known[0];
  const text = new TextDecoder().decode(bytes);
  if (!text.replaceAll('\0', '').trim()) return file.size > SAMPLE ? 'text' : 'empty';
  // Some exports are web pages that are called .xls.
  return /^\s*<(\?xml|!doctype|html|table)/i.test(text) ? 'other' : 'text';
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the container's directory names shows whether a new workbook lies in it, encrypted, or an old one. */
const DIRECTORY = 2 ** 16;

/** [MS-CFB] 2.2: the directory begins in one sector; what stands there is enough, wherever it goes on. */
async function insideContainer(file: Blob): Promise<FileKind> {
  const head = new DataView(await file.slice(0, 512).arrayBuffer());
  if (head.byteLength < 512) return 'other';
  const size = 2 ** Math.min(head.getUint16(30, true), 16);
  const start = (head.getUint32(48, true) + 1) * size;
  const names = new TextDecoder('utf-16le').decode(await file.slice(start, start + DIRECTORY).arrayBuffer());
  if (names.includes('EncryptedPackage') || names.includes('EncryptionInfo')) return 'encrypted';
  return names.includes('Workbook') || names.includes('Book\0') ? 'old-excel' : 'other';
}
