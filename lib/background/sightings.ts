import { t } from '../i18n/index.ts';
import { type DirectoryKey, type Hits, keysOf, match, type Rules } from '../match/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import { tellTab } from '../messages/tell.ts';
import type { HandleState, HandleView, Status, TabView } from '../messages/view.ts';
import type { Match, Sighting, SiteName } from '../model/index.ts';
import { type SessionPair, session, settings } from '../storage.ts';
import { type Store, StoreError } from '../store/index.ts';
import { bringDock } from './bring-dock.ts';
import { lookByName } from './by-name.ts';
import type { Contexts } from './contexts.ts';
import { handleView } from './handle.ts';
import { setSurely } from './hot.ts';
import { places } from './places.ts';
import { createPrefetch } from './prefetch.ts';
import type { StatusBoard } from './status.ts';
import { isStopping } from './stopping.ts';

/** How many accounts of one page are fetched before anyone picks one. */
const AT_ONCE = 3;
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
  /** Tells every page's handle where things stand, after the connection's state changed. */
  tellHandles(): Promise<void>;
  forget(tabId: number): Promise<void>;
}

interface Mark {
  nonce: string;
  sequence: number;
}

/** Overtakes every report of the tab. */
const closed: Mark = { nonce: '', sequence: 0 };

interface Shown extends Mark {
  site: SiteName;
  sighting: Sighting | null;
  unreadable: boolean;
  moves: number;
}

export function createSightings(parts: Parts): Sightings {
  /** The newest report of each tab; whatever belongs to another one must not overwrite what it said. */
  const newest = new Map<number, Mark>();
  /** Counts how often directory or rules changed: a look-up that began before that is made again. */
  let era = 0;
  const prefetch = createPrefetch(parts.contexts);

  /** A page that comes later has a nonce of its own, and what is left of the one before no longer counts. */
  const isOvertaken = (tabId: number, { nonce, sequence }: Mark) => {
    const known = newest.get(tabId);
    return known !== undefined && (known.nonce !== nonce || known.sequence > sequence);
  };

  async function findNow(tabId: number, sighting: Sighting | null) {
    for (;;) {
      const began = era;
      const found = await find(parts, tabId, sighting);
      if (began === era) return found;
    }
  }

  async function see(tabId: number, { site, sighting, unreadable, moves, nonce, sequence }: Shown) {
    const found = await findNow(tabId, sighting);
    if (isOvertaken(tabId, { nonce, sequence })) return undefined;
    const list = sighting !== null && isList(sighting);
    const match = list ? nobody : found.match;
    const view: TabView = { site, sighting, match, unreadable, moves, nonce, sequence };
    await setSurely([`tab:${tabId}`, view], [`hits:${tabId}`, found.hits], ...readingOf(tabId, sighting));
    const ids = found.match.accounts.map(({ accountId }) => accountId);
    if (list) prefetch(ids);
    else void fetchAtOnce(parts.contexts, ids);
    return view;
  }

  async function tell(tabId: number, view: TabView) {
    await tellTab(tabId, { kind: 'handle', handle: await handleOf(parts.status, view) });
  }

  return {
    async report(tabId, report) {
      const { nonce, sequence } = report;
      const known = newest.get(tabId);
      if (known?.nonce !== nonce || known.sequence < sequence) newest.set(tabId, { nonce, sequence });
      if (report.dock) await settings.set(`dock:${report.site}`, report.dock);
      const standing = await places.of(report.site);
      if (standing.place === 'page' && !report.docked) await bringDock(tabId);
      // A page that was switched off has nothing to say, even if it has not heard of that yet.
      const shown = standing.place === 'off' ? { ...report, sighting: null, unreadable: false } : report;
      try {
        await parts.settled();
        const view = await see(tabId, shown);
        return { handle: await handleOf(parts.status, view), ...standing };
      } catch (error) {
        if (isStopping(error)) throw error;
        await say(parts.status, error);
        return { handle: handleView('error'), ...standing };
      }
    },
    async rematch() {
      era++;
      // What was looked up for other pages of a tab was looked up in the former directory.
      await session.remove(...(Object.keys(await session.all('hits:')) as `hits:${number}`[]));
      for (const [tabId, view] of await views()) {
        const seen = await see(tabId, view);
        if (seen) await tell(tabId, seen);
      }
    },
    async tellHandles() {
      for (const [tabId, view] of await views()) await tell(tabId, view);
    },
    async forget(tabId) {
      // What is being looked up for it still must not bring it back.
      newest.set(tabId, closed);
      await session.remove(`tab:${tabId}`, `hits:${tabId}`, `read:${tabId}`, `pick:${tabId}`);
    },
  };
}

/** For a report, should the next page be one that can't be read. */
const readingOf = (tabId: number, sighting: Sighting | null): SessionPair[] =>
  sighting ? [[`read:${tabId}`, { page: sighting.page, how: sighting.how }]] : [];

async function views(): Promise<[tabId: number, view: TabView][]> {
  const all = Object.entries(await session.all('tab:'));
  return all.map(([key, view]) => [Number(key.slice('tab:'.length)), view]);
}

const isList = (sighting: Sighting) =>
  sighting.people.length > 0 && sighting.people.every(({ part }) => part === 'row');

async function find({ store, rules }: Parts, tabId: number, sighting: Sighting | null) {
  if (!sighting) return { match: nobody, hits: await remembered(tabId, new Map()) };
  const known = await rules();
  const keys = keysOf(sighting, known);
  const [filed, named] = await Promise.all([store.directory.look(keys), lookByName(store, keys)]);
  const hits = new Map([...filed, ...named]);
  return { match: match(sighting, hits, known), hits: await remembered(tabId, hits) };
}

/** The tab's hits with these added; the oldest go first. */
async function remembered(tabId: number, hits: Hits) {
  const key = `hits:${tabId}` as const;
  const before = (await session.get(key))[key] ?? {};
  const all = Object.entries({ ...before, ...Object.fromEntries(hits) });
  return Object.fromEntries(all.slice(-MAX_HITS)) as Record<DirectoryKey, never>;
}

/** What is in sight is fetched at once; whoever looks at it is told of trouble by the panel's own asking. */
async function fetchAtOnce(contexts: Contexts, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.slice(0, AT_ONCE).map((id) => contexts.get(id))).catch(() => undefined);
}

const stateOf: Record<Match['state'], HandleState> = {
  account: 'account',
  several: 'several',
  question: 'question',
  unknown: 'unknown',
  own: 'own',
  nobody: 'nobody',
};

/** @param view undefined when a newer report has overtaken this one */
async function handleOf(status: StatusBoard, view: TabView | undefined): Promise<HandleView> {
  const { connection } = await status.get();
  return handleView(stateNow(connection, view));
}

function stateNow(connection: Status['connection'], view: TabView | undefined): HandleState {
  if (connection === 'none') return 'not-connected';
  if (connection === 'signed-out') return 'signed-out';
  return view?.unreadable ? 'unreadable' : stateOf[view?.match.state ?? 'nobody'];
}

async function say(status: StatusBoard, error: unknown): Promise<void> {
  if (!(error instanceof StoreError)) console.error('Keyside:', error);
  const problem = error instanceof StoreError ? error.message : t('errors.page');
  await status.patch((before) => ({ ...before, problem, connection: 'broken' }));
}
