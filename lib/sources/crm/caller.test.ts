import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SourceError, type SourceFault } from '../error.ts';
import type { Call } from '../http.ts';
import { type Cache, createMemoryCache } from './ask.ts';
import { createCaller } from './caller.ts';
import { createQuota } from './quota.ts';

const { signal } = new AbortController();
const HOUR = 3_600_000;
const call = (purpose: string, path = '/things'): Call => ({ method: 'GET', path, purpose });
const limited = (until: number) => new SourceError({ kind: 'rate-limited', until }, 'slowly');
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done' as const,
    (error: unknown): SourceFault | unknown => (error instanceof SourceError ? error.fault : error),
  );

let cache: Cache;
let sent: Call[];
let answers: (() => Promise<unknown>)[];
beforeEach(() => {
  vi.useFakeTimers({ now: 1_764_230_400_000 });
  cache = createMemoryCache();
  sent = [];
  answers = [];
});
afterEach(() => void vi.useRealTimers());

/** A worker begins. */
function begin(more: { share?: number; least?: number; concurrency?: number; intervalCap?: number } = {}) {
  const { share = 0.2, least = null, concurrency = 10, intervalCap = 100 } = more;
  const quota = createQuota({ name: 'A CRM', share, least, cache, now: Date.now });
  const ask = createCaller({
    http: {
      ask: async (one) => {
        sent.push(one);
        return (answers.shift() ?? (async () => 'answer'))();
      },
    },
    quota,
    lanes: { all: { concurrency, intervalCap, interval: 1000 } },
    laneOf: () => 'all',
    now: Date.now,
  });
  return { ask, quota };
}

describe('calls go', () => {
  test('no faster than the CRM takes them', async () => {
    const { ask } = begin({ intervalCap: 2 });
    const all = Promise.all([1, 2, 3].map(() => ask(call('context'), signal)));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await all).toEqual(['answer', 'answer', 'answer']);
  });

  test('for the person before what is read ahead, however long that has waited', async () => {
    const { ask } = begin({ concurrency: 1 });
    const all = Promise.all(
      ['directory', 'portfolio', 'directory', 'context', 'change'].map((purpose) =>
        ask(call(purpose), signal),
      ),
    );
    await vi.runAllTimersAsync();
    await all;
    expect(
      sent
        .map(({ purpose }) => purpose)
        .slice(1, 3)
        .toSorted(),
    ).toEqual(['change', 'context']);
  });

  test('once more after a refusal for haste, when its time has come', async () => {
    const { ask } = begin();
    answers = [() => Promise.reject(limited(Date.now() + 3000))];
    const answer = ask(call('change'), signal);
    await vi.advanceTimersByTimeAsync(2999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('answer');
  });

  test('three times at most, and not at all where it is to wait for long', async () => {
    const { ask } = begin();
    answers = Array.from({ length: 9 }, () => () => Promise.reject(limited(Date.now() + 1000)));
    const impatient = faultOf(ask(call('context'), signal));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await impatient, sent.length]).toEqual([expect.objectContaining({ kind: 'rate-limited' }), 3]);
    answers = [() => Promise.reject(limited(Date.now() + HOUR))];
    expect(await faultOf(ask(call('context'), signal))).toMatchObject({ kind: 'rate-limited' });
    expect(sent).toHaveLength(4);
  });

  test('no more once they are not wanted, in the queue or waiting', async () => {
    const { ask } = begin({ concurrency: 1 });
    const leaving = new AbortController();
    answers = [() => Promise.reject(limited(Date.now() + 3000))];
    const all = Promise.allSettled([
      ask(call('context'), leaving.signal),
      ask(call('context'), leaving.signal),
    ]);
    await vi.advanceTimersByTimeAsync(100);
    leaving.abort();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('of the company’s day', () => {
  const spend = async (ask: ReturnType<typeof begin>['ask'], times: number, purpose = 'directory') => {
    for (let n = 0; n < times; n += 1) {
      const one = ask(call(purpose), signal);
      await vi.advanceTimersByTimeAsync(20);
      await one;
    }
  };

  test('no more is read ahead than the person’s share, while what they wait for still goes', async () => {
    const { ask, quota } = begin();
    quota.heard({ limit: 100, remaining: 90 });
    await spend(ask, 20);
    const until = (Math.floor(Date.now() / HOUR) + 1) * HOUR;
    expect(await faultOf(ask(call('directory'), signal))).toEqual({
      kind: 'rate-limited',
      until,
      share: true,
    });
    await spend(ask, 1, 'context');
    expect(sent).toHaveLength(21);
  });

  test('what was spent is known to the next worker, and forgotten after a day', async () => {
    const first = begin();
    first.quota.heard({ limit: 100, remaining: 90 });
    await spend(first.ask, 20);
    const next = begin();
    expect(await faultOf(next.ask(call('portfolio'), signal))).toMatchObject({ kind: 'rate-limited' });
    vi.setSystemTime(Date.now() + 25 * HOUR);
    await spend(next.ask, 1, 'portfolio');
  });

  test('no more than of the smallest edition’s is read ahead where the CRM does not say how many calls there are', async () => {
    const { ask } = begin({ least: 50 });
    await spend(ask, 10);
    expect(await faultOf(ask(call('directory'), signal))).toMatchObject({ kind: 'rate-limited' });
  });

  test('a tenth is kept free, whoever has used the rest', async () => {
    const { ask, quota } = begin({ share: 1 });
    quota.heard({ limit: 100, remaining: 10 });
    expect(await faultOf(ask(call('directory'), signal))).toMatchObject({ kind: 'rate-limited' });
  });

  test('once it is over nothing is read ahead before the CRM’s own time', async () => {
    const { ask } = begin();
    const until = Date.now() + 5 * HOUR;
    answers = [() => Promise.reject(limited(until))];
    expect(await faultOf(ask(call('context'), signal))).toEqual({ kind: 'rate-limited', until });
    expect(await faultOf(ask(call('directory'), signal))).toEqual({ kind: 'rate-limited', until });
    expect(sent).toHaveLength(1);
    vi.setSystemTime(until + 1);
    await spend(ask, 1);
  });
});
