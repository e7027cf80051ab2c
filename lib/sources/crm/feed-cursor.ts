import { z } from 'zod';
import { readCursor } from '../cursor.ts';

/** What is read next: the person's own accounts with their contacts, then all, then what changes. */
const phases = ['own', 'accounts', 'contacts', 'new-accounts', 'new-contacts', 'gone'] as const;

const Cursor = z.strictObject({
  crm: z.literal(1),
  phase: z.enum(phases),
  /** The CRM's word of where its next page begins. */
  after: z.string().max(300).nullable(),
  /** Epoch milliseconds up to which everything was read when this began, and when this began. */
  since: z.number(),
  began: z.number(),
  /** When it was last looked for what came late. */
  deep: z.number(),
  done: z.number().int(),
  total: z.number().int(),
});
export type Cursor = z.infer<typeof Cursor>;

/** Milliseconds after which it is looked once for what the CRM told of late, and how many times its lag it looks back. */
const [DEEP, DEEPER] = [3_600_000, 12];

export const beginning = (now: number): Cursor => ({
  ...{ crm: 1, phase: 'own', after: null, since: now, began: now, deep: now, done: 0, total: 0 },
});

/** A cursor as it was given out; one that all was read with begins to look for what is new by then. */
export function placeOf(text: string, now: number): Cursor | undefined {
  const cursor = readCursor(Cursor, text);
  return cursor && isSettled(cursor) ? { ...cursor, began: now } : cursor;
}

/** Everything was read that there was. */
export const isSettled = ({ phase, after }: Cursor): boolean => phase === 'new-accounts' && after === null;

/** How many times the CRM's lag is looked back. */
export const depthOf = ({ began, deep }: Cursor): number => (began - deep > DEEP ? DEEPER : 1);

/** What comes after a page. */
export function following(
  cursor: Cursor,
  page: { readonly next: string | null; readonly total?: number; readonly rows?: readonly unknown[] },
): Cursor {
  const total = cursor.total + (cursor.after === null ? (page.total ?? 0) : 0);
  const done = cursor.done + (page.rows?.length ?? 0);
  if (page.next !== null) return { ...cursor, after: page.next, total, done };
  const phase = phases[(phases.indexOf(cursor.phase) + 1) % phases.length];
  if (phase && phase !== 'own' && phase !== 'new-accounts')
    return { ...cursor, phase, after: null, total, done };
  const deep = depthOf(cursor) > 1 ? cursor.began : cursor.deep;
  return { ...cursor, phase: 'new-accounts', after: null, since: cursor.began, deep, total: 0, done: 0 };
}
