import type { Account, AccountFacts, Contract, Opportunity, Product, Workspace } from '../../model/index.ts';

/** One product at one account: paid for by an active contract, else in an open opportunity, else neither. */
export interface Space {
  product: Product;
  state: 'owned' | 'open' | 'possible';
  contracts: readonly Contract[];
  /** Open ones; of an owned product they are about more of it. */
  opportunities: readonly Opportunity[];
}

export interface SpaceRow {
  account: Account;
  /** In the order of the workspace's products. */
  spaces: readonly Space[];
}

export function whiteSpaceOf(
  accounts: readonly Pick<AccountFacts, 'account' | 'contracts' | 'opportunities'>[],
  { products }: Pick<Workspace, 'products'>,
): SpaceRow[] {
  return accounts.map(({ account, contracts, opportunities }) => {
    const active = contracts.filter(({ status }) => status === 'active');
    const open = opportunities.filter(({ status }) => status === 'open');
    return { account, spaces: products.map((product) => spaceOf(product, active, open)) };
  });
}

function spaceOf(product: Product, active: readonly Contract[], open: readonly Opportunity[]): Space {
  const contracts = active.filter(({ productIds }) => productIds.includes(product.id));
  const opportunities = open.filter(({ productIds }) => productIds.includes(product.id));
  const state = contracts.length > 0 ? 'owned' : opportunities.length > 0 ? 'open' : 'possible';
  return { product, state, contracts, opportunities };
}
