import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Id, Instant, Line } from './value.ts';

export const Task = z.object({
  ...recordFields,
  accountId: Id,
  contactId: Id.nullable(),
  subject: Line,
  /** A promise is a task with a debtor: what we owe them, or they owe us. */
  kind: z.enum(['task', 'we-owe', 'they-owe']),
  dueDate: Day.nullable(),
  doneAt: Instant.nullable(),
  assigneeId: Id.nullable(),
});

export type Task = z.infer<typeof Task>;
