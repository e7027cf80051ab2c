import { z } from 'zod';
import { Day, Id, LinkedinSlug, Name } from './value.ts';

/** A domain or an address however it is spelled; lib/match brings it into its one form or leaves it out. */
const Spelling = z.string().max(320);

/** The part of an account that matching and lists need; 100,000 of these live in the browser. */
export const AccountEntry = z.object({
  kind: z.literal('account'),
  id: Id,
  name: Name,
  domains: z.array(Spelling).max(50),
  aliasDomains: z.array(Spelling).max(50),
  linkedinSlug: LinkedinSlug.nullable(),
  linkedinId: z.string().max(20).nullable(),
  tier: Name.nullable(),
  ownerId: Id.nullable(),
  /** 0 to 100 */
  health: z.number().nullable(),
  renewalDate: Day.nullable(),
});

/** The part of a contact that matching needs; 1,000,000 of these live in the browser. */
export const ContactEntry = z.object({
  kind: z.literal('contact'),
  id: Id,
  accountId: Id,
  name: Name,
  emails: z.array(Spelling).max(20),
  linkedinSlug: LinkedinSlug.nullable(),
});

export const DirectoryEntry = z.discriminatedUnion('kind', [AccountEntry, ContactEntry]);

/** One page of a source's change feed, as far as the directory goes. */
export const DirectoryPage = z.object({
  upserts: z.array(DirectoryEntry).max(20_000),
  deletes: z.array(z.object({ kind: z.enum(['account', 'contact']), id: Id })).max(20_000),
  /** Opaque; the feed goes on from here. */
  next: z.string().max(500),
  more: z.boolean(),
  /** How many changes remain after the cursor that was asked with, this page included; for progress. */
  total: z.number().int().min(0),
});

export type AccountEntry = z.infer<typeof AccountEntry>;
export type ContactEntry = z.infer<typeof ContactEntry>;
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
export type DirectoryPage = z.infer<typeof DirectoryPage>;
