import { z } from 'zod';

/** An identifier as its source spells it; never parsed, never a number. */
export const Id = z.string().min(1).max(128);

/** Opaque version of a record; sent back unchanged with an edit so that the source can see a conflict. */
export const Version = z.string().min(1).max(64);

/** A point in time, ISO 8601 with zone, e.g. `2026-11-20T14:00:00Z`. */
export const Instant = z.iso.datetime({ offset: true });

/** A day without a time zone, e.g. `2026-12-12`. Renewals and close dates are days, not instants. */
export const Day = z.iso.date();

/** Amounts are decimal units of the currency (not cents). Never add two of different currencies. */
export const Money = z.object({
  amount: z.number().finite(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR'),
});

/** Only links a person may safely click: https and mailto, nothing that runs. */
export const Link = z
  .string()
  .max(2048)
  .regex(/^(https:\/\/|mailto:)/i, 'a link must start with https:// or mailto:');

export const Email = z.string().trim().toLowerCase().min(3).max(320).includes('@');

/** A host name without scheme or path, lower case: `arden-medical.com`. */
export const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[^\s/@:]+\.[^\s/@:]+$/, 'a domain such as acme.com');

/** The last part of linkedin.com/in/… or /company/…, percent-decoded, lower case. */
export const LinkedinSlug = z.string().min(1).max(200);

export const Name = z.string().min(1).max(200);
export const Line = z.string().max(500);
export const Text = z.string().max(32_000);

export type Id = z.infer<typeof Id>;
export type Version = z.infer<typeof Version>;
export type Instant = z.infer<typeof Instant>;
export type Day = z.infer<typeof Day>;
export type Money = z.infer<typeof Money>;
