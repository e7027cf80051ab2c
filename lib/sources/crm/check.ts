import { z } from 'zod';

/** What Keyside needs of a CRM. `people`: our own; `fields`: what the CRM says of itself; `queries`: how lists are read. */
export const checkedThings = [
  ...(['accounts', 'contacts', 'opportunities', 'cases', 'contracts', 'notes', 'interactions'] as const),
  ...(['tasks', 'people', 'fields', 'queries', 'search'] as const),
] as const;

/** How far one of them is there for this person or key. */
export const Finding = z.object({
  thing: z.enum(checkedThings),
  /** `partly`: not all that Keyside shows. `none`: this edition has no such thing. */
  read: z.enum(['yes', 'partly', 'no', 'none']),
  /** `unknown`: the CRM says so only when something is written. Null: Keyside writes none. */
  write: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** What is missing, and where in the CRM it is switched on; a sentence each. */
  remedies: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;
export type Thing = Finding['thing'];

/** Why something is forbidden: what was granted does not open it. Else it is a right of the person's that lacks. */
export class Ungranted extends Error {
  /** As the CRM calls them; none where it does not say which. */
  readonly scopes: readonly string[];
  constructor(scopes: readonly string[] = []) {
    super('ungranted');
    this.scopes = scopes;
  }
}
