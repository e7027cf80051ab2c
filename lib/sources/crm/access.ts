import { z } from 'zod';
import { FieldMapping } from './mapping.ts';

/** The CRMs that are spoken to without a server of ours. */
export const CrmName = z.enum(['hubspot', 'salesforce', 'zoho']);
export type CrmName = z.infer<typeof CrmName>;

/** Where somebody signs in to a CRM, and what Keyside is called there. */
export const SignInPlace = z.object({
  authorize: z.url().max(500),
  token: z.url().max(500),
  /** Where what was granted is given back; a sign-in of before has no such place. */
  revoke: z.url().max(500).optional(),
  clientId: z.string().min(1).max(500),
  /** Null: a public client, which proves by PKCE that it is the one that asked. */
  clientSecret: z.string().min(1).max(500).nullable(),
  scope: z.string().max(2000),
  /** Further parameters of the address. */
  more: z.record(z.string(), z.string().max(200)).optional(),
});
export type SignInPlace = z.infer<typeof SignInPlace>;

/** A server of the person's own that signs them in, as it has what a browser can't keep; with their token for it. */
export const BrokerPlace = z.object({ broker: z.url().max(500), token: z.string().max(4096) });
export type BrokerPlace = z.infer<typeof BrokerPlace>;

/** Where access is given in the address itself, for an hour, and then again without a question while a consent stands. */
export const ImplicitPlace = z.object({
  implicit: z.url().max(500),
  clientId: z.string().min(1).max(500),
  scope: z.string().max(2000),
  redirectUri: z.url().max(500),
});
export type ImplicitPlace = z.infer<typeof ImplicitPlace>;

/** What is to be known of a sign-in that was begun until it comes back. */
export const Begun = z.object({
  state: z.string().max(200),
  verifier: z.string().max(200),
  redirectUri: z.url().max(500),
});
export type Begun = z.infer<typeof Begun>;

/** Of a company's daily calls, 0 to 1. */
export const CrmShare = z.number().min(0).max(1);

/** How a CRM is spoken to, as it is kept with the connection. */
export const CrmAccess = z.object({
  /** Where its API is. */
  api: z.string(),
  /** Null: a key is carried that is good for good. `id` names what is granted, wherever that is kept. */
  signIn: z.object({ id: z.string(), place: z.union([SignInPlace, BrokerPlace, ImplicitPlace]) }).nullable(),
  /** Whose e-mail address it is, where a key speaks for a whole company; else empty. */
  person: z.string(),
  /** One of another version counts as none. */
  mapping: FieldMapping.catch({}),
  /** That may be used for reading ahead. */
  share: CrmShare,
});
export type CrmAccess = z.infer<typeof CrmAccess>;

/** With which somebody connects to a CRM: a key, or what came of a sign-in. */
export const CrmSignIn = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('key'),
    crm: CrmName,
    api: z.url().max(500),
    key: z.string().max(4096),
    person: z.string().max(320),
  }),
  z.object({
    by: z.literal('code'),
    crm: CrmName,
    api: z.url().max(500),
    place: SignInPlace,
    begun: Begun,
    callback: z.string().max(8000),
  }),
  z.object({
    by: z.literal('broker'),
    crm: CrmName,
    api: z.url().max(500),
    place: BrokerPlace,
    person: z.string().max(320),
    begun: Begun,
    ticket: z.string().max(2000),
    callback: z.string().max(8000),
  }),
  z.object({
    by: z.literal('implicit'),
    crm: CrmName,
    api: z.url().max(500),
    place: ImplicitPlace,
    begun: Begun,
    callback: z.string().max(8000),
  }),
]);
export type CrmSignIn = z.infer<typeof CrmSignIn>;

/** Until the person says otherwise. */
export const SHARE = 0.2;
