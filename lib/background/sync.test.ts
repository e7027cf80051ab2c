import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { SourceError } = await import('../sources/error.ts');
const { createStatusBoard } = await import('./status.ts');
const { createSync, SYNC_AGAIN_ALARM } = await import('./sync.ts');

type Feed = Awaited<ReturnType<import('../sources/contract.ts').Source['changes']>>;
type Parts = Parameters<typeof createSync>[0];

/** A feed by cursor, and a directory that only keeps the books. */
function build(feed: Record<string, () => Promise<Feed>>, ended = new AbortController().signal) {
  const state = {
    cursor: null as string | null,
    records: 0,
    completed: 0,
    begun: [] as string[],
    kept: '' as string | null,
  };
  const asked: (string | null)[] = [];
  const fill = async (from: 'cursor' | 'beginning') => {
    state.begun.push(from);
    if (from === 'beginning') Object.assign(state, { cursor: null, records: 0 });
    return {
      get cursor() {
        return state.cursor;
      },
      get done() {
        return state.records;
      },
      total: 4,
      async add(page: Exclude<Feed, 'start-over'>) {
        state.records += page.upserts.length;
        state.cursor = page.next;
      },
      async keep() {
        state.kept = state.cursor;
      },
      async complete() {
        state.completed++;
      },
    };
  };
  const source = {
    changes: (since: string | null, signal: AbortSignal) => {
      signal.throwIfAborted();
      asked.push(since);
      const page = feed[since ?? 'start'];
      if (!page) return Promise.reject(new Error(`unexpected cursor ${since}`));
      const { promise, reject } = Promise.withResolvers<never>();
      signal.addEventListener('abort', () => reject(signal.reason));
      promise.catch(() => undefined);
      return Promise.race([page(), promise]);
    },
  };
  const status = createStatusBoard();
  const changed = vi.fn(async () => undefined);
  const failed = vi.fn(async () => undefined);
  const connections = {
    use: (work: (source: unknown, ended: unknown) => unknown): unknown => work(source, ended),
    failed,
    worked: async () => undefined,
    key: async () => 'a CRM',
  };
  const parts = { store: { directory: { fill } }, connections, status, changed } as unknown;
  return { sync: createSync(parts as Parts), state, asked, status, changed, failed, connections };
}

const page = (records: number, next: string, more: boolean) => async (): Promise<Feed> => ({
  upserts: Array.from({ length: records }, (_, i) => ({
    kind: 'contact',
    id: `${next}-${i}`,
    accountId: 'a',
    name: 'n',
    emails: [],
    linkedinSlug: null,
  })),
  deletes: [],
  next,
  more,
  total: 4,
});

describe('a sync', () => {
  beforeEach(() => fakeBrowser.reset());

  test('reads the feed to its end, in order, and says when it is done', async () => {
    const { sync, state, asked, status, changed } = build({
      start: page(2, 'p1', true),
      p1: page(2, 'p2', false),
    });
    await sync.run();
    expect(asked).toEqual([null, 'p1']);
    expect(state).toMatchObject({ records: 4, cursor: 'p2', completed: 1 });
    expect((await status.get()).sync).toMatchObject({ phase: 'done', done: 4, total: 4 });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test.each(['key', 'use'] as const)(
    'that does not even begin (%s) says so, and leaves the next to go on',
    async (part) => {
      const { sync, status, connections, state } = build({ start: page(1, 'a', false) });
      const real = connections[part];
      Object.assign(connections, { [part]: () => Promise.reject(new TypeError('storage')) });
      await sync.run();
      const { phase } = (await status.get()).sync;
      expect([phase, (await status.get()).problem]).toEqual(['failed', expect.stringMatching(/./)]);
      Object.assign(connections, { [part]: real });
      await sync.run();
      expect(state.completed).toBe(1);
    },
  );

  test('that cannot say how it went says nothing, and leaves the next to go on', async () => {
    const { sync, connections, status, state } = build({ start: page(1, 'a', false) });
    const { key, failed } = connections;
    const broken = () => Promise.reject(new TypeError('storage'));
    Object.assign(connections, { key: broken, failed: broken });
    await sync.run();
    expect((await status.get()).sync.phase).toBe('never');
    Object.assign(connections, { key, failed });
    await sync.run();
    expect(state.completed).toBe(1);
  });

  test('that brings nothing new disturbs nobody', async () => {
    const { sync, changed } = build({ start: page(0, 'p1', false) });
    await sync.run();
    expect(changed).not.toHaveBeenCalled();
  });

  test('asked for while it runs is the same one', async () => {
    const { sync, asked } = build({ start: page(1, 'p1', false) });
    await Promise.all([sync.run(), sync.run(), sync.run()]);
    expect(asked).toEqual([null]);
  });

  test('starts over when the source has forgotten the cursor', async () => {
    const feed: Record<string, () => Promise<Feed>> = {
      start: page(2, 'p1', true),
      p1: async () => 'start-over',
    };
    const { sync, state, asked } = build(feed);
    feed.start = vi.fn(feed.start).mockImplementationOnce(feed.start as () => Promise<Feed>);
    vi.mocked(feed.start).mockImplementation(page(3, 'q1', false));
    await sync.run();
    expect(state.begun).toEqual(['cursor', 'beginning']);
    expect(asked).toEqual([null, 'p1', null]);
    expect(state).toMatchObject({ records: 3, cursor: 'q1', completed: 1 });
  });

  test('that fails in the middle says so in a sentence and keeps what it has', async () => {
    const { sync, state, status, failed } = build({
      start: page(2, 'p1', true),
      p1: () => Promise.reject(new SourceError({ kind: 'unreachable' }, 'No connection.')),
    });
    await sync.run();
    expect(state).toMatchObject({ records: 2, cursor: 'p1', completed: 0 });
    expect(await status.get()).toMatchObject({ problem: 'No connection.', sync: { phase: 'failed' } });
    expect(failed).toHaveBeenCalledTimes(1);
  });

  const loops: [string, Record<string, () => Promise<Feed>>][] = [
    ['asks to start over again and again', { start: async () => 'start-over' }],
    ['says there is more at the same place', { start: page(1, 'p1', true), p1: page(1, 'p1', true) }],
  ];
  test.each(loops)('of a source that %s ends with a sentence', async (_what, feed) => {
    const { sync, asked, status } = build(feed);
    await sync.run();
    expect(asked.length).toBeLessThan(4);
    expect(await status.get()).toMatchObject({
      problem: expect.stringContaining('leads nowhere'),
      sync: { phase: 'failed' },
    });
  });

  test('is said to run before its first page has come, so that the next worker goes on with it', async () => {
    let answer = (_page: Feed) => {};
    const { sync, status } = build({
      start: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const run = sync.run();
    await vi.waitFor(async () => expect((await status.get()).sync.phase).toBe('running'));
    await vi.waitFor(async () => answer(await page(1, 'p1', false)()));
    await run;
    expect((await status.get()).sync.phase).toBe('done');
  });

  test('whose connection ends is no failure, and files nothing more', async () => {
    const ending = new AbortController();
    const { sync, state, status, failed } = build(
      {
        start: async () => {
          ending.abort();
          return page(2, 'p1', false)();
        },
      },
      ending.signal,
    );
    await sync.run();
    expect(state).toMatchObject({ records: 0, completed: 0 });
    expect(failed).not.toHaveBeenCalled();
    expect((await status.get()).sync.phase).not.toBe('failed');
  });

  /** A feed that stands still at its second page until it is stopped. */
  const endless = (): Record<string, () => Promise<Feed>> => ({
    start: page(2, 'p1', true),
    p1: () => new Promise(() => {}),
  });

  test('that the person pauses stops, keeps what was read, and goes on from there when they want', async () => {
    const feed = endless();
    const reading = build(feed);
    const run = reading.sync.run();
    await vi.waitFor(() => expect(reading.asked).toEqual([null, 'p1']));
    await reading.sync.pause();
    await run;
    expect((await reading.status.get()).sync.phase).toBe('paused');
    expect(reading.state).toMatchObject({ cursor: 'p1', kept: 'p1', completed: 0 });
    feed.p1 = page(2, 'p2', false);
    await reading.sync.run(true);
    expect(reading.asked).toHaveLength(2);
    await reading.sync.resume();
    expect(reading.asked).toEqual([null, 'p1', 'p1']);
    expect((await reading.status.get()).sync).toMatchObject({ phase: 'done', done: 4 });
  });

  test('that was paused stays so in the next worker, and of this connection alone', async () => {
    await build(endless()).sync.pause();
    const next = build({ start: page(1, 'p1', false) });
    await next.sync.run();
    expect(next.asked).toEqual([]);
    const other = build({ start: page(1, 'p1', false) });
    other.connections.key = async () => 'another CRM';
    await other.sync.run();
    expect(other.asked).toEqual([null]);
  });

  const HOUR = 3_600_000;
  const refusals: [why: string, fault: { wait: number; share?: true }][] = [
    ['share', { wait: HOUR, share: true }],
    ['day', { wait: HOUR }],
    ['pace', { wait: 10_000 }],
  ];
  test.each(refusals)(
    'that is refused until later (%s) waits, asks nobody meanwhile, and goes on by itself',
    async (why, { wait, ...more }) => {
      const until = Date.now() + wait;
      const feed: Record<string, () => Promise<Feed>> = {
        start: page(2, 'p1', true),
        p1: () => Promise.reject(new SourceError({ kind: 'rate-limited', until, ...more }, 'Slowly.')),
      };
      const { sync, asked, status, state } = build(feed);
      await sync.run();
      expect(await status.get()).toMatchObject({
        ...{ problem: null, sync: { phase: 'waiting', waits: { why, until } } },
      });
      expect(state.kept).toBe('p1');
      expect((await fakeBrowser.alarms.get(SYNC_AGAIN_ALARM))?.scheduledTime).toBe(until);
      await sync.run();
      expect(asked).toEqual([null, 'p1']);
      feed.p1 = page(2, 'p2', false);
      vi.spyOn(Date, 'now').mockReturnValue(until);
      await sync.run();
      vi.restoreAllMocks();
      expect((await status.get()).sync).toMatchObject({ phase: 'done' });
      expect((await status.get()).sync).not.toHaveProperty('waits');
    },
  );

  test('that waits goes on at once where the person insists', async () => {
    const until = Date.now() + HOUR;
    const feed: Record<string, () => Promise<Feed>> = {
      start: () => Promise.reject(new SourceError({ kind: 'rate-limited', until }, 'Slowly.')),
    };
    const { sync, status } = build(feed);
    await sync.run();
    feed.start = page(1, 'p1', false);
    await sync.run(true);
    expect((await status.get()).sync.phase).toBe('done');
  });
});
