import type { HandPick, TabView } from '../../lib/messages/view.ts';
import type { AccountMatch } from '../../lib/model/index.ts';

type Page = Pick<TabView, 'sighting' | 'match'>;

/**
 * The pick, where it still counts: on the very page it was made beside, and only while that page does not say the same
 * by itself.
 */
export function pickHere(tab: Page | null, pick: HandPick | null): HandPick | null {
  if (!pick || pick.page !== (tab?.sighting?.key ?? null)) return null;
  const said = tab?.match.state === 'account' && tab.match.accounts[0]?.accountId === pick.accountId;
  return said ? null : pick;
}

/** As if the page had said it, with the person's own word for a reason. */
export function matchOfPick({ accountId, name }: HandPick): AccountMatch {
  return {
    accountId,
    name,
    certainty: 'certain',
    people: 0,
    reasons: [{ kind: 'correction', sentence: 'You picked this account', key: `a:${accountId}` }],
  };
}
