import type { z } from 'zod';
import type { Influence, StakeholderRole, Stance } from '../../../lib/model/index.ts';

type Roles = '' | StakeholderRole | `${StakeholderRole} ${StakeholderRole}`;
type Standing = '' | `${z.infer<typeof Influence>} ${z.infer<typeof Stance>}`;

/** What of a person does not follow from name and account. */
export interface Particulars {
  /** Where the family's name comes first. */
  names?: { given: string; family: string };
  /** Instead of the address the account's pattern gives. */
  emails?: readonly string[];
  phones?: readonly string[];
  /** Null: not on LinkedIn, as far as we know. */
  linkedinSlug?: string | null;
}

/** A person of an account: whom they report to is a name of the same account, or '' when nobody knows. */
export type PersonRow = readonly [
  name: string,
  title: string,
  roles: Roles,
  standing: Standing,
  reportsTo: string,
  particulars?: Particulars,
];

/** How an account makes its addresses: `{given}.{family}`, `{g}{family}`, `{given}`. */
export interface Staff {
  accountId: string;
  address: string;
  /** The start of its phone numbers, e.g. `+49 89 555 01`. */
  phone: string;
  people: readonly PersonRow[];
}
