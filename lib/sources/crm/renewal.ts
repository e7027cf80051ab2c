import type { Day, Id, Instant } from '../../model/index.ts';
import type { Row } from './vendor.ts';

/** What the id of such a contract begins with; the account's own follows. */
const PREFIX = 'renewal:';

/**
 * Where a CRM has no contracts, only a field of the account that says when its contract ends: a contract that can be read
 * and not written, called as its account.
 */
export function renewalOf(
  account: { readonly id: Id; readonly name: string; readonly updatedAt: Instant },
  endDate: Day | null,
): Row<'contract'> | undefined {
  if (endDate === null) return undefined;
  const { id, name, updatedAt } = account;
  const dates = { startDate: null, endDate, noticeDate: null } as const;
  const rest = { value: null, autoRenews: false, priceClause: null, negotiation: null } as const;
  return {
    kind: 'contract',
    record: {
      ...{ id: `${PREFIX}${id}`, updatedAt, link: null, accountId: id, name, status: 'active' },
      ...{ ...dates, ...rest, productIds: [] },
    },
    own: { endDate },
  };
}

/** The account that such a contract is read from. */
export const renewalAccount = (contractId: Id): Id | undefined =>
  contractId.startsWith(PREFIX) ? contractId.slice(PREFIX.length) : undefined;
