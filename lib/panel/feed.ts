import type { Rules } from '../match/index.ts';
import { contextsIn } from '../messages/arrived.ts';
import { type Ask, hearReports } from '../messages/protocol.ts';
import { tellTab } from '../messages/tell.ts';
import type { CachedContext, HandPick, TabView } from '../messages/view.ts';
import { type Match, plainWorkspace, type Sighting } from '../model/index.ts';
import { type SessionItems, session } from '../storage.ts';
import { findFollowed } from './follow.ts';
import { matchKnown } from './known.ts';
import { broken, nobody, type PanelState, shownBy, unseen } from './panel-state.ts';
import { isUnwatched, watchUnread } from './unread.ts';

export interface PanelFeed {
  get(): PanelState;
  subscribe(changed: () => void): () => void;
}

/** How long our content script may take to vouch for the panel, in milliseconds. */
const PATIENCE = 3000;

/**
 * Follows the tab the panel is about. A report of the page is heard directly and matched with what the session holds,
 * in the same task; the background's own word on it arrives a little later and wins.
 *
 * @param nonce what our content script gave the panel it put into its page; empty in the browser's side panel
 */
export function createPanelFeed(
  nonce: string,
  signal: AbortSignal,
  contextArrived: (accountId: string, cached: CachedContext) => void,
): PanelFeed {
  let state: PanelState = {
    admitted: 'waiting',
    surface: 'page',
    tabId: undefined,
    ...unseen,
    status: undefined,
    workspace: plainWorkspace,
    outbox: undefined,
    isFormAsked: false,
  };
  let rules: Rules | undefined;
  let hits: SessionItems[`hits:${number}`] = {};
  /** The document that is listened to, and its last report. In the side panel any of the tab's, one after another. */
  let speaker = nonce;
  let heard = -1;
  let leaving = 0;
  const listeners = new Set<() => void>();

  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function hear(tabId: number, report: Ask<'report'>): void {
    if (tabId !== state.tabId) return;
    if (state.surface === 'side' && report.nonce !== speaker) {
      speaker = report.nonce;
      heard = -1;
    }
    // The background may have been quicker than the report it answers.
    if (report.nonce !== speaker || report.sequence <= heard) return;
    heard = report.sequence;
    cancelAnimationFrame(leaving);
    const next = { admitted: 'yes', ...shownBy(report), match: matchOf(report.sighting) } as const;
    // Between two threads a page shows nobody for a moment; to draw that would only delay what comes.
    if (report.sighting) set(next);
    else leaving = requestAnimationFrame(() => set(next));
  }

  function matchOf(sighting: Sighting | null): Match | undefined {
    if (!sighting) return nobody;
    // The same page reported again, because the panel was resized say.
    if (state.match && JSON.stringify(sighting) === JSON.stringify(state.sighting)) return state.match;
    if (sighting.people.length > 0 && sighting.people.every(({ part }) => part === 'row')) return nobody;
    return rules && matchKnown(sighting, rules, hits);
  }

  function view(seen: TabView | undefined): void {
    if (!seen || seen.nonce !== speaker || seen.sequence < heard) return;
    heard = seen.sequence;
    cancelAnimationFrame(leaving);
    set({ admitted: 'yes', ...shownBy(seen), match: seen.match });
  }

  function take(items: Partial<SessionItems>): void {
    const { tabId } = state;
    // What was removed belonged to another directory.
    if ('rules' in items) rules = items.rules;
    if (`hits:${tabId ?? -1}` in items) hits = items[`hits:${tabId ?? -1}`] ?? {};
    if (`pick:${tabId ?? -1}` in items) takePick(items[`pick:${tabId ?? -1}`]);
    if (items.status) set({ status: items.status });
    if ('agreed' in items) set({ workspace: items.agreed ?? plainWorkspace });
    if (items.outbox) set({ outbox: items.outbox });
    if (`form:${tabId ?? -1}` in items) set({ isFormAsked: items[`form:${tabId ?? -1}`] !== undefined });
    view(items[`tab:${tabId ?? -1}`]);
    for (const arrived of contextsIn(items)) contextArrived(...arrived);
  }

  function takePick(pick: HandPick | undefined): void {
    set({ pick: pick && !isUnwatched(pick) ? pick : null });
  }

  async function follow(tabId: number, isOther: boolean): Promise<void> {
    if (isOther) {
      hits = {};
      heard = -1;
      speaker = nonce;
      cancelAnimationFrame(leaving);
      set({ tabId, ...unseen, isFormAsked: false });
      const items = await session.get(
        ...(['status', 'agreed', 'rules', 'outbox'] as const),
        ...([`hits:${tabId}`, `tab:${tabId}`, `pick:${tabId}`, `form:${tabId}`] as const),
      );
      if (state.tabId === tabId) take(items);
    }
    // Answered by a report, in a page of ours with our nonce: nobody else there knows it.
    const before = heard;
    const isRead = await tellTab(tabId, { kind: 'panel-ready', nonce: nonce || null });
    if (state.tabId !== tabId || state.surface === 'page' || heard !== before) return;
    if (isRead) return;
    // The background may still have to say something of the document before; nobody sees that any more.
    speaker = nonce;
    set({ admitted: 'yes', ...unseen, pick: state.pick });
  }

  async function start(): Promise<void> {
    const followed = await findFollowed(signal);
    if (followed.surface === 'page' && nonce === '') return set({ admitted: 'foreign' });
    set({ surface: followed.surface });
    session.watch(signal, take);
    hearReports(signal, hear);
    if (followed.surface === 'side') watchUnread(signal);
    else setTimeout(() => state.admitted === 'waiting' && set({ admitted: 'foreign' }), PATIENCE);
    await followed.start((tabId, isOther) => void follow(tabId, isOther).catch(fail));
  }
  /** The extension was updated, or the background does not answer; a status that comes after all takes its place. */
  const fail = () => set({ status: broken });
  start().catch(fail);

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
