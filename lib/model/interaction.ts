import { z } from 'zod';
import { recordFields } from './record.ts';
import { Id, Instant, Line, Link, Text } from './value.ts';

export const Interaction = z.object({
  ...recordFields,
  accountId: Id,
  kind: z.enum(['email', 'call', 'meeting', 'linkedin']),
  direction: z.enum(['in', 'out']).nullable(),
  at: Instant,
  subject: Line,
  summary: Text.nullable(),
  contactIds: z.array(Id).max(200),
  ownerId: Id.nullable(),
  /** Where it took place: the thread, the event, the profile. */
  originLink: Link.nullable(),
});

export type Interaction = z.infer<typeof Interaction>;
