import type { Applied, Feed, News, Source } from '../contract.ts';
import { undone } from '../crm/once.ts';
import { SourceError } from '../error.ts';
import { createIds, withIds } from './ids.ts';
import type { MadeBeside } from './made.ts';

/** A source beside another one, with ids that are nobody else's. */
export interface Guest extends Source {
  /** Whether it has made, or was to make, a record with this id of ours. */
  hasMade(recordId: string): Promise<boolean>;
  /** Whether the id is of one of its records. */
  has(id: string): boolean;
  learn(signal: AbortSignal): Promise<void>;
}

/**
 * @param mark names the connection, wherever and whenever it is connected again
 * @param made which records it was told to make
 */
export function createGuest(source: Source, mark: string, made: MadeBeside): Guest {
  const ids = createIds(mark, (id) => made.has(mark, id));
  const out = <T>(value: T): T => withIds(value, ids.out);
  const own = <T>(value: T): T => withIds(value, (id) => ids.own(id) ?? id);

  const read = async <T>(asked: () => Promise<T>): Promise<T> => {
    await made.ready();
    return out(await asked());
  };

  return {
    name: source.name,
    capabilities: () => source.capabilities(),
    learn: async (signal) => source.learn?.(signal),
    has: (id) => ids.own(id) !== undefined,
    async hasMade(recordId) {
      await made.ready();
      return made.has(mark, recordId);
    },
    me: (signal) => read(() => source.me(signal)),
    changes: (since, signal): Promise<Feed> => read(() => source.changes(since, signal)),
    workspace: (signal) => read(() => source.workspace(signal)),
    context: (id, signal) => read(() => source.context(ids.own(id) ?? id, signal)),
    portfolio: (cursor, signal) => read(() => source.portfolio(cursor, signal)),
    facts: (id, signal) => read(() => source.facts(ids.own(id) ?? id, signal)),
    team: (signal) => read(() => source.team(signal)),
    search: (query, signal) => read(() => source.search(query, signal)),
    colleagues: (signal) => read(() => source.colleagues(signal)),
    async *events(signal): AsyncIterable<'listening' | News> {
      await made.ready();
      for await (const one of source.events(signal))
        yield one === 'listening' ? one : { ...one, accounts: one.accounts?.map(ids.out) ?? null };
    },
    async apply(change, accountId, signal): Promise<Applied> {
      // Before it is told: what came of it may never be heard.
      await made.ready();
      const isFirst = change.type.endsWith('.create') && (await made.note(mark, change.recordId));
      // The change keeps the id by which it is known to have been sent.
      const asked = { ...own(change), id: change.id };
      try {
        return out(await source.apply(asked, ids.own(accountId) ?? accountId, signal));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        // The record may be made elsewhere now, and its edits are to follow it there.
        if (isFirst && isWithoutEffect(error)) await made.forget(mark, change.recordId);
        const isOfRecords = 'current' in error.fault || 'into' in error.fault;
        throw isOfRecords ? new SourceError(out(error.fault), error.message, { cause: error }) : error;
      }
    },
  };
}

/** A conflict of a new record says that there is one of its id. */
const isWithoutEffect = ({ fault }: SourceError) => fault.kind !== 'conflict' && undone.has(fault.kind);
