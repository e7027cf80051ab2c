import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildSighting } = await import('../../tests/builders/seen.ts');
const { besideOf } = await import('../panel/beside.ts');
const { session } = await import('../storage.ts');
const { picks } = await import('./picks.ts');

const seenAt = (key: string) => ({
  site: 'gmail' as const,
  sighting: buildSighting({ key }),
  unreadable: false,
  moves: 1,
  nonce: 'n'.repeat(20),
  sequence: 1,
  dock: null,
  docked: true,
});
const pickAt = (key: string, accountId: string) => ({
  accountId,
  name: accountId,
  at: 0,
  beside: besideOf(seenAt(key)),
});
const picked = async () => (await session.get('pick:7'))['pick:7']?.accountId;

beforeEach(() => fakeBrowser.reset());

describe('what was picked beside a tab', () => {
  test('lasts while the page is the same, and goes with it', async () => {
    await picks.set({ tabId: 7, pick: pickAt('one', 'acme') });
    await picks.seen(7, seenAt('one'));
    expect(await picked()).toBe('acme');
    await picks.seen(7, seenAt('two'));
    expect(await picked()).toBeUndefined();
  });

  test('is not lost because the page before it is being cleared away', async () => {
    await picks.set({ tabId: 7, pick: pickAt('one', 'acme') });
    const clearing = picks.seen(7, seenAt('two'));
    await Promise.all([clearing, picks.set({ tabId: 7, pick: pickAt('two', 'globex') })]);
    expect(await picked()).toBe('globex');
  });

  test('is taken even after the session could not be read once', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('the browser is stopping'));
    await expect(picks.seen(7, seenAt('one'))).rejects.toThrow('stopping');
    await picks.set({ tabId: 7, pick: pickAt('one', 'acme') });
    expect(await picked()).toBe('acme');
  });
});
