import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { backupPlace, settings } = await import('./storage.ts');

const call = 'a call of sixteen or more';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Reflect.deleteProperty(fakeBrowser.storage.local, 'getKeys');
});

describe('the place of the backup', () => {
  test('holds rows by their names, beside the settings, and never reads all for them', async () => {
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local);
    const whole = () => Promise.reject(new Error('All of it is much.'));
    vi.spyOn(local, 'get').mockImplementation((keys) => (keys === null ? whole() : get(keys)));
    Object.assign(local, { getKeys: async () => Object.keys(await get(null)) });
    await settings.set('call', call);
    expect(await backupPlace.names()).toEqual([]);
    await backupPlace.set({ 'outbox:1': { seq: 1 }, 'drafts:x': { id: 'x' } });
    await backupPlace.set({ 'outbox:1': { seq: 1, tries: 1 } });
    expect((await backupPlace.names()).toSorted()).toEqual(['drafts:x', 'outbox:1']);
    const rows = { 'outbox:1': { seq: 1, tries: 1 }, 'drafts:x': { id: 'x' } };
    expect(await backupPlace.get(['outbox:1', 'drafts:x'])).toEqual(rows);
    await backupPlace.remove(['outbox:1', 'outbox:2']);
    expect(await backupPlace.names()).toEqual(['drafts:x']);
    expect(await settings.get('call')).toBe(call);
  });

  test('is no setting: who watches those hears nothing of it', async () => {
    const heard = vi.fn();
    const watching = new AbortController();
    settings.watch(watching.signal, heard);
    await backupPlace.set({ 'outbox:1': { seq: 1 } });
    expect(heard).not.toHaveBeenCalled();
    await settings.set('call', call);
    expect(heard).toHaveBeenCalledExactlyOnceWith(['call']);
    watching.abort();
  });
});
