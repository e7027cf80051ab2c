import { z } from 'zod';
import { Id, Workspace } from './model/index.ts';
import { Reminded } from './reminded.ts';

/** What a workspace has agreed on, with whose it is; epoch milliseconds. */
export const Agreed = z.object({ connection: z.string(), workspace: Workspace, fetchedAt: z.number() });

/** Types of change, by connection. */
export const Shown = z.record(z.string(), z.array(z.string()));

export const AllReminded = z.record(z.string(), Reminded);

/** An authorised source. The token is here and nowhere else; this area is for trusted contexts only. */
export const Connection = z.object({
  kind: z.enum(['server', 'workbook']).default('server'),
  /** Of a workbook `workbook:` and its id. */
  address: z.string(),
  /** Empty: of a workbook, which asks for none. */
  token: z.string(),
  workspace: z.string(),
  ownerId: Id.nullable(),
  name: z.string(),
  email: z.string(),
  ownDomains: z.array(z.string()),
  scopes: z.array(z.enum(['read', 'write'])),
});
export type Connection = z.infer<typeof Connection>;
