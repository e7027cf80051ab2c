import type { ContextAnswer, Status, TabView } from '../../lib/messages/view.ts';
import type { AccountMatch, Id } from '../../lib/model/index.ts';
import type { PanelState, PanelView, Undo } from './view.ts';

/** What the tab shows and whom that was matched with. */
export type Seen = Pick<TabView, 'sighting' | 'match'>;

/** All that the panel is told; what is not known yet is null. */
export interface Told {
  status: Status | null;
  tab: Seen | null;
  /** The account the person chose among several. */
  picked: Id | null;
  /** The answer for the account that is shown; one for another account is left aside. */
  answer: ContextAnswer | null;
  refreshing: boolean;
  undo: Undo | null;
}

/** What to show of all that is known. */
export function panelViewOf(told: Told): PanelView {
  return { status: told.status, undo: told.undo, ...stateOf(told) };
}

/** Which account the panel shows, and so wants a context for. */
export function shownAccount(tab: Seen | null, picked: Id | null): AccountMatch | undefined {
  if (!tab) return undefined;
  const { state, accounts } = tab.match;
  if (state === 'account') return accounts[0];
  return state === 'several' ? accounts.find(({ accountId }) => accountId === picked) : undefined;
}

function stateOf(told: Told): PanelState {
  const { status, tab } = told;
  if (!status) return { state: 'connecting' };
  if (status.connection === 'none') return { state: 'not-connected' };
  if (status.connection === 'broken') {
    return {
      state: 'failed',
      sentence: status.problem ?? 'Keyside could not start. Close this panel and open it again.',
    };
  }
  if (!tab) return { state: status.connection === 'connecting' ? 'connecting' : 'nobody' };
  const shown = shownAccount(tab, told.picked);
  return shown ? accountState(told, tab, shown) : matchState(tab);
}

function accountState(told: Told, tab: Seen, match: AccountMatch): PanelState {
  const answer = told.answer?.accountId === match.accountId ? told.answer : null;
  return {
    state: 'account',
    others: tab.match.accounts.length - 1,
    account: {
      match,
      sighting: tab.sighting,
      people: tab.match.people,
      context: answer?.cached?.context ?? null,
      fetchedAt: answer?.cached?.fetchedAt ?? null,
      refreshing: told.refreshing,
      problem: answer?.problem ?? null,
    },
  };
}

function matchState({ match }: Seen): PanelState {
  const { accounts, unknownDomains } = match;
  switch (match.state) {
    case 'several':
    case 'question':
      return { state: match.state, accounts, unknownDomains };
    case 'unknown':
      return { state: 'unknown', unknownDomains };
    case 'own':
      return { state: 'own' };
    default:
      return { state: 'nobody' };
  }
}
