import type { Id } from '../../lib/model/index.ts';
import type { Source } from '../../lib/sources/contract.ts';

/** What a source that gives ids of its own calls the records that were put in. */
export class GivenIds {
  readonly #theirs = new Map<Id, Id>();
  readonly #ours = new Map<Id, Id>();

  add(seed: Id, given: Id): void {
    this.#theirs.set(seed, given);
    this.#ours.set(given, seed);
  }

  /** Of a seed; another id is the same on both sides. */
  theirs = (id: Id): Id => this.#theirs.get(id) ?? id;
  ours = (id: Id): Id => this.#ours.get(id) ?? id;
}

/** The same source, in which records are called what they were seeded as. Ids must be like no other word. */
export function calledBySeeds(source: Source, ids: GivenIds): Source {
  const told = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return renamed(await answer, ids.ours);
    } catch (error) {
      if (error instanceof Error && 'fault' in error)
        Object.assign(error, { fault: renamed(error.fault, ids.ours) });
      throw error;
    }
  };
  return {
    name: source.name,
    capabilities: () => source.capabilities(),
    me: (signal) => told(source.me(signal)),
    changes: (since, signal) => told(source.changes(since, signal)),
    workspace: (signal) => told(source.workspace(signal)),
    context: (id, signal) => told(source.context(ids.theirs(id), signal)),
    portfolio: (cursor, signal) => told(source.portfolio(cursor, signal)),
    facts: (id, signal) => told(source.facts(ids.theirs(id), signal)),
    team: (signal) => told(source.team(signal)),
    search: (query, signal) => told(source.search(query, signal)),
    colleagues: (signal) => told(source.colleagues(signal)),
    async *events(signal) {
      for await (const one of source.events(signal)) yield renamed(one, ids.ours);
    },
    apply: (change, accountId, signal) =>
      told(source.apply(renamed(change, ids.theirs), ids.theirs(accountId), signal)),
  };
}

/** The same with each string given its other name, wherever it stands. */
function renamed<T>(value: T, name: (id: Id) => Id): T {
  if (typeof value === 'string') return name(value) as T;
  if (Array.isArray(value)) return value.map((one) => renamed(one, name)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, name)])) as T;
}
