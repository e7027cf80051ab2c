import { damaged } from '../error.ts';
import { createScanner, type XmlEvents } from './scan.ts';

/** Feeds the bytes of one part to a scanner. @throws SheetError that names the part */
export async function scanPart(
  part: string,
  bytes: AsyncIterable<Uint8Array>,
  events: XmlEvents,
  /** Awaited after each piece; where reading stops and progress is told. */
  between: () => Promise<void> = async () => undefined,
): Promise<void> {
  const scanner = createScanner(events);
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    decoder ??= decoderOf(piece);
    const text = decoded(part, () => decoder?.decode(piece, { stream: true }) ?? '');
    read(part, () => scanner.feed(text));
    await between();
  }
  read(part, () => {
    scanner.feed(decoder?.decode() ?? '');
    scanner.end();
  });
}

/** Excel writes UTF-8; the standard allows UTF-16, which then begins with its mark. */
function decoderOf([first, second]: Uint8Array): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decoded(part: string, decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw damaged(part, error);
  }
}

/** The same of a part that is there whole. @throws SheetError that names the part */
export function scanText(part: string, text: string, events: XmlEvents): void {
  read(part, () => {
    const scanner = createScanner(events);
    scanner.feed(text);
    scanner.end();
  });
}

/** What the scanner finds wrong; what the reader of the part throws of its own passes. */
function read(part: string, go: () => void): void {
  try {
    go();
  } catch (error) {
    if (error instanceof Error && /^(XmlFault|TypeError)$/.test(error.name)) throw damaged(part, error);
    throw error;
  }
}
