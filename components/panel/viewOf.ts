import { listFormat, t } from '../../lib/i18n/index.ts';
import type { ContextAnswer, Status, TabView } from '../../lib/messages/view.ts';
import type { AccountMatch, Id, Workspace } from '../../lib/model/index.ts';
import type { Weights } from '../../lib/work/health/signal.ts';
import type { ComposeView } from '../compose/view.ts';
import type { OutboxView } from '../outbox/view.ts';
import { scoreOfKept } from '../portfolio/scores.ts';
import { matchOfPick, type PickHere, pickHere } from './pick.ts';
import type { AccountView, FindView, Leave, PanelState, PanelView, Picked, PlaceView, Undo } from './view.ts';

/** What the tab shows and whom that was matched with. */
export type Seen = Pick<TabView, 'site' | 'sighting' | 'match' | 'unreadable'>;

/** All that the panel is told; what is not known yet is null. */
export interface Told {
  /** Whether it stands in a page, or in the browser's own side panel, which stays when the page goes. */
  surface: 'page' | 'side';
  status: Status | null;
  workspace: Workspace;
  weights: Weights;
  tab: Seen | null;
  place: PlaceView | null;
  /** The account the person chose among several of the page. */
  picked: Id | null;
  /** An account the person looked up by hand, beside this very page. */
  pick: PickHere | null;
  /** What a pick could be remembered by. */
  remember: Picked['remember'];
  /** The answer for the account that is shown; one for another account is left aside. */
  answer: ContextAnswer | null;
  /** Of that account, a week ago, as the portfolio has kept them. */
  signalsBefore: readonly number[] | null;
  refreshing: boolean;
  undo: Undo | null;
  leave: Leave | null;
  find: FindView;
  /** What a report of this page would hold, once asked for. */
  report: string | null;
  compose: ComposeView;
  outbox: OutboxView;
  marks: AccountView['marks'];
}

/** What to show of all that is known. */
export function panelViewOf(told: Told): PanelView {
  const { status, workspace, weights, undo, leave, find, place, compose, outbox } = told;
  return { status, workspace, weights, undo, leave, find, place, compose, outbox, ...stateOf(told) };
}

/** Which account the panel shows, and so wants a context for. */
export function shownAccount({
  tab,
  picked,
  pick,
}: Pick<Told, 'tab' | 'picked' | 'pick'>): AccountMatch | undefined {
  const byHand = pickHere(tab, pick);
  if (byHand) return matchOfPick(byHand);
  if (!tab) return undefined;
  const { state, accounts } = tab.match;
  if (state === 'account') return accounts[0];
  return state === 'several' ? accounts.find(({ accountId }) => accountId === picked) : undefined;
}

function stateOf(told: Told): PanelState {
  const { status } = told;
  if (!status) return { state: 'connecting' };
  if (status.connection === 'none') return { state: 'not-connected' };
  if (status.connection === 'broken') {
    return {
      state: 'failed',
      sentence: status.problem ?? t('panel.problem.notStartedReopen'),
    };
  }
  const shown = shownAccount(told);
  return shown ? accountState(told, shown) : pageState(told, status);
}

function accountState(told: Told, match: AccountMatch): PanelState {
  const { tab } = told;
  const byHand = pickHere(tab, told.pick) !== null;
  const answer = told.answer?.accountId === match.accountId ? told.answer : null;
  return {
    state: 'account',
    others: byHand || !tab ? 0 : tab.match.accounts.length - 1,
    account: {
      match,
      sighting: tab?.sighting ?? null,
      people: tab?.match.people ?? [],
      context: answer?.cached?.context ?? null,
      fetchedAt: answer?.cached?.fetchedAt ?? null,
      healthBefore: told.signalsBefore && scoreOfKept(told.signalsBefore, told.weights),
      refreshing: told.refreshing,
      problem: answer?.problem ?? null,
      picked: byHand ? { remember: told.remember, beside: otherOn(tab, match) } : null,
      marks: told.marks,
    },
  };
}

/** Guesses are none: the person may have picked the account because the page only guessed. */
function otherOn(tab: Seen | null, { accountId }: AccountMatch): string | null {
  if (!tab || (tab.match.state !== 'account' && tab.match.state !== 'several')) return null;
  const { accounts } = tab.match;
  if (accounts.some((each) => each.accountId === accountId)) return null;
  return listFormat({ type: 'conjunction' }).format(accounts.map(({ name }) => name));
}

/** What is said of a page that no account is shown for. */
function pageState({ surface, tab, place, report }: Told, { connection }: Status): PanelState {
  const side = surface === 'side';
  if (side && place?.place === 'off') return { state: 'off', site: place.site };
  if (tab?.unreadable) return { state: 'unreadable', site: tab.site, report };
  if (tab) return matchState(tab);
  if (connection === 'connecting') return { state: 'connecting' };
  return { state: side && !place ? 'elsewhere' : 'nobody' };
}

function matchState({ match, sighting }: Seen): PanelState {
  const { accounts, unknownDomains } = match;
  switch (match.state) {
    case 'several':
      return { state: 'several', accounts, unknownDomains };
    case 'question':
      return { state: 'question', accounts, unknownDomains, sighting };
    case 'unknown':
      return { state: 'unknown', unknownDomains, sighting };
    case 'own':
      return { state: 'own' };
    default:
      return { state: 'nobody' };
  }
}
