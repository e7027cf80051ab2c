import type { Account, TierTerms, Workspace } from '../model/index.ts';

/** What the workspace expects of an account, by its tier. */
export function termsOf({ tier }: Pick<Account, 'tier'>, { tiers, otherTerms }: Workspace): TierTerms {
  return (tier !== null && Object.hasOwn(tiers, tier) && tiers[tier]) || otherTerms;
}
