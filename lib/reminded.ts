import { z } from 'zod';
import { Day, Id } from './model/index.ts';

/** What was told of renewals to whom a connection belongs. */
export const Reminded = z.object({
  /** By contract that was ever known, the latest day that was told of it; empty: none yet. */
  told: z.record(Id, z.union([Day, z.literal('')])),
  /** Contracts of which something was told that the person has not looked at since. */
  unseen: z.array(Id),
});
export type Reminded = z.infer<typeof Reminded>;
