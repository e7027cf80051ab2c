import type { z } from 'zod';
import { SourceError } from './error.ts';

/** An answer of the wrong shape is never used in part. */
export function parse<S extends z.ZodType>(
  schema: S,
  answer: unknown,
  kind: 'bad-answer' | 'outcome-unknown' = 'bad-answer',
): z.infer<S> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new SourceError(
    { kind },
    'The server answered with something Keyside does not understand. Its version may not fit; tell whoever runs it.',
    { cause: parsed.error },
  );
}
