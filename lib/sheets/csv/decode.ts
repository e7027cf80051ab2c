import { t } from '../../i18n/index.ts';
import { SheetError } from '../error.ts';
import type { Progress } from '../progress.ts';

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding where it was guessed, not said by the file or sure by itself. */
  readonly guessed: string | undefined;
}

const SAMPLE = 4096;

/** The text of a file with all ends of lines as `\n`. @throws SheetError for what is no text */
export async function decodeText(file: Blob, progress: Progress): Promise<Decoded> {
  const first = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const marked = markedEncoding(first);
  if (marked) return { text: await decodeAs(file, marked, progress), guessed: undefined };
  const wide = wideEncoding(first);
  if (wide) return { text: await decodeAs(file, wide, progress), guessed: wide };
  // Files with zeros, and not in UTF-16, are pictures, programs and databases.
  if (first.includes(0)) throw new SheetError('not-a-workbook', t('errors.sheet.notAWorkbook'));
  try {
    return { text: await decodeAs(file, 'utf-8', progress), guessed: undefined };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: await decodeAs(file, 'windows-1252', progress), guessed: 'windows-1252' };
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Without a mark every other byte is zero in what is mostly Latin: commas, digits and ends of lines always are. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const half = bytes.length / 2;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.3 && even === 0) return 'utf-16le';
  return even > half * 0.3 && odd === 0 ? 'utf-16be' : undefined;
}

async function decodeAs(file: Blob, encoding: string, progress: Progress): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const pieces: string[] = [];
  for await (const piece of file.stream()) {
    pieces.push(decoder.decode(piece, { stream: true }));
    await progress.at(0);
  }
  pieces.push(decoder.decode());
  return pieces.join('').replaceAll(/\r\n?/g, '\n');
}
