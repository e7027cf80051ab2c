import { z } from 'zod';
import { Workspace } from './model/index.ts';
import { Reminded } from './reminded.ts';

/** What a workspace has agreed on, with whose it is; epoch milliseconds. */
export const Agreed = z.object({ connection: z.string(), workspace: Workspace, fetchedAt: z.number() });

/** Types of change, by connection. */
export const Shown = z.record(z.string(), z.array(z.string()));

export const AllReminded = z.record(z.string(), Reminded);
