import type { Dialect } from '../dialect.ts';
import type { Call } from '../http.ts';
import type { Ask, Cache } from './ask.ts';
import type { Lane } from './caller.ts';
import type { FieldMapping } from './mapping.ts';
import type { Day } from './quota.ts';
import type { Vendor } from './vendor.ts';

/** One CRM, before anybody is signed in to it. */
export interface Product {
  readonly name: string;
  readonly dialect: Dialect;
  readonly lanes: Readonly<Record<string, Lane>>;
  laneOf(call: Call): string;
  /** What a call costs of the day. */
  costOf?(call: Call): number;
  /** Calls of a company's day in the smallest edition, where answers do not say how many there are; else null. */
  readonly least: number | null;
  /** What the headers of an answer say of the company's day. */
  dayOf(headers: Headers): Day | undefined;
  create(parts: VendorParts): Vendor;
}

export interface VendorParts {
  readonly ask: Ask;
  /** Where its API is. */
  readonly api: string;
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly now: () => number;
  /** Whose e-mail address it is, where a key speaks for a whole company; else empty. */
  readonly person: string;
  /** By an app that the person signed in to, rather than by a key. */
  readonly signedIn: boolean;
}
