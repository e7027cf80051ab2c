import { z } from 'zod';
import { recordFields } from './record.ts';
import { Domain, Id, Link, LinkedinSlug, Name } from './value.ts';

/** How well the account does, as its owner or a model sees it: 0 (lost) to 100 (thriving). */
export const Health = z.object({
  score: z.number().int().min(0).max(100),
  trend: z.enum(['up', 'flat', 'down']),
});

export const Account = z.object({
  ...recordFields,
  name: Name,
  /** Main domains first; e-mail from any of them is from this account. */
  domains: z.array(Domain).max(50),
  /** Other domains it answers to: former names, national sites, brands. */
  aliasDomains: z.array(Domain).max(50),
  website: Link.nullable(),
  linkedinSlug: LinkedinSlug.nullable(),
  /** LinkedIn's number of the company, as in /company/240680; digits. */
  linkedinId: z.string().regex(/^\d+$/).max(20).nullable(),
  industry: Name.nullable(),
  tier: Name.nullable(),
  ownerId: Id.nullable(),
  territory: Name.nullable(),
  parentId: Id.nullable(),
  health: Health.nullable(),
});

export type Account = z.infer<typeof Account>;
export type Health = z.infer<typeof Health>;
