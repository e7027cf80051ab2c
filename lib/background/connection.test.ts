import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(fakeBrowser.permissions, { contains: async () => true });
  return { default: fakeBrowser };
});
const me = vi.fn();
const applied = vi.fn(async () => undefined);
const capabilities = vi.fn(() => ({ writes: [] as string[] }));
const server = { me, apply: applied, name: 'Account API', capabilities };
vi.mock('../sources/server.ts', () => ({ createServerSource: () => server }));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildContext } = await import('../../tests/builders/records.ts');
const { buildWorkspace } = await import('../../tests/builders/workspace.ts');
const { createMemoryJoins } = await import('../../tests/fakes/merged/joins.ts');
const { session, settings } = await import('../storage.ts');
const { StoreError } = await import('../store/error.ts');
const { keepHot } = await import('./hot.ts');
const { createStatusBoard } = await import('./status.ts');
const { createConnections } = await import('./connection.ts');

const { noFilters } = await import('../work/portfolio/filter.ts');
const { plainSettings } = await import('../work/portfolio/settings.ts');
const { plainSort } = await import('../work/portfolio/sort.ts');

type Store = Parameters<typeof createConnections>[0];

const alex = {
  workspace: 'Northbeam',
  ownerId: null,
  name: 'Alex',
  email: 'alex@northbeam.com',
  ownDomains: ['northbeam.com'],
  scopes: ['read'] as const,
};
const notice = { type: 'basic', title: 'Arden', message: 'Notice tomorrow', iconUrl: '' } as const;
const there = { address: 'https://api.northbeam.com', token: 'kst_1' };

const workbook = {
  id: 'b0a1e0de-7c1f-4d0e-9d27-0a6a8a4f5a10',
  name: 'clients.xlsx',
  me: { ownerId: 'own-me', name: 'Alex', email: 'alex@northbeam.com' },
  ownDomains: ['northbeam.com'],
};

function build(book?: typeof workbook) {
  const done: string[] = [];
  const store = {
    directory: {
      clear: async () => void done.push('cleared'),
      drop: async () => void done.push('dropped'),
    },
    portfolio: { all: async () => [] },
    requests: { add: async () => undefined },
    book: { book: async () => book },
    kept: () => ({ get: async () => undefined, put: async () => undefined }),
    joins: createMemoryJoins,
  } as unknown as Store;
  const status = createStatusBoard();
  return { connections: createConnections(store, status), status, store, done };
}

/** Work that goes on until it is told to stop, and then needs a moment to do so. */
function keepBusy({ connections, done }: ReturnType<typeof build>): Promise<unknown> {
  return connections.use(async (_source, signal) => {
    done.push('began');
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await new Promise((resolve) => setTimeout(resolve));
    done.push('stopped');
  });
}

describe('a connection', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    me.mockReset().mockResolvedValue(alex);
    capabilities.mockReset().mockReturnValue({ writes: [] });
  });

  test('that was replaced as a whole stops what is under way, and what was matched by it is forgotten', async () => {
    const built = build();
    await built.connections.connect(there);
    built.done.length = 0;
    const work = keepBusy(built);
    await vi.waitFor(() => expect(built.done).toContain('began'));
    await built.connections.replaced();
    await work;
    expect(built.done).toEqual(['began', 'stopped', 'cleared']);
    expect(await built.connections.use(async (_source, { aborted }) => aborted)).toBe(false);
    expect(await settings.get('connection')).toMatchObject(there);
  });

  test('that ends stops what is under way before anything is cleared', async () => {
    const built = build();
    await built.connections.connect(there);
    built.done.length = 0;
    const work = keepBusy(built);
    await vi.waitFor(() => expect(built.done).toContain('began'));
    await built.connections.disconnect();
    await work;
    expect(built.done).toEqual(['began', 'stopped', 'cleared']);
    expect(await settings.get('connection')).toBeUndefined();
  });

  test('to a workbook asks for no token, and is named after it', async () => {
    const { connections, status } = build(workbook);
    expect(await connections.connectBook({})).toEqual({ ok: true });
    expect(await settings.get('connection')).toMatchObject({
      kind: 'workbook',
      address: `workbook:${workbook.id}`,
      token: '',
      workspace: 'clients.xlsx',
      ownerId: 'own-me',
    });
    expect(await connections.source()).toBe('Workbook');
    const said = await status.get();
    expect(said).toMatchObject({ connection: 'ready', source: 'Workbook', workspace: 'clients.xlsx' });
    expect(said.writes).toContain('note.create');
  });

  test('to a workbook that is not there is refused in a sentence', async () => {
    const { connections } = build();
    expect(await connections.connectBook({})).toMatchObject({ ok: false, field: null });
    expect(await connections.key()).toBeNull();
  });

  test('to a workbook is not one to the server that came before it', async () => {
    const { connections, done } = build(workbook);
    await connections.connect(there);
    const before = await connections.key();
    done.length = 0;
    await connections.connectBook({});
    expect(done).toEqual(['cleared']);
    expect(await connections.key()).not.toBe(before);
  });

  test('is another once the settings say so, whoever wrote them', async () => {
    const { connections } = build();
    await connections.connect(there);
    expect(await connections.key()).toContain('Northbeam');
    await settings.remove('connection');
    expect(await connections.key()).toBeNull();
  });

  test('that has ended is not said to work by an answer that comes late', async () => {
    const { connections, status } = build();
    await connections.connect(there);
    await connections.disconnect();
    await connections.worked();
    expect((await status.get()).connection).not.toBe('ready');
  });

  test('gives no work to do while it ends', async () => {
    const built = build();
    await built.connections.connect(there);
    const work = keepBusy(built);
    await vi.waitFor(() => expect(built.done).toContain('began'));
    const ending = built.connections.disconnect();
    expect(await built.connections.use(async () => 'worked')).toBeUndefined();
    await Promise.all([ending, work]);
  });

  const others = [
    ['another workspace', { ...alex, workspace: 'Southbeam' }, there],
    ['another person of it', { ...alex, email: 'priya@northbeam.com' }, there],
    ['another address with a workspace of the same name', alex, { ...there, address: 'https://other.com' }],
  ] as const;
  test.each(others)('to %s begins with nothing of the former one', async (_name, next, where) => {
    const built = build();
    await built.connections.connect(there);
    const work = keepBusy(built);
    await vi.waitFor(() => expect(built.done).toContain('began'));
    built.done.length = 0;
    me.mockResolvedValue(next);
    expect(await built.connections.connect(where)).toEqual({ ok: true });
    await work;
    expect(built.done).toEqual(['stopped', 'cleared']);
    expect((await settings.get('connection'))?.address).toBe(where.address);
  });

  test('that ends takes along the views and what was told of renewals, and leaves how the person likes it', async () => {
    const { connections } = build();
    await connections.connect(there);
    const view = { id: crypto.randomUUID(), name: 'Key accounts DACH', filters: noFilters, sort: plainSort };
    const taste = { ...plainSettings, density: 'compact' as const };
    await settings.set('portfolio', { ...taste, views: [view], defaultView: view.id });
    const told = { told: { 'ctr-frame': '2026-11-20' }, unseen: ['ctr-frame'] };
    await settings.set('reminded', { [(await connections.key()) ?? '']: told });
    await fakeBrowser.notifications.create('renewal:acc-arden:ctr-frame', notice);
    await fakeBrowser.notifications.create('of-somebody-else', notice);
    await connections.disconnect();
    expect(await settings.get('portfolio')).toEqual(taste);
    expect(await settings.get('reminded')).toBeUndefined();
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual(['of-somebody-else']);
  });

  test('with a new token for the same workspace keeps what is known', async () => {
    const { connections, done } = build();
    await connections.connect(there);
    done.length = 0;
    await connections.connect({ ...there, token: 'kst_2' });
    expect(done).toEqual([]);
    expect((await settings.get('connection'))?.token).toBe('kst_2');
  });

  test('with a new token for the same workspace keeps the views', async () => {
    const { connections } = build();
    await connections.connect(there);
    const view = { id: crypto.randomUUID(), name: 'Quiet ones', filters: noFilters, sort: plainSort };
    await settings.set('portfolio', { ...plainSettings, views: [view] });
    await connections.connect({ ...there, token: 'kst_2' });
    expect((await settings.get('portfolio'))?.views).toEqual([view]);
  });

  test('made when nothing is known of an earlier one still begins with nothing', async () => {
    const { connections, done } = build();
    await connections.connect(there);
    expect(done).toEqual(['cleared']);
  });

  test('is asked no more once its token was refused, until another is given', async () => {
    const { connections, status } = build();
    await connections.connect(there);
    await status.patch((before) => ({ ...before, connection: 'signed-out' }));
    expect(await connections.use(async () => 'worked')).toBeUndefined();
    await connections.connect({ ...there, token: 'kst_2' });
    expect(await connections.use(async () => 'worked')).toBe('worked');
  });

  test('whose data cannot be cleared says so, and goes on', async () => {
    const { connections, store } = build();
    store.directory.clear = async () => {
      throw new StoreError('newer');
    };
    const answer = await connections.connect(there);
    expect(answer).toMatchObject({ ok: false, field: null });
    store.directory.clear = async () => undefined;
    expect(await connections.connect(there)).toEqual({ ok: true });
    expect(await connections.use(async () => 'worked')).toBe('worked');
  });

  test('to another address keeps no account, no brief and no agreement at hand, and reads anew', async () => {
    const { connections, status } = build();
    await connections.connect(there);
    await status.patch((now) => ({ ...now, sync: { phase: 'done', done: 9, total: 9, at: 5 } }));
    await keepHot({ context: buildContext(), fetchedAt: 1 });
    await session.set(['agreed', buildWorkspace()], ['briefs', []]);
    await settings.set('agreed', { connection: 'me', workspace: buildWorkspace(), fetchedAt: 1 });
    await connections.connect({ ...there, address: 'https://other.com' });
    expect(await session.all('context:')).toEqual({});
    expect([await session.get('agreed', 'briefs'), await settings.get('agreed')]).toEqual([{}, undefined]);
    expect((await status.get()).sync.at).toBeNull();
  });

  test('takes what a person may write by now, and nothing of it where they may not any more', async () => {
    const { connections, status } = build(workbook);
    await connections.connect(there);
    capabilities.mockReturnValue({ writes: ['note.create'] });
    const key = (await connections.key()) ?? '';
    expect(await connections.writes()).toEqual([]);
    await connections.granted('another', ['read', 'write']);
    expect(await connections.writes()).toEqual([]);
    await connections.granted(key, ['read', 'write']);
    expect(await connections.writes()).toEqual(['note.create']);
    expect(await connections.key()).toBe(key);
    expect((await status.get()).connection).toBe('ready');
    await connections.granted(key, ['read']);
    expect(await connections.writes()).toEqual([]);
  });

  describe('beside another', () => {
    const other = {
      ...alex,
      workspace: 'Elsewhere',
      email: 'alex@elsewhere.com',
      ownDomains: ['elsewhere.com'],
    };
    const there2 = { address: 'https://api.elsewhere.com', token: 'kst_2', beside: true };

    test('leaves the first the first: what is written stays for it, and is not lost with the other', async () => {
      const { connections } = build();
      await connections.connect(there);
      const key = await connections.key();
      me.mockResolvedValue(other);
      expect(await connections.connect(there2)).toEqual({ ok: true });
      expect(await connections.key()).toBe(key);
      const [beside] = (await connections.me())?.beside ?? [];
      expect(beside).toMatchObject({ workspace: 'Elsewhere', mark: expect.stringMatching(/^[0-9a-f]{8}$/) });
      await connections.disconnectBeside(beside?.mark ?? '');
      expect(await connections.key()).toBe(key);
      expect((await connections.me())?.beside).toBeUndefined();
    });

    test('is found nowhere once it is disconnected, also while nothing may be asked', async () => {
      const built = build();
      const { connections, status, done } = built;
      await connections.connect(there);
      me.mockResolvedValue(other);
      await connections.connect(there2);
      const [beside] = (await connections.me())?.beside ?? [];
      const work = keepBusy(built);
      await vi.waitFor(() => expect(done).toContain('began'));
      await status.patch((now) => ({ ...now, connection: 'signed-out' }));
      done.length = 0;
      await connections.disconnectBeside(beside?.mark ?? '');
      await work;
      expect(done).toEqual(['stopped', 'dropped']);
    });

    test('is connected as before where the worker dies before all of it is dropped, and goes when that is asked again', async () => {
      const { connections, store, status, done } = build();
      await connections.connect(there);
      me.mockResolvedValue(other);
      await connections.connect(there2);
      const [beside] = (await connections.me())?.beside ?? [];
      const dying = Promise.withResolvers<void>();
      const { drop } = store.directory;
      store.directory.drop = () => {
        dying.resolve();
        return new Promise(() => undefined);
      };
      void connections.disconnectBeside(beside?.mark ?? '');
      await dying.promise;
      store.directory.drop = drop;
      const next = createConnections(store, status);
      expect((await next.me())?.beside).toEqual([beside]);
      done.length = 0;
      await next.disconnectBeside(beside?.mark ?? '');
      expect(done).toEqual(['dropped']);
      expect((await next.me())?.beside).toBeUndefined();
    });

    test('is known by the same mark whenever it is connected again, and is there once', async () => {
      const { connections } = build();
      await connections.connect(there);
      me.mockResolvedValue(other);
      const marks = [];
      for (const again of [true, false]) {
        await connections.connect(there2);
        await connections.connect({ ...there2, token: 'kst_3' });
        const all = (await connections.me())?.beside ?? [];
        expect(all.map(({ token }) => token)).toEqual(['kst_3']);
        marks.push(all[0]?.mark);
        if (again) await connections.disconnectBeside(all[0]?.mark ?? '');
      }
      expect(marks[0]).toBe(marks[1]);
    });

    /** Work that ends when it is let go, whatever its signal says: what is to be done in between waits for it. */
    async function holdUp({ connections }: ReturnType<typeof build>) {
      const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const work = connections.use(() => {
        begun.resolve();
        return gone.promise;
      });
      await begun.promise;
      return async () => {
        gone.resolve();
        await work;
      };
    }

    test('is not lost to another that comes at the same time', async () => {
      const built = build();
      await built.connections.connect(there);
      const letGo = await holdUp(built);
      const connecting = ['a', 'b'].map((workspace) => {
        me.mockResolvedValueOnce({ ...other, workspace });
        return built.connections.connect(there2);
      });
      await vi.waitFor(() => expect(me).toHaveBeenCalledTimes(3));
      await letGo();
      expect(await Promise.all(connecting)).toEqual([{ ok: true }, { ok: true }]);
      expect((await built.connections.me())?.beside?.map(({ workspace }) => workspace)).toEqual(['a', 'b']);
    });

    test('keeps what is set of one while another comes', async () => {
      const built = build();
      const { connections } = built;
      await connections.connect(there);
      me.mockResolvedValue(other);
      await connections.connect(there2);
      const first = await connections.me();
      const crm = { api: there2.address, signIn: null, person: '', mapping: {}, share: 0.2 };
      const beside = (first?.beside ?? []).map((one) => ({ ...one, crm }));
      if (first) await settings.set('connection', { ...first, beside });
      const key = JSON.stringify([there2.address, other.workspace, other.email]);
      const letGo = await holdUp(built);
      me.mockResolvedValue({ ...other, workspace: 'third' });
      const connecting = connections.connect(there2);
      await vi.waitFor(() => expect(me).toHaveBeenCalledTimes(3));
      const setting = connections.arrange(key, { share: 0.9 });
      await letGo();
      await connecting;
      expect(await setting).toBe(true);
      expect((await connections.me())?.beside?.map((one) => one.crm?.share)).toEqual([0.9, undefined]);
    });

    test('is refused where it is what is connected already, and where there are three', async () => {
      const { connections } = build();
      await connections.connect(there);
      expect(await connections.connect({ ...there, beside: true })).toMatchObject({
        ok: false,
        sentence: 'That is connected already.',
      });
      for (const name of ['a', 'b', 'c']) {
        me.mockResolvedValue({ ...other, workspace: name });
        expect(await connections.connect(there2)).toEqual({ ok: true });
      }
      me.mockResolvedValue({ ...other, workspace: 'd' });
      expect(await connections.connect(there2)).toMatchObject({ ok: false });
    });

    test('has what was set of it, and keeps that when somebody signs in to it again', async () => {
      const { connections } = build();
      await connections.connect(there);
      me.mockResolvedValue(other);
      await connections.connect(there2);
      const first = await connections.me();
      const crm = { api: there2.address, signIn: null, person: '', mapping: {}, share: 0.2 };
      const beside = (first?.beside ?? []).map((one) => ({ ...one, crm }));
      if (first) await settings.set('connection', { ...first, beside });
      const key = JSON.stringify([there2.address, other.workspace, other.email]);
      expect(await connections.arrange(key, { share: 0.5 })).toBe(true);
      expect(await connections.me()).toMatchObject({ beside: [{ crm: { share: 0.5 } }] });
      expect((await connections.me())?.crm).toBeUndefined();
      expect(await connections.arrange('another', { share: 0.5 })).toBe(false);
      await connections.granted(key, ['read', 'write']);
      expect(await connections.me()).toMatchObject({
        scopes: ['read'],
        beside: [{ scopes: ['read', 'write'] }],
      });
    });

    test('that may be written to takes what it can, though the first may only be read', async () => {
      const { connections } = build();
      await connections.connect(there);
      me.mockResolvedValue({ ...other, scopes: ['read', 'write'] });
      capabilities.mockReturnValue({ writes: ['note.create'] });
      expect(await connections.writes()).toEqual([]);
      await connections.connect(there2);
      expect(await connections.writes()).toEqual(['note.create']);
    });

    test('is the first where nothing is connected', async () => {
      const { connections } = build();
      expect(await connections.connect({ ...there, beside: true })).toEqual({ ok: true });
      expect(await connections.me()).toMatchObject(there);
    });

    test('stays when somebody signs in to the first again, and is carried away without what opens it', async () => {
      const { connections } = build();
      await connections.connect(there);
      me.mockResolvedValue(other);
      await connections.connect(there2);
      me.mockResolvedValue(alex);
      await connections.connect({ ...there, token: 'kst_9' });
      expect(await connections.me()).toMatchObject({ token: 'kst_9', beside: [{ token: 'kst_2' }] });
      expect(JSON.stringify(await settings.all())).not.toMatch(/kst_/);
    });

    test('that has gone has its changes kept from the first, which knows nothing of them', async () => {
      const { connections } = build();
      await connections.connect(there);
      const change = {
        type: 'note.create',
        id: crypto.randomUUID(),
        recordId: crypto.randomUUID(),
        fields: {},
      };
      const apply = (accountId: string) =>
        connections.use((source, signal) => source.apply(change as never, accountId, signal));
      await expect(apply('~0a1b2c3d~acc-1')).rejects.toMatchObject({
        fault: { kind: 'away', untouched: true },
      });
      await apply('acc-1');
      expect(applied).toHaveBeenCalledOnce();
    });
  });
});
