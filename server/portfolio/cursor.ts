import { z } from 'zod';

/** Where a reader of a portfolio is. To the reader it is opaque. */
export interface Place {
  /** Whether the reader's own accounts are over, and the others have begun. */
  readonly others: boolean;
  /** The last account that the reader has; empty: none of these yet. */
  readonly after: string;
  /** Accounts of the whole portfolio, counted once; null: count them. */
  readonly total: number | null;
}

export const beginning: Place = { others: false, after: '', total: null };

/** PostgreSQL takes no NUL, and what is packed has not been looked at for any. */
const After = z.string().refine((id) => !id.includes('\0') && id.isWellFormed());
const Packed = z.tuple([z.literal(1), z.boolean(), After, z.int().min(0).nullable()]);

export function packPlace({ others, after, total }: Place): string {
  return Buffer.from(JSON.stringify([1, others, after, total])).toString('base64url');
}

/** Undefined: this is no cursor of ours. */
export function unpackPlace(text: string): Place | undefined {
  const packed = Packed.safeParse(parse(Buffer.from(text, 'base64url').toString('utf8')));
  if (!packed.success) return undefined;
  const [, others, after, total] = packed.data;
  return { others, after, total };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
