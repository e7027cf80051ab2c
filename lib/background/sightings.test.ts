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

/** `slow`: keys whose look-up waits until it is released. */
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
  nonce: 'n'.repeat(20),
  sequence,
  dock: null,
});

describe('a report of a page', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is answered with one word, and the panel finds the rest in the session', async () => {
    const { sightings, asked } = build();
    const answer = await sightings.report(7, report(1));
    expect(answer).toEqual({ state: 'account', dock: { open: true, width: 360 } });
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
    expect(answer.state).toBe('nobody');
    await vi.waitFor(() => expect(asked).toHaveLength(12));
    expect((await session.get('tab:7'))['tab:7']?.match.accounts).toEqual([]);
  });

  test('says so when the store cannot be read, and the page goes on', async () => {
    const { sightings, parts } = build();
    parts.settled = async () => {
      throw new StoreError('newer');
    };
    expect((await sightings.report(7, report(1))).state).toBe('error');
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

  test('of a closed tab is forgotten', async () => {
    const { sightings } = build();
    await sightings.report(7, report(1));
    await sightings.forget(7);
    expect(await session.all('tab:')).toEqual({});
    expect(await session.all('hits:')).toEqual({});
  });
});
