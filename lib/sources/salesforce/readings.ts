import type { Cache } from '../crm/ask.ts';
import type { FieldMapping } from '../crm/mapping.ts';
import type { Api } from './api.ts';
import { isStale } from './dialect.ts';
import { forgetOrg, readOrg } from './org.ts';
import type { Reading } from './rows.ts';

/** What is known of the organisation for a day, or until it is found to be another. */
export interface Readings {
  current(signal: AbortSignal): Promise<Reading>;
  /**
   * Works with what is known, and once more, with what is described anew, where that names what is not there any more.
   * `lacks`: whether what came of it is without something for that reason.
   */
  use<T>(work: (known: Reading) => Promise<T>, signal: AbortSignal, lacks?: (told: T) => boolean): Promise<T>;
}

/** Milliseconds before it is described again because of a refusal: not every refusal is mended by that. */
const SELDOM = 600_000;

interface Parts {
  readonly mapping: FieldMapping;
  readonly cache: Cache;
  readonly person: (signal: AbortSignal) => Promise<unknown>;
  readonly now: () => number;
}

export function createReadings(api: Api, { mapping, cache, person, now }: Parts): Readings {
  let described = Number.NEGATIVE_INFINITY;
  let begun: Promise<void> | undefined;

  const current = async (signal: AbortSignal): Promise<Reading> => ({
    mapping,
    org: await readOrg(api, { cache, person }, signal),
  });
  /** As it is now; nothing where that is as before, or was looked at not long ago. */
  async function anew(before: Reading, signal: AbortSignal): Promise<Reading | undefined> {
    await begun;
    if (now() - described >= SELDOM) {
      described = now();
      begun = forgetOrg(cache);
      await begun;
    }
    const next = await current(signal);
    return JSON.stringify(next.org.objects) === JSON.stringify(before.org.objects) ? undefined : next;
  }
  return {
    current,
    async use(work, signal, lacks = () => false) {
      const known = await current(signal);
      try {
        const told = await work(known);
        const next = lacks(told) ? await anew(known, signal) : undefined;
        return next ? await work(next) : told;
      } catch (error) {
        const next = isStale(error) ? await anew(known, signal) : undefined;
        if (!next) throw error;
        return work(next);
      }
    },
  };
}
