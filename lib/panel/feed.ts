import browser from 'webextension-polyfill';
import { type DirectoryKey, type Hit, keysOf, match, type Rules } from '../match/index.ts';
import { hearReports } from '../messages/protocol.ts';
import { tellTab } from '../messages/tell.ts';
import type { CachedContext, Status, TabView } from '../messages/view.ts';
import type { Match, Sighting } from '../model/index.ts';
import { type SessionItems, session } from '../storage.ts';

/** What the panel knows of its tab. */
export interface PanelState {
  /** `foreign`: the panel was not put here by our own content script, so it shows nothing. */
  readonly admitted: 'waiting' | 'yes' | 'foreign';
  readonly sighting: Sighting | null;
  /** Undefined while the directory is being asked. */
  readonly match: Match | undefined;
  readonly status: Status | undefined;
}

export interface PanelFeed {
  get(): PanelState;
  subscribe(changed: () => void): () => void;
}

/** How long our content script may take to vouch for the panel, in milliseconds. */
const PATIENCE = 3000;

/**
 * Follows the tab the panel stands in. A report of the page is heard directly and matched with what the session
 * holds, in the same task; the background's own word on it arrives a little later and wins.
 */
export function createPanelFeed(
  nonce: string,
  signal: AbortSignal,
  contextArrived: (accountId: string, cached: CachedContext) => void,
): PanelFeed {
  let state: PanelState = { admitted: 'waiting', sighting: null, match: undefined, status: undefined };
  let rules: Rules | undefined;
  let hits: SessionItems[`hits:${number}`] = {};
  let heard = -1;
  let leaving = 0;
  const listeners = new Set<() => void>();

  const set = (change: Partial<PanelState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  function hear(sighting: Sighting | null, sequence: number): void {
    // The background may have been quicker than the report it answers.
    if (sequence <= heard) return;
    heard = sequence;
    cancelAnimationFrame(leaving);
    const next = { admitted: 'yes', sighting, match: matchOf(sighting) } as const;
    // Between two threads a page shows nobody for a moment; to draw that would only delay what comes.
    if (sighting) set(next);
    else leaving = requestAnimationFrame(() => set(next));
  }

  function matchOf(sighting: Sighting | null): Match | undefined {
    if (!sighting) return undefined;
    // The same page reported again, because the panel was resized say.
    if (state.match && JSON.stringify(sighting) === JSON.stringify(state.sighting)) return state.match;
    if (sighting.people.length > 0 && sighting.people.every(({ part }) => part === 'row')) return nobody;
    return rules && matchKnown(sighting, rules, hits);
  }

  function view(seen: TabView | undefined): void {
    if (!seen || seen.nonce !== nonce || seen.sequence < heard) return;
    heard = seen.sequence;
    cancelAnimationFrame(leaving);
    set({ admitted: 'yes', sighting: seen.sighting, match: seen.match });
  }

  function take(items: Partial<SessionItems>, tabId: number): void {
    // What was removed belonged to another directory.
    if ('rules' in items) rules = items.rules;
    if (`hits:${tabId}` in items) hits = items[`hits:${tabId}`] ?? {};
    if (items.status) set({ status: items.status });
    view(items[`tab:${tabId}`]);
    for (const [key, value] of Object.entries(items))
      if (key.startsWith('context:') && value)
        contextArrived(key.slice('context:'.length), value as CachedContext);
  }

  async function start(): Promise<void> {
    const tabId = (await browser.tabs.getCurrent())?.id;
    if (tabId === undefined || nonce === '') return set({ admitted: 'foreign' });
    session.watch(signal, (items) => take(items, tabId));
    hearReports(tabId, nonce, signal, hear);
    take(await session.get('status', 'rules', `hits:${tabId}`, `tab:${tabId}`), tabId);
    // Answered by a report that carries our nonce; nobody else in this page knows it.
    await tellTab(tabId, { kind: 'panel-ready' });
    setTimeout(() => state.admitted === 'waiting' && set({ admitted: 'foreign' }), PATIENCE);
  }
  void start();

  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

const nobody: Match = { state: 'nobody', accounts: [], people: [], unknownDomains: [] };

/** Undefined when one of the sighting's keys has not been looked up in this tab: then only the directory can say. */
export function matchKnown(
  sighting: Sighting,
  rules: Rules,
  hits: SessionItems[`hits:${number}`],
): Match | undefined {
  const keys = keysOf(sighting, rules);
  if (!keys.every((key) => hits[key]?.every(isWhole))) return undefined;
  return match(sighting, new Map(Object.entries(hits) as [DirectoryKey, readonly Hit[]][]), rules);

  /** A contact without its account says nothing. */
  function isWhole(hit: Hit): boolean {
    return hit.kind !== 'contact' || hits[`a:${hit.accountId}`] !== undefined;
  }
}
