import { z } from 'zod';
import { recordFields } from './record.ts';
import { Id, Instant, Line } from './value.ts';

export const Case = z.object({
  ...recordFields,
  accountId: Id,
  subject: Line,
  status: z.enum(['open', 'waiting', 'closed']),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  /** An escalation is a case marked so. */
  escalated: z.boolean(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** When the client was promised the next word. */
  nextUpdateAt: Instant.nullable(),
  ownerId: Id.nullable(),
});

export type Case = z.infer<typeof Case>;
