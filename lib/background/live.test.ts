import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { News, Source } from '../sources/contract.ts';
import { SourceError, type SourceFault } from '../sources/error.ts';
import { createLive } from './live.ts';

const SECOND = 1000;
const MINUTE = 60_000;

/** A stream as the test plays it. */
interface Stream {
  say(...news: ('listening' | News)[]): void;
  end(fault?: SourceFault): void;
  readonly closed: boolean;
}

function build({
  connected = true,
  live: isLive = true as ReturnType<Source['capabilities']>['live'],
  known = {} as Record<string, number>,
} = {}) {
  const streams: Stream[] = [];
  const worker = new AbortController();
  let ended = new AbortController();
  const state = { connected };
  const source = {
    capabilities: () => ({ live: isLive }),
    async *events(signal: AbortSignal): ReturnType<Source['events']> {
      const waiting: ('listening' | News)[] = [];
      let wake = Promise.withResolvers<void>();
      let over: { fault?: SourceFault | undefined } | undefined;
      signal.addEventListener('abort', () => wake.resolve());
      const stream = {
        say(...news: ('listening' | News)[]) {
          waiting.push(...news);
          wake.resolve();
        },
        end(fault?: SourceFault) {
          over = { fault };
          wake.resolve();
        },
        closed: false,
      };
      streams.push(stream);
      try {
        for (;;) {
          yield* waiting.splice(0);
          signal.throwIfAborted();
          if (over?.fault) throw new SourceError(over.fault, 'Broken.');
          if (over) return;
          await wake.promise;
          wake = Promise.withResolvers<void>();
        }
      } finally {
        stream.closed = true;
      }
    },
  } as unknown as Source;
  const refresh = vi.fn<(id: string) => Promise<void>>(async () => undefined);
  const sync = vi.fn(async () => undefined);
  const failed = vi.fn(async () => undefined);
  const connections = {
    use: async <T>(work: (source: Source, signal: AbortSignal) => Promise<T>) =>
      state.connected ? work(source, ended.signal) : undefined,
    failed,
  };
  const live = createLive({
    connections,
    refresh,
    sync,
    knownAt: async (id) => known[id] ?? null,
    signal: worker.signal,
  });
  /** Follows, and says when that has ended. */
  const follow = (id: string) => {
    const done = vi.fn();
    void live.follow(id).then(done);
    return done;
  };
  const disconnect = () => {
    ended.abort();
    ended = new AbortController();
  };
  const read = () => refresh.mock.calls.map(([id]) => id);
  return { live, streams, worker, state, refresh, read, sync, failed, follow, disconnect };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const news = (accounts: string[] | null, directory = false): News => ({ accounts, directory });

/** Follows an account over a stream that listens, with what was read at its beginning forgotten. */
async function listening(...ids: string[]) {
  const built = build();
  for (const id of ids) built.follow(id);
  await settle();
  built.streams[0]?.say('listening');
  await settle();
  built.refresh.mockClear();
  return built;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('one stream', () => {
  test('opens with the first who follows and serves all', async () => {
    const { follow, streams } = build();
    expect(streams).toHaveLength(0);
    for (const id of ['a', 'a', 'b']) follow(id);
    await settle();
    expect(streams).toHaveLength(1);
  });

  test('lasts from one follow to the next, and no longer than ten seconds without any', async () => {
    const { follow, streams } = await listening('a');
    await pass(4 * MINUTE);
    await pass(9 * SECOND);
    const done = follow('a');
    await pass(4 * MINUTE - 1);
    expect([done.mock.calls.length, streams.length, streams[0]?.closed]).toEqual([0, 1, false]);
    await pass(1);
    expect(done).toHaveBeenCalled();
    await pass(10 * SECOND);
    expect(streams[0]?.closed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    follow('a');
    await settle();
    expect(streams).toHaveLength(2);
  });

  test('ends with the worker, and leaves no timer', async () => {
    const { worker, streams, follow } = await listening('a');
    worker.abort();
    await settle();
    expect([streams[0]?.closed, vi.getTimerCount()]).toEqual([true, 0]);
    const done = follow('a');
    await settle();
    expect([done.mock.calls.length, streams.length, vi.getTimerCount()]).toEqual([1, 1, 0]);
  });

  test('ends with the connection, and so do those who follow', async () => {
    const { follow, streams, disconnect } = await listening('a');
    const done = follow('b');
    disconnect();
    await settle();
    expect([done.mock.calls.length, streams[0]?.closed, streams.length]).toEqual([1, true, 1]);
    follow('b');
    await settle();
    expect(streams).toHaveLength(2);
  });
});

describe('an account is read anew', () => {
  test('when it is told of, if anybody follows it', async () => {
    const { streams, read } = await listening('a', 'b');
    streams[0]?.say(news(['a', 'c']));
    await settle();
    expect(read()).toEqual(['a']);
  });

  test('when any account may have changed', async () => {
    const { streams, read } = await listening('a', 'b');
    streams[0]?.say(news(null));
    await settle();
    expect(read()).toEqual(['a', 'b']);
  });

  test('once at a time, and once more for whatever came meanwhile', async () => {
    const { streams, refresh, read } = await listening('a', 'b');
    const held = Promise.withResolvers<void>();
    refresh.mockImplementationOnce(() => held.promise);
    for (let n = 0; n < 5; n++) streams[0]?.say(news(['a']));
    streams[0]?.say(news(['b']));
    await settle();
    expect(read()).toEqual(['a', 'b']);
    held.reject(new Error('the disk is full'));
    await settle();
    expect(read()).toEqual(['a', 'b', 'a']);
  });

  test.each([
    ['is not known', {}, ['a']],
    ['was asked for before the stream began', { a: 999_999 }, ['a']],
    ['was asked for since', { a: 1_000_001 }, []],
  ])('at the beginning of a stream when it %s', async (_what, known, expected) => {
    const { follow, streams, read } = build({ known });
    follow('a');
    await settle();
    streams[0]?.say('listening');
    await settle();
    expect(read()).toEqual(expected);
  });

  test('when it is followed later, only if it was told of since it was read', async () => {
    const known: Record<string, number> = {};
    const { follow, streams, read } = build({ known });
    follow('first');
    await settle();
    streams[0]?.say('listening');
    await pass(SECOND);
    Object.assign(known, { same: Date.now(), changed: Date.now() });
    await pass(SECOND);
    streams[0]?.say(news(['changed']));
    await settle();
    for (const id of ['same', 'changed', 'changed', 'new']) follow(id);
    await settle();
    expect(read()).toEqual(['first', 'changed', 'new']);
  });

  test('not again by each follow that comes after it, however long that goes on', async () => {
    const { follow, read } = await listening('a');
    for (let n = 0; n < 20; n++) {
      await pass(4 * MINUTE);
      follow('a');
    }
    expect(read()).toEqual([]);
  });
});

test('the directory is brought up to date when it has news, once at a time', async () => {
  const { streams, sync, read } = await listening('a');
  const held = Promise.withResolvers<undefined>();
  sync.mockImplementationOnce(() => held.promise);
  streams[0]?.say(news(['x'], true), news(['y'], true), news(['z'], true), news(['z']));
  await settle();
  expect(sync).toHaveBeenCalledTimes(1);
  held.resolve(undefined);
  await settle();
  expect([sync.mock.calls.length, read()]).toEqual([2, []]);
});

describe('a stream that breaks', () => {
  test.each([
    ['because the server ends it', undefined],
    ['because the server is gone', { kind: 'unreachable' } as const],
    ['because a proxy answers for it', { kind: 'bad-answer' } as const],
  ])('%s opens again, later each time, up to a minute', async (_why, fault) => {
    const { streams, follow } = await listening('a');
    const pauses = [1, 2, 4, 8, 16, 32, 60, 60];
    for (const [n, pause] of pauses.entries()) {
      streams[n]?.end(fault);
      await pass(pause * SECOND - 1);
      expect(streams).toHaveLength(n + 1);
      await pass(1);
      expect(streams).toHaveLength(n + 2);
    }
    streams.at(-1)?.say('listening');
    // A follow lasts four minutes.
    follow('a');
    await pass(MINUTE);
    streams.at(-1)?.end(fault);
    await pass(SECOND);
    expect(streams).toHaveLength(pauses.length + 2);
  });

  test('as soon as it is heard is opened about once a minute in the long run', async () => {
    vi.spyOn(Math, 'random').mockRestore();
    const { follow, streams } = build();
    for (let second = 0; second < 60 * 60; second += 1) {
      if (second % 240 === 0) follow('a');
      streams.at(-1)?.say('listening');
      streams.at(-1)?.end();
      await pass(SECOND);
      if (second === 59) expect(streams.length).toBeLessThan(15);
    }
    expect(streams.length).toBeGreaterThan(40);
    expect(streams.length).toBeLessThan(90);
  });

  test('is followed by reading all anew that may have changed meanwhile', async () => {
    const { streams, read, sync } = await listening('a', 'b');
    streams[0]?.end();
    await pass(SECOND);
    expect([read(), sync.mock.calls.length]).toEqual([[], 0]);
    streams[1]?.say('listening');
    await settle();
    expect([read(), sync.mock.calls.length]).toEqual([['a', 'b'], 1]);
  });

  test('waits as long as the server says', async () => {
    const { streams } = await listening('a');
    streams[0]?.end({ kind: 'rate-limited', until: Date.now() + 90 * SECOND });
    await pass(90 * SECOND - 1);
    expect(streams).toHaveLength(1);
    await pass(1);
    expect(streams).toHaveLength(2);
  });

  test('does not open again when nobody follows any more', async () => {
    const { streams } = await listening('a');
    await pass(4 * MINUTE);
    streams[0]?.end();
    await pass(60 * MINUTE);
    expect([streams.length, vi.getTimerCount()]).toEqual([2, 0]);
    expect(streams[1]?.closed).toBe(true);
  });
});

describe('where nothing can be heard', () => {
  test.each([['signed-out'], ['forbidden'], ['not-found']] as const)(
    'for %s, it is tried again only by a new follow, and a follow lasts as long as ever',
    async (kind) => {
      const { follow, streams, failed } = build();
      const done = follow('a');
      await settle();
      streams[0]?.end({ kind });
      await pass(4 * MINUTE - 1);
      expect([streams.length, done.mock.calls.length]).toEqual([1, 0]);
      expect(failed).toHaveBeenCalledTimes(kind === 'signed-out' ? 1 : 0);
      follow('a');
      await settle();
      expect(streams).toHaveLength(2);
    },
  );

  test('because nobody is connected, nothing turns in circles, and signing in is enough', async () => {
    const { live, follow, streams, state } = build({ connected: false });
    const done = follow('a');
    await pass(MINUTE);
    expect([streams.length, done.mock.calls.length]).toEqual([0, 0]);
    state.connected = true;
    live.again();
    await settle();
    expect(streams).toHaveLength(1);
    streams[0]?.say('listening');
    await settle();
    live.again();
    await settle();
    expect([streams.length, streams[0]?.closed]).toEqual([1, false]);
  });

  test('because the source says nothing by itself, it is looked at every other minute, the directory less often', async () => {
    const { follow, read, sync, streams, worker } = build({
      live: false,
      known: { a: Date.now() + 9 * MINUTE },
    });
    follow('a');
    await pass(2 * MINUTE - 1);
    expect(read()).toEqual([]);
    await pass(1);
    expect([read(), sync.mock.calls.length]).toEqual([['a'], 0]);
    await pass(MINUTE);
    // A follow lasts four minutes.
    follow('a');
    await pass(3 * MINUTE);
    expect([read(), sync.mock.calls.length]).toEqual([['a', 'a', 'a'], 1]);
    expect(streams).toEqual([]);
    worker.abort();
    await pass(10 * MINUTE);
    expect(read()).toHaveLength(3);
  });

  test('in a part of it, what it tells is heard at once, and it is looked at every other minute as well', async () => {
    const { follow, read, sync, streams, worker } = build({ live: 'partly' });
    const told = () => [read().length, sync.mock.calls.length];
    follow('a');
    await settle();
    streams[0]?.say('listening');
    await settle();
    expect(told()).toEqual([1, 0]);
    streams[0]?.say(news(['a'], true));
    await settle();
    expect(told()).toEqual([2, 1]);
    await pass(2 * MINUTE - 1);
    expect(told()).toEqual([2, 1]);
    await pass(1);
    expect(told()).toEqual([3, 1]);
    // A stream that is over leaves nothing that looks on.
    streams[0]?.end();
    await settle();
    expect(vi.getTimerCount()).toBe(2);
    worker.abort();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('in a part of it, that is looked at in time also where the rest breaks off again and again', async () => {
    const { follow, read, sync, streams, worker } = build({ live: 'partly' });
    follow('a');
    await settle();
    const looks = [];
    for (let second = 1; second <= 12 * 60; second += 1) {
      if (second % 240 === 0) follow('a');
      // Never heard at all: it is refused, or breaks off at once.
      if (streams.at(-1)?.closed === false) streams.at(-1)?.end({ kind: 'unreachable' });
      await pass(SECOND);
      if (read().length > looks.length) looks.push(second);
    }
    // Whatever pause there is between two tries.
    expect(looks.length).toBeGreaterThanOrEqual(4);
    expect(sync.mock.calls.length).toBeGreaterThanOrEqual(1);
    worker.abort();
  });

  test('for now, word that the network is back spares the wait', async () => {
    const { live, streams } = await listening('a');
    for (let n = 0; n < 5; n++) {
      streams.at(-1)?.end({ kind: 'unreachable' });
      await pass(32 * SECOND);
    }
    streams.at(-1)?.end({ kind: 'unreachable' });
    await settle();
    const before = streams.length;
    live.again();
    await settle();
    expect(streams).toHaveLength(before + 1);
  });
});
