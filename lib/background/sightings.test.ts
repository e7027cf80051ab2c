import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildPerson, buildSighting } = await import('../../tests/builders/seen.ts');
const { session } = await import('../storage.ts');
const { StoreError } = await import('../store/error.ts');
const { createSightings } = await import('./sightings.ts');
const { createStatusBoard } = await import('./status.ts');

type Parts = Parameters<typeof createSightings>[0];
type Directory = {
  [key: string]: { kind: 'contact' | 'account'; id: string; accountId?: string; name: string; as?: string }[];
};

const known: Directory = {
  'e:maria@acme.com': [{ kind: 'contact', id: 'maria', accountId: 'acme', name: 'Maria' }],
  'a:acme': [{ kind: 'account', id: 'acme', name: 'Acme', as: 'id' }],
};

const told: unknown[] = [];
beforeEach(() => {
  told.length = 0;
  fakeBrowser.tabs.sendMessage = async (tabId: number, message: unknown) => void told.push([tabId, message]);
});

function build(directory: Directory = known, slow?: { key: string; until: Promise<void> }) {
  const asked: string[] = [];
  const parts = {
    store: {
      directory: {
        look: async (keys: string[]) => {
          if (slow && keys.includes(slow.key)) await slow.until;
          return new Map([...keys, ...Object.keys(directory)].map((key) => [key, directory[key] ?? []]));
        },
      },
    },
    contexts: {
      warm: async () => undefined,
      get: async (id: string) => {
        asked.push(id);
        return { accountId: id, cached: null, problem: null };
      },
    },
    status: createStatusBoard(),
    rules: async () => ({ ownDomains: ['us.com'], ownEmails: [], corrections: [] }),
    settled: async () => undefined,
  } as unknown;
  return { sightings: createSightings(parts as Parts), asked, parts: parts as Parts };
}

const maria = buildPerson({ email: 'maria@acme.com', part: 'from' });
const stranger = buildPerson({ email: 'x@nobody.com', part: 'from' });

const report = (sequence: number, people = [maria], key = `thread-${sequence}`) => ({
  site: 'gmail' as const,
  sighting: buildSighting({ people, key, page: 'gmail/thread' }),
  unreadable: false,
  moves: 1,
  nonce: 'n'.repeat(20),
  sequence,
  dock: null,
  docked: true,
});

describe('a report of a page', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is answered with one word, and the panel finds the rest in the session', async () => {
    const { sightings, asked } = build();
    const answer = await sightings.report(7, report(1));
    expect(answer).toMatchObject({
      handle: { look: 'key' },
      dock: { open: true, width: 360 },
      place: 'page',
    });
    const view = (await session.get('tab:7'))['tab:7'];
    expect(view?.match.accounts[0]?.name).toBe('Acme');
    expect(asked).toEqual(['acme']);
  });

  test('that is overtaken by a newer one does not overwrite it', async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { sightings } = build(known, { key: 'e:maria@acme.com', until });
    const older = sightings.report(7, report(1));
    await sightings.report(7, report(2, [stranger]));
    release();
    await older;
    const view = (await session.get('tab:7'))['tab:7'];
    expect(view?.sequence).toBe(2);
    expect(view?.match.state).toBe('unknown');
  });

  test('that arrives after a newer one is not looked at', async () => {
    const { sightings } = build();
    await sightings.report(7, report(2, [stranger]));
    await sightings.report(7, report(1));
    await sightings.rematch();
    expect((await session.get('tab:7'))['tab:7']).toMatchObject({ sequence: 2, match: { state: 'unknown' } });
  });

  test('of another tab is kept apart', async () => {
    const { sightings } = build();
    await sightings.report(7, report(1));
    await sightings.report(8, report(1, [stranger]));
    expect((await session.get('tab:7'))['tab:7']?.match.state).toBe('account');
    expect((await session.get('tab:8'))['tab:8']?.match.state).toBe('unknown');
  });

  test('of a list shows nobody, and fetches at most twelve accounts ahead', async () => {
    const directory: Directory = {};
    const people = Array.from({ length: 60 }, (_, i) => {
      directory[`e:p${i}@c${i}.com`] = [{ kind: 'contact', id: `p${i}`, accountId: `c${i}`, name: `P${i}` }];
      directory[`a:c${i}`] = [{ kind: 'account', id: `c${i}`, name: `C${i}`, as: 'id' }];
      return buildPerson({ email: `p${i}@c${i}.com`, part: 'row' });
    });
    const { sightings, asked } = build(directory);
    const answer = await sightings.report(7, report(1, people));
    expect(answer.handle.said).toBe('');
    await vi.waitFor(() => expect(asked).toHaveLength(12));
    expect((await session.get('tab:7'))['tab:7']?.match.accounts).toEqual([]);
  });

  test('says so when the store cannot be read, and the page goes on', async () => {
    const { sightings, parts } = build();
    parts.settled = async () => {
      throw new StoreError('newer');
    };
    expect((await sightings.report(7, report(1))).handle.said).toBe('not working');
    expect(await parts.status.get()).toMatchObject({
      connection: 'broken',
      problem: expect.stringContaining('newer version of Keyside'),
    });
  });

  test('remembers how the person left the panel, for this site', async () => {
    const { sightings } = build();
    await sightings.report(7, { ...report(1), dock: { open: false, width: 420 } });
    expect((await sightings.report(9, report(1))).dock).toEqual({ open: false, width: 420 });
  });

  test('leaves behind how the tab’s last page was read, when the next can’t be', async () => {
    const { sightings } = build();
    await sightings.report(7, report(1));
    await sightings.report(7, { ...report(2), sighting: null, unreadable: true });
    expect(await session.get('read:7')).toEqual({
      'read:7': { page: 'gmail/thread', how: 'built for a test' },
    });
  });

  test('of a closed tab is forgotten', async () => {
    const { sightings } = build();
    await sightings.report(7, report(1));
    await sightings.forget(7);
    expect(await session.all('tab:')).toEqual({});
    expect(await session.all('hits:')).toEqual({});
    expect(await session.get('read:7')).toEqual({});
  });
});

/** Look-ups of one key wait while the gate is shut. */
function buildGated() {
  const gate = { key: '', until: Promise.resolve(), open: () => {} };
  const shut = (key: string) => {
    gate.key = key;
    gate.until = new Promise((resolve) => {
      gate.open = resolve;
    });
  };
  return { ...build(known, gate), shut, open: () => gate.open() };
}

test('what a worker could not look up because it is being stopped is no trouble to tell of', async () => {
  fakeBrowser.reset();
  const { sightings, parts } = build();
  parts.settled = () => Promise.reject(new Error('No SW'));
  await expect(sightings.report(7, report(1))).rejects.toThrow('No SW');
  expect((await parts.status.get()).problem).toBe(null);
});

test('what is being looked up for a tab does not bring it back once it is closed', async () => {
  fakeBrowser.reset();
  const { sightings, shut, open } = buildGated();
  shut('e:maria@acme.com');
  const late = sightings.report(7, report(1));
  await settle();
  await sightings.forget(7);
  open();
  await late;
  expect(await session.all('tab:')).toEqual({});
});

const viewOf = async (tabId: number) => (await session.get(`tab:${tabId}`))[`tab:${tabId}`];
/** Until all that can go on has gone on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('matching again', () => {
  beforeEach(() => fakeBrowser.reset());

  test('never puts the former page under the number of a newer report', async () => {
    const { sightings, shut, open } = buildGated();
    await sightings.report(7, report(1));
    shut('e:maria@acme.com');
    const second = sightings.report(7, report(2, [stranger, maria]));
    const again = sightings.rematch();
    await settle();
    open();
    await Promise.all([second, again]);
    expect(await viewOf(7)).toMatchObject({ sequence: 2, sighting: { key: 'thread-2' } });
  });

  test('that was overtaken by a report leaves its word alone', async () => {
    const { sightings, shut, open } = buildGated();
    await sightings.report(7, report(1));
    shut('e:maria@acme.com');
    const again = sightings.rematch();
    await settle();
    await sightings.report(7, report(2, [stranger]));
    open();
    await again;
    expect(await viewOf(7)).toMatchObject({ sequence: 2, sighting: { key: 'thread-2' } });
  });

  test('a late report of the page that the tab has left does not overwrite that of the new page', async () => {
    const { sightings, shut, open } = buildGated();
    shut('e:maria@acme.com');
    const old = sightings.report(7, report(9));
    await settle();
    await sightings.report(7, { ...report(1, [stranger]), nonce: 'm'.repeat(20) });
    open();
    await old;
    expect(await viewOf(7)).toMatchObject({ nonce: 'm'.repeat(20), match: { state: 'unknown' } });
  });

  test('a look-up that began under the former rules does not have the last word', async () => {
    const { sightings, parts, shut, open } = buildGated();
    shut('e:maria@acme.com');
    const late = sightings.report(7, report(1));
    await settle();
    parts.rules = async () => ({
      ownDomains: [],
      ownEmails: [],
      corrections: [{ key: 'e:maria@acme.com', verdict: 'not', accountId: 'acme' }],
    });
    await sightings.rematch();
    open();
    await late;
    expect((await viewOf(7))?.match.state).toBe('unknown');
  });

  test('forgets what the former directory held for other pages of the tab', async () => {
    const { sightings } = build();
    await sightings.report(7, report(1, [buildPerson({ email: 'y@gone.com' })]));
    await sightings.report(7, report(2, [stranger]));
    const hits = async () => Object.keys((await session.get('hits:7'))['hits:7'] ?? {});
    expect(await hits()).toContain('d:gone.com');
    await sightings.rematch();
    expect(await hits()).toContain('d:nobody.com');
    expect(await hits()).not.toContain('d:gone.com');
  });

  test('changes what the panel shows and what the handle says', async () => {
    const { sightings, parts } = build();
    await parts.status.patch((before) => ({ ...before, connection: 'ready' }));
    await sightings.report(7, report(1));
    parts.rules = async () => ({
      ownDomains: [],
      ownEmails: [],
      corrections: [{ key: 'd:acme.com', verdict: 'never', accountId: null }],
    });
    await sightings.rematch();
    expect((await viewOf(7))?.match.accounts).toEqual([]);
    expect(told).toMatchObject([[7, { kind: 'handle', handle: { look: '', said: '' } }]]);
  });

  test('is not needed for handles to say that the connection has ended', async () => {
    const { sightings, parts } = build();
    await sightings.report(7, report(1));
    await parts.status.patch((before) => ({ ...before, connection: 'signed-out' }));
    await sightings.tellHandles();
    expect(told).toEqual([[7, { kind: 'handle', handle: { look: 'red', said: 'signed out' } }]]);
  });
});

describe('accounts fetched ahead', () => {
  beforeEach(() => fakeBrowser.reset());

  const rows = (from: number) =>
    Array.from({ length: 20 }, (_, i) => buildPerson({ email: `p@c${from + i}.com`, part: 'row' }));
  const crowd: Directory = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `d:c${i}.com`,
      [{ kind: 'account' as const, id: `c${i}`, name: `C${i}`, as: 'domain' }],
    ]),
  );

  test('are two at a time, however often the list is scrolled, and only of the last list', async () => {
    const { sightings, asked, parts } = build(crowd);
    const waiting: (() => void)[] = [];
    parts.contexts.get = async (id) => {
      asked.push(id);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { accountId: id, cached: null, problem: null };
    };
    for (const [index, from] of [0, 20, 40].entries())
      await sightings.report(7, report(index + 1, rows(from)));
    await settle();
    expect(asked).toHaveLength(2);
    for (let i = 0; i < 40; i++) {
      for (const go of waiting.splice(0)) go();
      await settle();
    }
    expect(asked).toHaveLength(14);
    expect(asked.slice(2).every((id) => Number(id.slice(1)) >= 40)).toBe(true);
  });

  test('stop at the first trouble of the source', async () => {
    const { sightings, asked, parts } = build(crowd);
    parts.contexts.get = async (id) => {
      asked.push(id);
      return { accountId: id, cached: null, problem: { kind: 'unreachable', sentence: 'No connection.' } };
    };
    await sightings.report(7, report(1, rows(0)));
    await settle();
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
