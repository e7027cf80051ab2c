import { z } from 'zod';
import { Id, Name } from './value.ts';

/** Strongest first; DESIGN §6. */
export const ReasonKind = z.enum([
  'correction',
  'contact-email',
  'contact-linkedin',
  'account-linkedin',
  'domain',
  'alias-domain',
  'subdomain',
  'contact-name',
  'name-and-company',
  'similar-domain',
]);

/** Why an account was matched, in a sentence for the panel, e.g. "Maria Lopes is a known contact". */
export const Reason = z.object({
  kind: ReasonKind,
  sentence: z.string().max(400),
  /** The directory key it rests on (see lib/match/key.ts); a correction is recorded against it. */
  key: z.string().max(400),
});

export const AccountMatch = z.object({
  accountId: Id,
  name: Name,
  /** The strongest reason first. */
  reasons: z.array(Reason).min(1).max(20),
  /** `question`: shown as "is it this one?", never as the answer. */
  certainty: z.enum(['certain', 'question']),
  /** How many of the people on the page belong to it. */
  people: z.number().int().min(0),
});

/** What became of one person of the sighting; same order as `sighting.people`. */
export const PersonMatch = z.object({
  contactId: Id.nullable(),
  accountId: Id.nullable(),
  own: z.boolean(),
});

/**
 * - `account`: one account, for certain
 * - `several`: more than one, ranked
 * - `question`: only guesses
 * - `unknown`: outside people, none of a known account
 * - `own`: only people of the viewer's own company
 * - `nobody`: no one to match (a list, an empty draft)
 */
export const MatchState = z.enum(['account', 'several', 'question', 'unknown', 'own', 'nobody']);

export const Match = z.object({
  state: MatchState,
  /** Ranked: the one to show first. */
  accounts: z.array(AccountMatch).max(50),
  people: z.array(PersonMatch).max(200),
  /** Business domains on the page that no account has, most people first. */
  unknownDomains: z.array(z.string().max(253)).max(20),
});

/**
 * A person's own word on a match; wins from then on, until undone.
 * `is`: everything with this key is that account. `not`: never that account. `never`: never show anything for this key.
 */
export const Correction = z.object({
  key: z.string().min(1).max(400),
  verdict: z.enum(['is', 'not', 'never']),
  accountId: Id.nullable(),
});

export type Reason = z.infer<typeof Reason>;
export type ReasonKind = z.infer<typeof ReasonKind>;
export type AccountMatch = z.infer<typeof AccountMatch>;
export type PersonMatch = z.infer<typeof PersonMatch>;
export type Match = z.infer<typeof Match>;
export type MatchState = z.infer<typeof MatchState>;
export type Correction = z.infer<typeof Correction>;
