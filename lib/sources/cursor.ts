import type { z } from 'zod';

/** A cursor as it was given out, JSON of a few values; undefined: it is none of ours. */
export function readCursor<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
