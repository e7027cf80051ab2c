import type { DirectoryEntry, DirectoryPage } from '../../model/index.ts';
import type { Feed, Source } from '../contract.ts';
import type { Cache } from '../crm/ask.ts';
import { SourceError } from '../error.ts';
import type { Guest } from './guest.ts';
import type { Joined, JoinTable, Known } from './joins.ts';
import { begunAnew, keepPlace, type Place, readPlace, type State } from './place.ts';

/** Steps that the feed can go on from: what was told last may not have been filed. */
const STEPS = 50;

export interface FeedParts {
  lead: Pick<Source, 'changes'>;
  guest: Pick<Guest, 'changes' | 'has'>;
  /** Lasts: what is lost is read anew from the beginning. */
  kept: Cache;
  /** What the directory files an account's domains under. */
  keysOf(entry: DirectoryEntry): readonly string[];
  /** Accounts that the directory has under these keys. */
  accountsAt(keys: readonly string[]): Promise<readonly Omit<Known, 'keys'>[]>;
  /** How reading what is beside went. */
  said(trouble: SourceError | null): void;
}

export interface MergedFeed {
  changes(since: string | null, signal: AbortSignal): Promise<Feed>;
  /** Who of these accounts belongs to whom; while all is read anew, as it was known before that. */
  joins(ids: readonly string[]): Promise<Joined>;
}

const beginning: State = { phase: 'learn', lead: null, guest: null, again: null, stale: false, moves: 0 };

export function createMergedFeed(parts: FeedParts): MergedFeed {
  let known: Promise<Place> | undefined;
  const load = () => {
    known ??= readPlace(parts.kept).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  async function changes(since: string | null, signal: AbortSignal): Promise<Feed> {
    const before = await load();
    const place = since === null ? begunAnew(before) : before;
    const state = since === null ? beginning : place.states[since];
    if (!state) return 'start-over';
    const { joins } = place;
    const step = await next(state, joins, signal);
    if (step === 'start-over') return step;
    const token = crypto.randomUUID();
    const reached = { ...step.state, moves: joins.moves() };
    const states = Object.fromEntries(
      [...Object.entries(place.states), [token, reached] as const].slice(-STEPS),
    );
    const isWhole = reached.phase === 'rest' && !reached.stale;
    // Before the page is given out: what goes on from it must find how it came about.
    const kept = await keepPlace(parts.kept, before, {
      ...place,
      states,
      ...(isWhole && { shown: undefined }),
    });
    known = Promise.resolve(kept);
    return { ...step.page, next: token, more: reached.phase !== 'rest' };
  }

  async function next(state: State, joins: JoinTable, signal: AbortSignal): Promise<Step> {
    if (state.phase === 'lead') return leadStep(state, joins, signal);
    const page = await beside(
      () => parts.guest.changes(state.phase === 'again' ? state.again : state.guest, signal),
      signal,
    );
    if (page === 'start-over') return page;
    if (state.phase === 'again') return againStep(state, page, joins);
    // What can't be read now is read in the next round; the other one's accounts do not wait for it.
    if (!page)
      return leadStep(
        { ...state, phase: 'lead', stale: state.stale || state.phase === 'learn' },
        joins,
        signal,
      );
    return guestStep(state, page, joins);
  }

  async function beside(ask: () => Promise<Feed>, signal: AbortSignal): Promise<Feed | undefined> {
    try {
      const page = await ask();
      parts.said(null);
      return page;
    } catch (error) {
      if (signal.aborted || !(error instanceof SourceError)) throw error;
      parts.said(error);
      return undefined;
    }
  }

  async function guestStep(state: State, page: DirectoryPage, joins: JoinTable): Promise<Step> {
    const learning = state.phase === 'learn';
    await learn(page, joins, learning ? async () => [] : parts.accountsAt);
    const stale = learning || isStale(state, joins);
    const told = learning ? nothing(page) : asJoined(page, joins);
    return {
      page: told,
      state: {
        ...state,
        stale,
        guest: page.next,
        phase: page.more ? (learning ? 'learn' : 'guest') : 'lead',
      },
    };
  }

  async function leadStep(state: State, joins: JoinTable, signal: AbortSignal): Promise<Step> {
    const page = await parts.lead.changes(state.lead, signal);
    if (page === 'start-over') return page;
    learnLead(page, joins);
    const stale = isStale(state, joins);
    const phase = page.more ? 'lead' : stale ? 'again' : 'rest';
    return { page, state: { ...state, phase, stale, lead: page.next, again: null } };
  }

  async function againStep(state: State, page: DirectoryPage | undefined, joins: JoinTable): Promise<Step> {
    // It stays to be told, in the next round.
    if (!page) return { page: empty, state: { ...state, phase: 'rest', again: null } };
    await learn(page, joins, async () => []);
    const told = asJoined(page, joins);
    if (page.more) return { page: told, state: { ...state, again: page.next } };
    return { page: told, state: { ...state, phase: 'rest', guest: page.next, again: null, stale: false } };
  }

  async function learn(page: DirectoryPage, joins: JoinTable, at: FeedParts['accountsAt']): Promise<void> {
    for (const { kind, id } of page.deletes) if (kind === 'account') joins.dropGuest(id);
    for (const entry of page.upserts) {
      if (entry.kind !== 'account') continue;
      const keys = parts.keysOf(entry);
      const leads = (keys.length > 0 ? await at(keys) : []).filter(({ id }) => !parts.guest.has(id));
      joins.putGuest({ id: entry.id, name: entry.name, keys }, leads);
    }
  }

  function learnLead(page: DirectoryPage, joins: JoinTable): void {
    for (const { kind, id } of page.deletes) if (kind === 'account') joins.dropLead(id);
    for (const entry of page.upserts)
      if (entry.kind === 'account')
        joins.putLead({ id: entry.id, name: entry.name, keys: parts.keysOf(entry) });
  }

  return {
    changes,
    async joins(_ids) {
      const { shown, joins } = await load();
      return shown ?? joins;
    },
  };
}

/** Whether accounts have moved since it was reached: also by steps that were taken from it before, and never filed. */
const isStale = ({ stale, moves }: State, joins: JoinTable) => stale || moves !== joins.moves();

type Page = Omit<DirectoryPage, 'next' | 'more'>;
type Step = 'start-over' | { page: Page; state: State };

const empty: Page = { upserts: [], deletes: [], total: 0 };
const nothing = ({ total }: DirectoryPage): Page => ({ ...empty, total });

/** Accounts that belong to one of the first source's are that one, and their contacts are its. */
function asJoined({ upserts, deletes, total }: DirectoryPage, joins: JoinTable): Page {
  const told = upserts.flatMap((entry): DirectoryEntry[] => {
    if (entry.kind === 'account') return joins.leadOf(entry.id) === undefined ? [entry] : [];
    return [{ ...entry, accountId: joins.leadOf(entry.accountId) ?? entry.accountId }];
  });
  const hidden = upserts.filter(({ kind, id }) => kind === 'account' && joins.leadOf(id) !== undefined);
  return { upserts: told, deletes: [...deletes, ...hidden.map(({ kind, id }) => ({ kind, id }))], total };
}
