import type { z } from 'zod';
import { t } from '../i18n/index.ts';
import { SourceError } from './error.ts';

/** An answer of the wrong shape is never used in part. */
export function parse<S extends z.ZodType>(
  schema: S,
  answer: unknown,
  kind: 'bad-answer' | 'outcome-unknown' = 'bad-answer',
): z.infer<S> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new SourceError({ kind }, t('errors.source.notUnderstood'), { cause: parsed.error });
}
