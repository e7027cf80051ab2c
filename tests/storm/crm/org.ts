import type { Id, RecordKind } from '../../../lib/model/index.ts';
import type { Ask, Cache } from '../../../lib/sources/crm/ask.ts';
import type { Vendor } from '../../../lib/sources/crm/vendor.ts';
import type { Dialect } from '../../../lib/sources/dialect.ts';
import type { Fault } from '../../e2e/faults.ts';

/** A record as it lies in a CRM, told by the CRM's own books and not by what reads it in the product. */
export interface Kept {
  readonly kind: RecordKind;
  /** Names of the accounts that it belongs to. */
  readonly account: string;
  /** Its name, subject or body. */
  readonly text: string;
  /** Of an opportunity, how many are in it. */
  readonly people: number;
  /** All of it, without stamps. */
  readonly whole: string;
}

/** An organisation of a CRM, with what a storm does to it. */
export interface StormOrg extends AsyncDisposable {
  readonly address: string;
  readonly dialect: Dialect;
  vendor(parts: { ask: Ask; cache: Cache; now: () => number }): Vendor;
  /** An access token that is good. */
  open(): string;
  /** Those that were given out are good no longer. */
  expire(): void;
  /** An account with somebody, a note and an opportunity that nobody writes to; the account's id and that person's. */
  put(name: string): { accountId: Id; contactId: Id };
  /** By id, all that is not deleted. */
  kept(): ReadonlyMap<Id, Kept>;
  /** As it refuses haste, and what a person or key may not do. */
  readonly limited: Fault;
  readonly forbidden: Fault;
  /** Requests that reached it. */
  asked(): number;
}

export interface OrgOptions {
  /** Milliseconds by which its clock is ahead of ours, and its search behind. */
  readonly ahead: number;
  readonly late: number;
}

export const json = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Fault => ({
  status,
  body: JSON.stringify(body),
  headers,
});

/** What a person would read in it. */
export const plainText = (text: unknown): string =>
  String(text ?? '')
    .replace(/<[^>]*>/g, '')
    .split('\n')[0]
    ?.trim() ?? '';
