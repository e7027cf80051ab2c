import { z } from 'zod';
import { Email, Id, Instant, Name } from './value.ts';
import { Workspace } from './workspace.ts';

/** What a source that lives in this browser knows of itself; its records lie beside it. */
export const Book = z.object({
  id: z.uuid(),
  /** What the person calls it; at first, as the file it came from. */
  name: Name,
  /** Whose it is: one of the owners among its records. */
  me: z.object({ ownerId: Id, name: Name, email: Email }),
  /** Domains of the person's own company: never a client. */
  ownDomains: z.array(z.string().max(253)).max(100),
  workspace: Workspace,
});

/** One file that was taken over. */
export const Takeover = z.object({
  id: z.number().int(),
  at: Instant,
  /** Names of the files. */
  files: z.array(z.string().max(255)).max(100),
  added: z.number().int(),
  changed: z.number().int(),
  /** Null: it can still be undone. */
  undoneAt: Instant.nullable(),
});

export type Book = z.infer<typeof Book>;
export type Takeover = z.infer<typeof Takeover>;
