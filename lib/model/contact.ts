import { z } from 'zod';
import { recordFields } from './record.ts';
import { Email, Id, LinkedinSlug, Name } from './value.ts';

export const StakeholderRole = z.enum([
  'executive-sponsor',
  'decision-maker',
  'champion',
  'influencer',
  'user',
  'blocker',
]);

export const Influence = z.enum(['high', 'medium', 'low']);
export const Stance = z.enum(['supporter', 'neutral', 'sceptic', 'opponent']);

export const Contact = z.object({
  ...recordFields,
  accountId: Id,
  name: Name,
  givenName: Name.nullable(),
  familyName: Name.nullable(),
  /** The first is the one to write to. */
  emails: z.array(Email).max(20),
  phones: z.array(z.string().max(40)).max(20),
  title: Name.nullable(),
  linkedinSlug: LinkedinSlug.nullable(),
  roles: z.array(StakeholderRole).max(6),
  influence: Influence.nullable(),
  stance: Stance.nullable(),
  reportsToId: Id.nullable(),
});

export type Contact = z.infer<typeof Contact>;
export type StakeholderRole = z.infer<typeof StakeholderRole>;
