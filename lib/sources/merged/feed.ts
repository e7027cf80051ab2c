import { z } from 'zod';
import type { DirectoryEntry, DirectoryPage } from '../../model/index.ts';
import type { Feed, Source } from '../contract.ts';
import type { Cache } from '../crm/ask.ts';
import { SourceError } from '../error.ts';
import type { Guest } from './guest.ts';
import { createJoins, Joins, type JoinTable, type Known } from './joins.ts';

/**
 * Where the feed is. Each round reads what is new beside, then what is new with the first source. Where that made
 * accounts one, or took them apart, what is beside is told once more from its beginning: its contacts belong
 * elsewhere now. The first round only learns what is beside, which is told once it is known who belongs to whom.
 */
const State = z.object({
  phase: z.enum(['learn', 'rest', 'guest', 'lead', 'again']),
  lead: z.string().nullable(),
  guest: z.string().nullable(),
  again: z.string().nullable(),
  /** What is beside is to be told from its beginning. */
  stale: z.boolean(),
});
type State = z.infer<typeof State>;

const States = z.record(z.string(), State);

const STATES = 'merged-feed';
/** Steps that the feed can go on from: what was told last may not have been filed. */
const STEPS = 50;
const JOINS = 'merged-joins';

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
  joins(): Promise<JoinTable>;
}

const beginning: State = { phase: 'learn', lead: null, guest: null, again: null, stale: false };

export function createMergedFeed(parts: FeedParts): MergedFeed {
  let known: Promise<{ joins: JoinTable; states: Record<string, State> }> | undefined;
  const load = () => {
    known ??= read(parts.kept).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  async function changes(since: string | null, signal: AbortSignal): Promise<Feed> {
    if (since === null) known = Promise.resolve({ joins: createJoins(), states: {} });
    const { joins, states } = await load();
    const state = since === null ? beginning : states[since];
    if (!state) return 'start-over';
    const before = joins.revision();
    const step = await next(state, joins, signal);
    if (step === 'start-over') return step;
    const token = crypto.randomUUID();
    const kept = Object.fromEntries([...Object.entries(states), [token, step.state] as const].slice(-STEPS));
    known = Promise.resolve({ joins, states: kept });
    // Before the page is given out: what goes on from it must find how it came about.
    if (since === null || joins.revision() !== before) await parts.kept.put(JOINS, joins.rows());
    await parts.kept.put(STATES, kept);
    return { ...step.page, next: token, more: step.state.phase !== 'rest' };
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
    const moved = await learn(page, joins, learning ? async () => [] : parts.accountsAt);
    const stale = state.stale || learning || moved;
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
    const stale = learnLead(page, joins) || state.stale;
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

  /** Answers whether what was told before belongs elsewhere now. */
  async function learn(page: DirectoryPage, joins: JoinTable, at: FeedParts['accountsAt']): Promise<boolean> {
    let moved = false;
    for (const { kind, id } of page.deletes) if (kind === 'account') joins.dropGuest(id);
    for (const entry of page.upserts) {
      if (entry.kind !== 'account') continue;
      const keys = parts.keysOf(entry);
      const leads = (keys.length > 0 ? await at(keys) : []).filter(({ id }) => !parts.guest.has(id));
      if (joins.putGuest({ id: entry.id, name: entry.name, keys }, leads).length > 0) moved = true;
    }
    return moved;
  }

  function learnLead(page: DirectoryPage, joins: JoinTable): boolean {
    const gone = page.deletes.flatMap(({ kind, id }) => (kind === 'account' ? joins.dropLead(id) : []));
    const come = page.upserts.flatMap((entry) =>
      entry.kind === 'account'
        ? joins.putLead({ id: entry.id, name: entry.name, keys: parts.keysOf(entry) })
        : [],
    );
    return gone.length + come.length > 0;
  }

  return { changes, joins: async () => (await load()).joins };
}

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

async function read(kept: Cache): Promise<{ joins: JoinTable; states: Record<string, State> }> {
  const [joins, states] = await Promise.all([kept.get(JOINS), kept.get(STATES)]);
  const rows = Joins.safeParse(joins).data;
  // Without the one the other is good for nothing.
  return { joins: createJoins(rows), states: (rows && States.safeParse(states).data) ?? {} };
}
