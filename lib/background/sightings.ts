import { type DirectoryKey, type Hits, keysOf, match, type Rules } from '../match/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import { tellTab } from '../messages/tell.ts';
import type { HandleState, TabView } from '../messages/view.ts';
import type { Match, Sighting } from '../model/index.ts';
import { session, settings } from '../storage.ts';
import { type Store, StoreError } from '../store/index.ts';
import type { Contexts } from './contexts.ts';
import type { StatusBoard } from './status.ts';

/** How many accounts of a list are fetched ahead, and how many at a time. */
const PREFETCH = 12;
const AT_ONCE = 2;
/** Keys remembered per tab, so that a thread seen before is matched without the worker. */
const MAX_HITS = 1000;

export const nobody: Match = { state: 'nobody', accounts: [], people: [], unknownDomains: [] };

interface Parts {
  store: Store;
  contexts: Contexts;
  status: StatusBoard;
  rules(): Promise<Rules>;
  /** The status says where things stand; rejects with a StoreError. */
  settled(): Promise<void>;
}

export interface Sightings {
  report(tabId: number, report: Ask<'report'>): Promise<Answer<'report'>>;
  /** Matches every tab's sighting again, after the directory, the rules or the connection changed. */
  rematch(): Promise<void>;
  forget(tabId: number): Promise<void>;
}

export function createSightings(parts: Parts): Sightings {
  /** The newest report of each tab's content script; a slower older one must not overwrite it. */
  const newest = new Map<number, { nonce: string; sequence: number }>();

  const overtaken = (tabId: number, { nonce, sequence }: { nonce: string; sequence: number }) => {
    const known = newest.get(tabId);
    return known !== undefined && known.nonce === nonce && known.sequence > sequence;
  };

  async function see(tabId: number, sighting: Sighting | null, mark: { nonce: string; sequence: number }) {
    const found = sighting
      ? await find(parts, tabId, sighting)
      : { match: nobody, hits: await remembered(tabId, new Map()) };
    if (overtaken(tabId, mark)) return undefined;
    const list = sighting !== null && isList(sighting);
    const view: TabView = { sighting, match: list ? nobody : found.match, ...mark };
    await session.set([`tab:${tabId}`, view], [`hits:${tabId}`, found.hits]);
    void warmUp(parts.contexts, found.match, list);
    return view;
  }

  return {
    async report(tabId, report) {
      const { nonce, sequence } = report;
      if (!overtaken(tabId, report)) newest.set(tabId, { nonce, sequence });
      const dockKey = `dock:${report.site}` as const;
      if (report.dock) await settings.set(dockKey, report.dock);
      const dock = report.dock ?? (await settings.get(dockKey)) ?? { open: true, width: 360 };
      try {
        await parts.settled();
        const view = await see(tabId, report.sighting, { nonce, sequence });
        return { state: await handleState(parts.status, view?.match ?? nobody), dock };
      } catch (error) {
        await say(parts.status, error);
        return { state: 'error', dock };
      }
    },
    async rematch() {
      for (const [key, view] of Object.entries(await session.all('tab:'))) {
        const tabId = Number(key.slice('tab:'.length));
        const mark = newest.get(tabId) ?? { nonce: view.nonce, sequence: view.sequence };
        const seen = await see(tabId, view.sighting, mark);
        await tellTab(tabId, {
          kind: 'handle',
          state: await handleState(parts.status, seen?.match ?? nobody),
        });
      }
    },
    async forget(tabId) {
      newest.delete(tabId);
      await session.remove(`tab:${tabId}`, `hits:${tabId}`);
    },
  };
}

const isList = (sighting: Sighting) =>
  sighting.people.length > 0 && sighting.people.every(({ part }) => part === 'row');

async function find({ store, rules }: Parts, tabId: number, sighting: Sighting) {
  const known = await rules();
  const keys = keysOf(sighting, known);
  const hits = await store.directory.look(keys);
  return { match: match(sighting, hits, known), hits: await remembered(tabId, hits) };
}

/** The tab's hits with these added; the oldest go first. */
async function remembered(tabId: number, hits: Hits) {
  const key = `hits:${tabId}` as const;
  const before = (await session.get(key))[key] ?? {};
  const all = Object.entries({ ...before, ...Object.fromEntries(hits) });
  return Object.fromEntries(all.slice(-MAX_HITS)) as Record<DirectoryKey, never>;
}

/** Contexts of what is in sight: those of a page at once, those of a list's rows quietly and bounded. */
async function warmUp(contexts: Contexts, { accounts }: Match, list: boolean): Promise<void> {
  const ids = accounts.slice(0, list ? PREFETCH : 3).map(({ accountId }) => accountId);
  const queue = ids.values();
  const fetchNext = async () => {
    for (const id of queue) {
      // A list prefetches only what is not known at all; the rest is refreshed when it is looked at.
      if (list && (await contexts.warm(id))) continue;
      await contexts.get(id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext)).catch(() => undefined);
}

const stateOf: Record<Match['state'], HandleState> = {
  account: 'account',
  several: 'several',
  question: 'question',
  unknown: 'unknown',
  own: 'own',
  nobody: 'nobody',
};

async function handleState(status: StatusBoard, { state }: Match): Promise<HandleState> {
  const { connection } = await status.get();
  if (connection === 'none') return 'not-connected';
  if (connection === 'signed-out') return 'signed-out';
  return stateOf[state];
}

async function say(status: StatusBoard, error: unknown): Promise<void> {
  if (!(error instanceof StoreError)) console.error('Keyside:', error);
  const problem =
    error instanceof StoreError ? error.message : 'Keyside could not look this page up. Reload it.';
  await status.patch((before) => ({ ...before, problem, connection: 'broken' }));
}
