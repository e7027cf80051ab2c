import type { CachedContext, ContextAnswer, ContextProblem } from '../messages/view.ts';
import type { Change } from '../model/index.ts';
import { settled } from '../outbox/overlay.ts';
import type { Applied, Source } from '../sources/contract.ts';
import { SourceError, type SourceFault } from '../sources/error.ts';
import { session } from '../storage.ts';
import { type Store, StoreError } from '../store/index.ts';
import type { Connections } from './connection.ts';
import { keepHot } from './hot.ts';
import { createTurns } from './in-turn.ts';
import { createTaken } from './taken-lately.ts';

/** A context younger than this (milliseconds) is not asked for again just because it is looked at. */
const FRESH = 60_000;
const TIMEOUT = 20_000;

export interface Contexts {
  /** What is known, refreshed when it is old or `force` asks for it. Known data comes even with a problem. */
  get(accountId: string, force?: boolean): Promise<ContextAnswer>;
  /** Puts what is known on disk into the hot store and returns it; asks no source. */
  warm(accountId: string): Promise<CachedContext | undefined>;
  /** The source took a change: what is known of the account has it from now on. */
  took(accountId: string, change: Change, applied: Applied): Promise<void>;
}

export function createContexts(store: Store, connections: Connections): Contexts {
  const refreshing = new Map<string, Promise<ContextAnswer>>();
  const taken = createTaken();
  /** Asked for while an older asking is under way, whose answer may not have what it is asked for. */
  const following = new Map<string, Promise<ContextAnswer>>();
  /** An answer and a change that was taken are put away one after the other, or one would undo the other. */
  const inTurn = createTurns();

  async function warm(accountId: string) {
    const key = `context:${accountId}` as const;
    const hot = (await session.get(key))[key];
    if (hot) return hot;
    const cached = await store.contexts.get(accountId).catch(() => undefined);
    if (cached) await keepHot(cached);
    return cached;
  }

  function start(accountId: string): Promise<ContextAnswer> {
    const flight = refresh(accountId).finally(() => refreshing.delete(accountId));
    refreshing.set(accountId, flight);
    return flight;
  }

  async function refresh(accountId: string): Promise<ContextAnswer> {
    const answer = await connections.use((source, ended) => fetchFrom(source, accountId, ended));
    return answer ?? known(accountId, null);
  }

  async function known(accountId: string, problem: ContextProblem | null): Promise<ContextAnswer> {
    return { accountId, cached: (await warm(accountId)) ?? null, problem };
  }

  async function fetchFrom(source: Source, accountId: string, ended: AbortSignal): Promise<ContextAnswer> {
    try {
      const signal = AbortSignal.any([ended, AbortSignal.timeout(TIMEOUT)]);
      // As of the asking: what others change while the answer is on its way is not in it.
      const fetchedAt = Date.now();
      const context = await source.context(accountId, signal);
      const made = await madeFor(source, accountId);
      const kept = await inTurn(async () => {
        const cached = { context: taken.since(fetchedAt, context), fetchedAt, ...made };
        await keepHot(cached);
        return { cached, problem: await saved(cached) };
      });
      await connections.worked();
      return { accountId, ...kept };
    } catch (error) {
      if (ended.aborted) return { accountId, cached: null, problem: null };
      await connections.failed(error);
      return known(accountId, problemOf(error));
    }
  }

  async function saved(cached: CachedContext): Promise<ContextProblem | null> {
    try {
      await store.contexts.put(cached);
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  return {
    warm,
    took: (accountId, change, applied) =>
      inTurn(async () => {
        taken.add(accountId, change, applied);
        const cached = await warm(accountId);
        if (!cached) return;
        const next = { ...cached, context: settled(cached.context, change, applied) };
        await Promise.all([keepHot(next), store.contexts.put(next)]);
      }),
    async get(accountId, force = false) {
      const cached = await warm(accountId);
      if (cached && !force && Date.now() - cached.fetchedAt < FRESH)
        return { accountId, cached, problem: null };
      const flight = refreshing.get(accountId);
      if (!flight || !force) return flight ?? start(accountId);
      const next =
        following.get(accountId) ??
        flight.then(() => {
          following.delete(accountId);
          return start(accountId);
        });
      following.set(accountId, next);
      return next;
    },
  };
}

/** What can be made for the account, where that is not the same for all. */
async function madeFor({ takesFor }: Source, accountId: string): Promise<Pick<CachedContext, 'creates'>> {
  const takes = await takesFor?.(accountId);
  return takes ? { creates: takes.filter((type) => type.endsWith('.create')) } : {};
}

const problemKinds: Record<SourceFault['kind'], ContextProblem['kind']> = {
  'signed-out': 'signed-out',
  forbidden: 'forbidden',
  'rate-limited': 'rate-limited',
  'not-found': 'not-found',
  merged: 'not-found',
  'too-large': 'bad-answer',
  unreachable: 'unreachable',
  away: 'unreachable',
  'outcome-unknown': 'unreachable',
  'start-over': 'bad-answer',
  rejected: 'bad-answer',
  conflict: 'bad-answer',
  'bad-answer': 'bad-answer',
};

function problemOf(error: unknown): ContextProblem {
  if (error instanceof SourceError) return { kind: problemKinds[error.fault.kind], sentence: error.message };
  if (error instanceof StoreError) return { kind: 'storage', sentence: error.message };
  throw error;
}
