import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { settings } = await import('./storage.ts');
const { backupPlace } = await import('./storage-trusted.ts');

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

describe('settings that are carried away', () => {
  test('are all there but what opens a source, and come back the same', async () => {
    const connection = {
      ...{ kind: 'server' as const, address: 'https://api.example.com', token: 'kst_secret', workspace: 'w' },
      ...{ ownerId: null, name: 'Alex', email: 'alex@example.com', ownDomains: [], scopes: [] },
    };
    await settings.set('connection', connection);
    await settings.set('remind', false);
    await settings.set('call', 'a'.repeat(20));
    const carried = await settings.all();
    expect(JSON.stringify(carried)).not.toMatch(/kst_secret|aaaa/);
    await settings.set('remind', true);
    await settings.set('summaries', true);
    await settings.replace(carried);
    expect(await settings.all()).toEqual(carried);
    expect(await settings.get('summaries')).toBeUndefined();
    expect(await settings.get('connection')).toEqual({ ...connection, token: '' });
  });

  test('are left out where they cannot be read', async () => {
    await settings.replace({ remind: 'perhaps', summaries: true, other: 1 });
    expect(await settings.all()).toEqual({ summaries: true });
  });
});
