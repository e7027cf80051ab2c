import { z } from 'zod';
import { recordFields } from './record.ts';
import { Id, Instant, Line, Link, Text } from './value.ts';

/** The page something was written beside: its title as the person saw it, and the way back to it. */
export const Origin = z.object({ title: Line, link: Link.nullable() });

export const Note = z.object({
  ...recordFields,
  accountId: Id,
  contactId: Id.nullable(),
  opportunityId: Id.nullable(),
  /** Plain text. */
  body: Text,
  authorId: Id.nullable(),
  createdAt: Instant,
  origin: Origin.nullable(),
});

export type Note = z.infer<typeof Note>;
