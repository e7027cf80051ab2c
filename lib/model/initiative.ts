import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Id, Line, Name } from './value.ts';

/** A quarterly undertaking with a client that progress is reported on. */
export const Initiative = z.object({
  ...recordFields,
  accountId: Id,
  name: Name,
  status: z.enum(['on-track', 'at-risk', 'off-track', 'done']),
  /** Percent done, 0 to 100. */
  progress: z.number().min(0).max(100),
  /** `2026-Q4` */
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  dueDate: Day.nullable(),
  summary: Line.nullable(),
  ownerId: Id.nullable(),
});

export type Initiative = z.infer<typeof Initiative>;
