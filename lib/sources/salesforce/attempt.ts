import { SourceError } from '../error.ts';
import { type About, type Api, refusalIn, type Sub } from './api.ts';
import { isStale } from './dialect.ts';
import type { Values } from './fields.ts';
import { duplicate, explained } from './references.ts';

/** How changes are sent. */
export function createAttempts(api: Api) {
  /** What is refused is told by our names of fields. */
  async function attempt<T>(
    work: () => Promise<T>,
    ours: Values['ours'],
    fields: object,
    about: About,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isStale(error)) throw error;
      throw (await duplicate(api, error, about)) ?? (await explained(api, named(error, ours), fields, about));
    }
  }

  async function together(subs: readonly Sub[], about: About) {
    const answers = await api.composite(subs, about, { allOrNone: true });
    const refused = refusalIn(answers);
    if (refused) throw refused;
    return answers;
  }
  return { attempt, together };
}

export type Attempts = ReturnType<typeof createAttempts>;

function named(error: unknown, ours: Values['ours']): unknown {
  if (!(error instanceof SourceError) || error.fault.kind !== 'rejected') return error;
  const fields = Object.fromEntries(
    Object.entries(error.fault.fields).flatMap(([field, words]) =>
      ours[field] ? [[ours[field], words]] : [],
    ),
  );
  return new SourceError({ kind: 'rejected', fields }, error.message, { cause: error });
}
