import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Id, Instant, Line, Name, Text } from './value.ts';

const InitiativeStatus = z.enum(['on-track', 'at-risk', 'off-track', 'done']);
const Progress = z.number().min(0).max(100);

/** A word on how it goes, as it was said at a time. */
export const InitiativeUpdate = z.object({
  /** Made by who wrote it, so that it is there once however often it is sent. */
  id: z.uuid(),
  at: Instant,
  authorId: Id.nullable(),
  status: InitiativeStatus,
  /** Percent done, 0 to 100. */
  progress: Progress,
  /** For the client and for us. */
  body: Text,
  /** For us alone: must be in nothing that is made for the client. */
  internal: Text,
});

/** An undertaking with a client, of a month or a quarter, that progress is reported on. */
export const Initiative = z.object({
  ...recordFields,
  accountId: Id,
  name: Name,
  status: InitiativeStatus,
  /** Percent done, 0 to 100. */
  progress: Progress,
  /** A quarter or a month: `2026-Q4`, `2026-11`. */
  period: z.string().regex(/^\d{4}-(Q[1-4]|0[1-9]|1[0-2])$/),
  dueDate: Day.nullable(),
  /** For us alone. */
  summary: Line.nullable(),
  ownerId: Id.nullable(),
  /** Newest first; the source's word. */
  updates: z.array(InitiativeUpdate).max(100).default([]),
});

export type InitiativeUpdate = z.infer<typeof InitiativeUpdate>;
export type Initiative = z.infer<typeof Initiative>;
