import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { SourceError } = await import('../sources/error.ts');
const { createStatusBoard, sayOf } = await import('./status.ts');
const { atFirst, mendBackup, settle } = await import('./start.ts');

type Connections = Parameters<typeof settle>[1];
type Store = Parameters<typeof settle>[2];

const store = (completeAt: number | null) =>
  ({ directory: { standing: async () => ({ completeAt, unfinished: false }) } }) as unknown as Store;
const someone = (workspace: string | undefined) =>
  ({
    me: async () => workspace && { workspace },
    writes: async () => [],
    source: async () => workspace && 'Account API',
  }) as unknown as Connections;

describe('where things stand when nobody has said so yet', () => {
  beforeEach(() => fakeBrowser.reset());

  test.each([
    ['nobody is connected', undefined, null, { connection: 'none', sync: { phase: 'never' } }],
    ['connected, never read', 'Northbeam', null, { connection: 'ready', sync: { phase: 'never' } }],
    ['connected and read', 'Northbeam', 5, { connection: 'ready', sync: { phase: 'done', at: 5 } }],
  ])('%s', async (_name, workspace, completeAt, expected) => {
    const status = createStatusBoard();
    await settle(status, someone(workspace), store(completeAt));
    expect(await status.get()).toMatchObject(expected);
  });

  test('what was said meanwhile holds', async () => {
    const status = createStatusBoard();
    const connections = {
      me: async () => {
        await status.patch((before) => ({ ...before, connection: 'ready', workspace: 'Northbeam' }));
        return undefined;
      },
      writes: async () => [],
      source: async () => null,
    } as unknown as Connections;
    await settle(status, connections, store(null));
    expect(await status.get()).toMatchObject({ connection: 'ready', workspace: 'Northbeam' });
  });

  test('each turn of the connection is told once, and nothing else is', async () => {
    const turned = vi.fn();
    const status = createStatusBoard(turned);
    await status.patch((before) => ({ ...before, connection: 'ready' }));
    await status.patch((before) => ({ ...before, problem: 'No.', sync: { ...before.sync, done: 1 } }));
    expect(turned).toHaveBeenCalledTimes(1);
    await status.patch((before) => ({ ...before, connection: 'signed-out' }));
    expect(turned).toHaveBeenCalledTimes(2);
  });

  test('a source beside that can be had again is told once, as something may wait for it', async () => {
    const returned = vi.fn();
    const status = createStatusBoard(undefined, returned);
    const said = (mark: string, sentence: string | null) =>
      sayOf(
        status,
        mark,
        sentence === null ? null : new SourceError({ kind: 'unreachable' }, sentence),
        'CRM',
      );
    await said('one', 'No.');
    await said('two', 'No.');
    await said('one', 'Still not.');
    expect(returned).not.toHaveBeenCalled();
    for (let again = 0; again < 2; again++) await said('one', null);
    expect(returned).toHaveBeenCalledTimes(1);
  });
});

describe('what is done at the first start', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is done once in a session of the browser, and again when that failed', async () => {
    const backup = { mend: vi.fn(async () => undefined), mendSent: vi.fn(async () => undefined) };
    const mend = () => atFirst('mend', () => mendBackup({ backup }));
    backup.mendSent.mockRejectedValueOnce(new Error('broken'));
    await expect(mend()).rejects.toThrow('broken');
    await mend();
    await mend();
    expect(backup.mend).toHaveBeenCalledTimes(2);
    expect(backup.mendSent).toHaveBeenCalledTimes(2);
    // As a start of the browser or an update does.
    await fakeBrowser.storage.session.clear();
    await mend();
    expect(backup.mendSent).toHaveBeenCalledTimes(3);
  });

  test('is done whatever becomes of the rest', async () => {
    const work = vi.fn(async () => undefined);
    await expect(atFirst('other', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await atFirst('mend', work);
    await atFirst('mend', work);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
