import { t } from '../../lib/i18n/index.ts';
import type { HandPick, TabView } from '../../lib/messages/view.ts';
import type { AccountMatch } from '../../lib/model/index.ts';

/** What was picked beside the page that is shown. */
export type PickHere = Pick<HandPick, 'accountId' | 'name'>;

/** The pick, while the page does not say the same by itself. */
export function pickHere(tab: Pick<TabView, 'match'> | null, pick: PickHere | null): PickHere | null {
  if (!pick) return null;
  const said = tab?.match.state === 'account' && tab.match.accounts[0]?.accountId === pick.accountId;
  return said ? null : pick;
}

/** As if the page had said it, with the person's own word for a reason. */
export function matchOfPick({ accountId, name }: PickHere): AccountMatch {
  return {
    accountId,
    name,
    certainty: 'certain',
    people: 0,
    reasons: [{ kind: 'correction', sentence: t('panel.picked.reason'), key: `a:${accountId}` }],
  };
}
