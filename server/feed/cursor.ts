import { z } from 'zod';

/** Where a reader of the feed is. To the reader it is opaque. */
export interface Cursor {
  /** Of the workspace's history of changes. */
  readonly epoch: string;
  /** Sequence of the last change that the reader has. */
  readonly seq: number;
  /** Changes left to hear as counted before, so that they need not be counted for each page; null: count anew. */
  readonly left: number | null;
  /** For a reader still on its way from nothing: the latest sequence when it began. Of deletes up to there it need not hear. */
  readonly begun: number;
}

const Packed = z.tuple([z.literal(1), z.string(), z.int().min(0), z.int().min(0).nullable(), z.int().min(0)]);

export function packCursor({ epoch, seq, left, begun }: Cursor): string {
  return Buffer.from(JSON.stringify([1, epoch, seq, left, begun])).toString('base64url');
}

/** Undefined: this is no cursor of ours. */
export function unpackCursor(text: string): Cursor | undefined {
  const packed = Packed.safeParse(parse(Buffer.from(text, 'base64url').toString('utf8')));
  if (!packed.success) return undefined;
  const [, epoch, seq, left, begun] = packed.data;
  return { epoch, seq, left, begun };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
