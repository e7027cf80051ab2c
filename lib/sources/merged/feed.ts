import type { DirectoryEntry, DirectoryPage } from '../../model/index.ts';
import type { Feed, Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import type { Guest } from './guest.ts';
import { type Joined, type JoinTable, type Known, sameKeys } from './joins.ts';
import { begunAnew, keepPlace, type Place, readJoins, readPlace, type State, shownJoins } from './place.ts';
import type { JoinRows } from './rows.ts';
import { accountsIn, asJoined, empty, nothing, type Told, wantedOfLead } from './told.ts';

/**
 * Steps that the feed can go on from. What was told last may not have been filed: the directory writes every fifteen
 * seconds (see usualRun), and a CRM tells some ten pages a second.
 */
const STEPS = 200;

export interface FeedParts {
  lead: Pick<Source, 'changes'>;
  guest: Pick<Guest, 'changes' | 'has'>;
  /** Lasts: what is lost is read anew from the beginning. */
  rows: JoinRows;
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

const beginning: State = {
  ...{ phase: 'learn', lead: null, guest: null, again: null },
  ...{ whole: false, stale: false, late: [], moves: 0 },
};

export function createMergedFeed(parts: FeedParts): MergedFeed {
  /** Each step begins where the one before has ended. */
  let last: Promise<unknown> = Promise.resolve();

  function changes(since: string | null, signal: AbortSignal): Promise<Feed> {
    const step = last.then(() => take(since, signal));
    last = step.catch(() => undefined);
    return step;
  }

  async function take(since: string | null, signal: AbortSignal): Promise<Feed> {
    const before = await readPlace(parts.rows);
    const place = since === null ? begunAnew(before) : before;
    const state = since === null ? beginning : place.states[since];
    if (!state) return 'start-over';
    const step = await next(state, place, signal);
    if (step === 'start-over') return step;
    signal.throwIfAborted();
    const token = crypto.randomUUID();
    const now = reached(place, step, token);
    // Before the page is given out: what goes on from it must find how it came about.
    await keepPlace(parts.rows, before, now, step.joins);
    if (step.state.phase === 'rest') parts.rows.forget();
    return { ...step.page, next: token, more: step.state.phase !== 'rest' };
  }

  async function next(state: State, place: Place, signal: AbortSignal): Promise<Step> {
    if (state.phase === 'lead') return leadStep(state, place, signal);
    const page = await beside(
      () => parts.guest.changes(state.phase === 'again' ? state.again : state.guest, signal),
      signal,
    );
    if (page === 'start-over') return page;
    if (state.phase === 'again') return againStep(state, page, place);
    // What can't be read now is read in the next round; the other one's accounts do not wait for it.
    if (!page)
      return leadStep(
        { ...state, phase: 'lead', stale: state.stale || state.phase === 'learn' },
        place,
        signal,
      );
    return guestStep(state, page, place);
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

  async function guestStep(state: State, page: DirectoryPage, place: Place): Promise<Step> {
    const learning = state.phase === 'learn';
    // Of who is learned for the first time nothing is known that would matter.
    const guests = [...accountsIn(learning ? { ...page, upserts: [] } : page), ...state.late];
    const joins = await readJoins(parts.rows, place, { guests }, page);
    await learn(page, joins, () => !learning);
    for (const id of state.late) {
      const row = joins.row(id);
      if (row) await put({ id, ...row }, joins, true);
    }
    const stale = learning || isStale(state, place, joins);
    const told = learning ? nothing(page) : asJoined(page, joins);
    const phase = page.more ? (learning ? 'learn' : 'guest') : 'lead';
    const whole = state.whole || !page.more;
    return { page: told, joins, state: { ...state, stale, whole, late: [], guest: page.next, phase } };
  }

  async function leadStep(state: State, place: Place, signal: AbortSignal): Promise<Step> {
    const page = await parts.lead.changes(state.lead, signal);
    if (page === 'start-over') return page;
    const joins = await readJoins(parts.rows, place, wantedOfLead(page, parts.keysOf), page);
    learnLead(page, joins);
    const stale = isStale(state, place, joins);
    // What was not read to its end goes on in the next round, with all that the first has.
    const phase = page.more ? 'lead' : stale && state.whole ? 'again' : 'rest';
    return { page, joins, state: { ...state, phase, stale, lead: page.next, again: null } };
  }

  const knownBy = (entry: DirectoryEntry): Known => ({
    id: entry.id,
    name: entry.name,
    keys: parts.keysOf(entry),
  });

  async function againStep(state: State, page: DirectoryPage | undefined, place: Place): Promise<Step> {
    // It stays to be told, in the next round.
    if (!page) return { page: empty, state: { ...state, phase: 'rest', again: null } };
    const joins = await readJoins(parts.rows, place, { guests: accountsIn(page) }, page);
    const isLate = ({ id, keys }: Known) => !sameKeys(joins.row(id)?.keys, keys);
    const accounts = page.upserts.filter(({ kind }) => kind === 'account').map(knownBy);
    const late = accounts.filter(isLate).map(({ id }) => id);
    await learn(page, joins, (id) => late.includes(id));
    const told = { page: asJoined(page, joins), joins };
    const next = { ...state, late: [...state.late, ...late] };
    if (page.more) return { ...told, state: { ...next, again: page.next } };
    return { ...told, state: { ...next, phase: 'rest', guest: page.next, again: null, stale: false } };
  }

  /** @param isAsked of which of them the directory is asked whose they are */
  async function learn(page: Told, joins: JoinTable, isAsked: (id: string) => boolean): Promise<void> {
    for (const { kind, id } of page.deletes) if (kind === 'account') joins.dropGuest(id);
    for (const entry of page.upserts)
      if (entry.kind === 'account') await put(knownBy(entry), joins, isAsked(entry.id));
  }

  async function put(known: Known, joins: JoinTable, isAsked: boolean): Promise<void> {
    const at = isAsked && known.keys.length > 0 ? await parts.accountsAt(known.keys) : [];
    joins.putGuest(
      known,
      at.filter(({ id }) => !parts.guest.has(id)),
    );
  }

  function learnLead(page: DirectoryPage, joins: JoinTable): void {
    for (const { kind, id } of page.deletes) if (kind === 'account') joins.dropLead(id);
    for (const entry of page.upserts) if (entry.kind === 'account') joins.putLead(knownBy(entry));
  }

  return {
    changes,
    joins(ids) {
      const guests = ids.filter(parts.guest.has);
      return shownJoins(parts.rows, { guests, leads: ids.filter((id) => !parts.guest.has(id)) });
    },
  };
}

/** The place once the step is taken. */
function reached(place: Place, { state, joins }: Taken, token: string): Place {
  const moves = place.moves + (joins?.moved().size ?? 0);
  const states = [...Object.entries(place.states), [token, { ...state, moves }] as const].slice(-STEPS);
  const isWhole = state.phase === 'rest' && state.whole && !state.stale;
  return {
    ...{ ...place, moves, states: Object.fromEntries(states) },
    ...(isWhole && { whole: true, shown: null }),
  };
}

/** Whether accounts have moved since it was reached: also by steps that were taken from it before, and never filed. */
const isStale = ({ stale, moves }: State, place: Place, joins: JoinTable) =>
  stale || moves !== place.moves + joins.moved().size;

interface Taken {
  page: Told;
  state: State;
  /** What it was told by, and what it changed of that. */
  joins?: JoinTable;
}
type Step = 'start-over' | Taken;
