import { t } from '../../i18n/index.ts';
import { damaged, SheetError } from '../error.ts';
import { limits } from '../limits.ts';
import { crcOf } from './crc.ts';
import type { Entry } from './directory.ts';

const HEAD = 0x04034b50;
const STORED = 0;

/** How much may still be unfolded, over all parts of one file. */
export interface Budget {
  left: number;
}

export const fullBudget = (): Budget => ({ left: limits.unfoldedBytes });

/**
 * The bytes of one file in the archive, piece by piece. What the archive says of sizes is held against what comes.
 * @throws SheetError
 */
export async function* unfold(
  file: Blob,
  entry: Entry,
  budget: Budget,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let crc = 0;
  let size = 0;
  for await (const piece of pieces(await packedBytes(file, entry), entry)) {
    size += piece.length;
    budget.left -= piece.length;
    check(entry, size, budget);
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (crc !== entry.crc || size !== entry.said) throw damaged(entry.name);
}

async function packedBytes(file: Blob, { name, offset, packed }: Entry): Promise<Blob> {
  const view = new DataView(await file.slice(offset, offset + 30).arrayBuffer());
  if (view.byteLength < 30 || view.getUint32(0, true) !== HEAD) throw damaged(name);
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + packed > file.size) throw damaged(name);
  return file.slice(start, start + packed);
}

async function* pieces(packed: Blob, { method, name }: Entry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = packed.stream();
  try {
    yield* method === STORED ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
  } catch (error) {
    // What is thrown where the pieces are used does not come by here.
    throw damaged(name, error);
  }
}

function check({ name, packed }: Entry, size: number, budget: Budget): void {
  const bomb = size > limits.ratioFrom && size > packed * limits.ratio;
  if (bomb) throw new SheetError('too-large', t('errors.sheet.bomb', { part: name }));
  if (budget.left < 0)
    throw new SheetError(
      'too-large',
      t('errors.sheet.unfolded', { megabytes: limits.unfoldedBytes / 2 ** 20 }),
    );
}
