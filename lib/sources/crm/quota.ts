import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import type { Cache } from './ask.ts';

/** What an answer says of the company's day, by its headers. */
export interface Day {
  readonly limit: number;
  readonly remaining: number;
}

export interface Quota {
  /** Counts a call; rejects where reading ahead has had its share. What a person waits for always goes. */
  ask(isAhead: boolean, cost: number): Promise<void>;
  heard(day: Day): void;
  /** The company's day is over: nothing is read ahead before (epoch milliseconds). */
  over(until: number): void;
}

const HOUR = 3_600_000;
const HOURS = 24;
/** Of the company's day, kept free of what is read ahead, however large a share the person allows. */
const RESERVE = 0.1;
/** Calls after which what was spent is written down; a worker that dies forgets as many at most. */
const OFTEN = 20;

const Spent = z.object({ by: z.record(z.string(), z.number()), limit: z.number().nullable() });
type Spent = z.infer<typeof Spent>;

/**
 * What Keyside itself reads ahead of one company's daily quota, counted by the hour over the last 24.
 * @param share of the day's calls, 0 to 1
 */
export function createQuota({ name, share, least, cache, now }: QuotaParts): Quota {
  let known: Promise<Spent> | undefined;
  let day: Day | undefined;
  let closedUntil = 0;
  let unwritten = 0;

  const read = async (): Promise<Spent> =>
    Spent.safeParse(await cache.get('quota').catch(() => undefined)).data ?? { by: {}, limit: null };

  async function spend(spent: Spent, cost: number): Promise<void> {
    const hour = String(Math.floor(now() / HOUR));
    spent.by[hour] = (spent.by[hour] ?? 0) + cost;
    unwritten += 1;
    if (unwritten < OFTEN) return;
    unwritten = 0;
    // What can't be written down is counted all the same while the worker lives.
    await cache.put('quota', { by: spent.by, limit: day?.limit ?? spent.limit }).catch(() => undefined);
  }

  return {
    async ask(isAhead, cost) {
      known ??= read();
      const spent = await known;
      forgetOld(spent);
      if (isAhead) refuseBeyond(spent, cost);
      await spend(spent, cost);
    },
    heard(told) {
      day = told;
    },
    over(until) {
      closedUntil = Math.max(closedUntil, until);
    },
  };

  function forgetOld({ by }: Spent): void {
    const first = Math.floor(now() / HOUR) - HOURS + 1;
    for (const hour of Object.keys(by)) if (Number(hour) < first) delete by[hour];
  }

  function refuseBeyond(spent: Spent, cost: number): void {
    const used = Object.values(spent.by).reduce((sum, calls) => sum + calls, 0);
    const limit = day?.limit ?? spent.limit ?? least;
    if (closedUntil > now()) throw ended(closedUntil, false);
    if (limit !== null && used + cost > limit * share) throw ended(nextHour(), true);
    if (day && day.remaining - cost < day.limit * RESERVE) throw ended(nextHour(), false);
  }

  function nextHour(): number {
    return (Math.floor(now() / HOUR) + 1) * HOUR;
  }

  function ended(until: number, share: boolean): SourceError {
    const sentence = t('errors.crm.quota', { source: name });
    return new SourceError({ kind: 'rate-limited', until, ...(share && { share }) }, sentence);
  }
}

export interface QuotaParts {
  readonly name: string;
  readonly share: number;
  /** Calls of a day until an answer says how many there are; null: as many as are wanted. */
  readonly least: number | null;
  readonly cache: Cache;
  readonly now: () => number;
}
