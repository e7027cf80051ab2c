import { z } from 'zod';
import type { Change } from '../../model/index.ts';
import type { Applied, Feed, News, Source } from '../contract.ts';
import type { Cache } from '../crm/ask.ts';
import { undone } from '../crm/once.ts';
import { SourceError } from '../error.ts';
import { createIds, withIds } from './ids.ts';

/** A source beside another one, with ids that are nobody else's. */
export interface Guest extends Source {
  /** Whether it has made, or was to make, a record with this id of ours. */
  hasMade(recordId: string): Promise<boolean>;
  /** Whether the id is of one of its records. */
  has(id: string): boolean;
}

const MADE = 'merged-made';
const Made = z.array(z.string());

/**
 * @param mark names the connection, wherever and whenever it is connected again
 * @param kept outlives the worker: which records it was told to make
 */
export function createGuest(source: Source, mark: string, kept: Cache): Guest {
  const made = new Set<string>();
  const ids = createIds(mark, (id) => made.has(id));
  const out = <T>(value: T): T => withIds(value, ids.out);
  const own = <T>(value: T): T => withIds(value, (id) => ids.own(id) ?? id);

  let reading: Promise<void> | undefined;
  const ready = () => {
    reading ??= kept.get(MADE).then(
      (found) => {
        for (const id of Made.safeParse(found).data ?? []) made.add(id);
      },
      (error: unknown) => {
        reading = undefined;
        throw error;
      },
    );
    return reading;
  };
  const read = async <T>(asked: () => Promise<T>): Promise<T> => {
    await ready();
    return out(await asked());
  };

  /** Before it is told: what came of it may never be heard. Answers whether it has not been told before. */
  async function note(change: Change): Promise<boolean> {
    await ready();
    if (!change.type.endsWith('.create') || made.has(change.recordId)) return false;
    // First, as others may be noted at the same time; one that was not kept is noted by the next try.
    made.add(change.recordId);
    try {
      await kept.put(MADE, [...made]);
    } catch (error) {
      made.delete(change.recordId);
      throw error;
    }
    return true;
  }

  /** Of a first try that had no effect: the record may be made elsewhere now, and its edits are to follow it there. */
  async function unnote({ recordId }: Change): Promise<void> {
    made.delete(recordId);
    // The refusal is what the person is to read. What could not be kept now is kept with the next that is noted.
    await kept.put(MADE, [...made]).catch(() => undefined);
  }

  return {
    name: source.name,
    capabilities: () => source.capabilities(),
    has: (id) => ids.own(id) !== undefined,
    async hasMade(recordId) {
      await ready();
      return made.has(recordId);
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
      await ready();
      for await (const one of source.events(signal))
        yield one === 'listening' ? one : { ...one, accounts: one.accounts?.map(ids.out) ?? null };
    },
    async apply(change, accountId, signal): Promise<Applied> {
      const isFirst = await note(change);
      // The change keeps the id by which it is known to have been sent.
      const asked = { ...own(change), id: change.id };
      try {
        return out(await source.apply(asked, ids.own(accountId) ?? accountId, signal));
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        if (isFirst && isWithoutEffect(error)) await unnote(change);
        const isOfRecords = 'current' in error.fault || 'into' in error.fault;
        throw isOfRecords ? new SourceError(out(error.fault), error.message, { cause: error }) : error;
      }
    },
  };
}

/** A conflict of a new record says that there is one of its id. */
const isWithoutEffect = ({ fault }: SourceError) => fault.kind !== 'conflict' && undone.has(fault.kind);
