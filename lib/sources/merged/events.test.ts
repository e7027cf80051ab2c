import { afterEach, describe, expect, test, vi } from 'vitest';
import type { News } from '../contract.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { hearingBeside, together } from './events.ts';

type Said = 'listening' | News;

const arden: News = { accounts: ['acc-arden'], directory: false };
const bernau: News = { accounts: ['acc-bernau'], directory: false };
const anything: News = { accounts: null, directory: true };

/** Tells these, then fails, or says nothing more until its signal aborts. */
async function* telling(all: readonly Said[], signal: AbortSignal, error?: unknown): AsyncGenerator<Said> {
  yield* all;
  if (error) throw error;
  await new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Tells these, and is over. */
async function* ending(all: readonly Said[]): AsyncGenerator<Said> {
  yield* all;
}

const failure = (fault: SourceFault) => new SourceError(fault, 'It did not go.');

/** What is told until nothing more comes for now, and how it ended. */
function follow(events: AsyncIterable<Said>) {
  const heard: Said[] = [];
  const over = (async () => {
    for await (const one of events) heard.push(one);
  })().then(
    () => 'ended',
    (error: unknown) => error,
  );
  return { heard, over };
}

describe('what two tell', () => {
  test('fails for whoever asks next, though one of them broke off while what was told was worked on', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { signal } = new AbortController();
    const all = together(
      telling(['listening', arden], signal, failure({ kind: 'unreachable' })),
      telling(['listening'], signal),
    );
    expect([(await all.next()).value, (await all.next()).value]).toEqual(['listening', arden]);
    // Unhandled ones are told of once all that was to be done at once is done.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    await expect(all.next()).rejects.toThrow('It did not go.');
  });

  test('leaves nothing with the one that is silent, however much the other tells', async () => {
    const { silent, waiting } = buildSilent();
    const many = Array<Said>(1000).fill(arden);
    const all = together(silent, ending(many));
    for (const one of many) expect((await all.next()).value).toBe(one);
    expect(waiting()).toBeLessThan(5);
    expect(waiting()).toBeGreaterThan(0);
  });
});

/** One that is asked and says nothing, and how many wait for what it has not said. */
function buildSilent() {
  let waiting = 0;
  /** What is made of it is one as well. */
  class Counted<T> extends Promise<T> {
    // biome-ignore lint/suspicious/noThenProperty: it counts who waits for it
    override then<A = T, B = never>(...given: Parameters<Promise<T>['then']>): Promise<A | B> {
      waiting += 1;
      return super.then(...given) as Promise<A | B>;
    }
  }
  const silent = {
    [Symbol.asyncIterator]: () => ({ next: () => new Counted<IteratorResult<Said>>(() => undefined) }),
  };
  return { silent, waiting: () => waiting };
}

describe('a source beside', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  function build(...streams: ((signal: AbortSignal) => AsyncIterable<Said>)[]) {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const ended = new AbortController();
    const { signal } = ended;
    const events = vi.fn((of: AbortSignal) =>
      (streams.shift() ?? ((own) => telling(['listening'], own)))(of),
    );
    const said = vi.fn();
    const lead = telling(['listening', arden], signal);
    return { ended, events, said, ...follow(together(lead, hearingBeside({ events }, said)(signal))) };
  }

  const lasting = [{ kind: 'signed-out' }, { kind: 'forbidden' }, { kind: 'not-found' }] as const;
  test.each(lasting)(
    'that tells nothing ($kind) ends nothing of the first’s, and is asked no more',
    async (fault) => {
      const error = failure(fault);
      const { heard, said, events, over, ended } = build((signal) => telling([], signal, error));
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect(heard).toEqual(['listening', arden]);
      expect(said.mock.calls).toEqual([[error]]);
      expect(events).toHaveBeenCalledOnce();
      ended.abort();
      expect(await over).toBe(ended.signal.reason);
    },
  );

  test('that breaks off is listened to again after a minute, and anything may have changed meanwhile', async () => {
    const error = failure({ kind: 'unreachable' });
    const { heard, said, ended, over } = build(
      (signal) => telling(['listening', bernau], signal, error),
      (signal) => telling([], signal, error),
    );
    await vi.advanceTimersByTimeAsync(59_999);
    expect(heard).toHaveLength(3);
    expect(heard).toEqual(expect.arrayContaining(['listening', arden, bernau]));
    await vi.advanceTimersByTimeAsync(60_001);
    expect(heard.slice(3)).toEqual([anything]);
    expect(said.mock.calls).toEqual([[error], [error], [null]]);
    ended.abort();
    await over;
  });

  test('that has had enough is left alone for as long as it says', async () => {
    const { events, ended, over } = build((signal) =>
      telling([], signal, failure({ kind: 'rate-limited', until: Date.now() + 300_000 })),
    );
    await vi.advanceTimersByTimeAsync(299_999);
    expect(events).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(events).toHaveBeenCalledTimes(2);
    ended.abort();
    await over;
  });

  test('that ends its stream as soon as it is heard ends nothing of the first’s, and is opened less and less often', async () => {
    const cut = Array.from({ length: 100 }, () => () => ending(['listening']));
    const { events, heard, said, ended, over } = build(...cut);
    const isOver = vi.fn();
    void over.then(isOver);
    const opened = [];
    for (let second = 0; second <= 250; second += 1) {
      if (events.mock.calls.length > opened.length) opened.push(second);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(opened).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(isOver).not.toHaveBeenCalled();
    expect(heard).toEqual(['listening', arden, ...opened.slice(1).map(() => anything)]);
    expect(said.mock.calls.flat().filter((trouble) => trouble !== null)).toEqual([]);
    ended.abort();
    expect(await over).toBe(ended.signal.reason);
  });

  test('that ends its stream before it is heard does not keep the first from being heard', async () => {
    const { heard, ended, over } = build(() => ending([]));
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual(['listening', arden]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard.slice(2)).toEqual([anything]);
    ended.abort();
    await over;
  });

  test.each([
    ['less than a minute waits longer each time', 59_000, 2000],
    ['a minute is opened again as after the first time', 60_000, 1000],
  ])('that ends its stream after %s', async (_what, lasts, wait) => {
    const lasting = async function* (): AsyncGenerator<Said> {
      yield 'listening';
      await new Promise((resolve) => setTimeout(resolve, lasts));
    };
    const { events, ended, over } = build(() => ending(['listening']), lasting);
    await vi.advanceTimersByTimeAsync(1000 + lasts + wait - 1);
    expect(events).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(events).toHaveBeenCalledTimes(3);
    ended.abort();
    await over;
  });

  test('that ends its stream again and again is left alone as long where the first is heard anew', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const events = vi.fn(() => ending(['listening']));
    const hear = hearingBeside({ events }, () => undefined);
    const [before, ended] = [new AbortController(), new AbortController()];
    const { over: first } = follow(hear(before.signal));
    await vi.advanceTimersByTimeAsync(7000);
    expect(events).toHaveBeenCalledTimes(4);
    before.abort();
    await first;
    const { over } = follow(hear(ended.signal));
    await vi.advanceTimersByTimeAsync(15_999);
    expect(events).toHaveBeenCalledTimes(5);
    await vi.advanceTimersByTimeAsync(1);
    expect(events).toHaveBeenCalledTimes(6);
    ended.abort();
    await over;
  });

  test('that breaks off again and again leaves nothing behind with the signal', async () => {
    vi.useFakeTimers();
    const ended = new AbortController();
    const error = failure({ kind: 'unreachable' });
    const added = vi.spyOn(ended.signal, 'addEventListener');
    const removed = vi.spyOn(ended.signal, 'removeEventListener');
    const broken = () => telling([], new AbortController().signal, error);
    const { over } = follow(hearingBeside({ events: broken }, () => undefined)(ended.signal));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(added.mock.calls.length).toBeGreaterThanOrEqual(10);
    expect(added.mock.calls.length - removed.mock.calls.length).toBe(1);
    ended.abort();
    expect(await over).toBe(ended.signal.reason);
  });

  test('that breaks otherwise than sources do is not passed over in silence', async () => {
    const { over, said } = build((signal) => telling([], signal, new TypeError('ours')));
    await vi.advanceTimersByTimeAsync(0);
    expect(await over).toEqual(new TypeError('ours'));
    expect(said).not.toHaveBeenCalled();
  });
});
