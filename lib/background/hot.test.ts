import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildContext } = await import('../../tests/builders/records.ts');
const { session } = await import('../storage.ts');
const { forgetHot, keepHot, setSurely } = await import('./hot.ts');

const QUOTA = 10 * 1024 * 1024;
/** Chrome counts what a value takes in memory; measured at 3.4 times its JSON for a context. */
const MEMORY = 3.4;

const area = fakeBrowser.storage.session;
const original = area.set.bind(area);

function limitTo(bytes: number) {
  vi.spyOn(area, 'set').mockImplementation(async (items) => {
    const all = { ...(await area.get(null)), ...items };
    if (JSON.stringify(all).length * MEMORY > bytes) throw new Error('Session storage quota bytes exceeded.');
    await original(items);
  });
}

const contextOf = (id: string, length = 100_000) => {
  const context = buildContext();
  return {
    context: { ...context, account: { ...context.account, id, website: 'x'.repeat(length) } },
    fetchedAt: 1,
  };
};
const ids = async () => Object.keys(await session.all('context:')).map((key) => key.slice('context:'.length));
const indexed = async () => ((await session.get('hot')).hot ?? []).map(({ id }) => id);

describe('contexts at hand', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  test('stay within what the browser gives, the oldest making room, with half of it left for the rest', async () => {
    limitTo(QUOTA);
    for (let i = 0; i < 60; i++) await keepHot(contextOf(`a${i}`));
    const kept = await ids();
    expect(kept).toContain('a59');
    expect(kept).not.toContain('a0');
    expect((await indexed()).sort()).toEqual(kept.sort());
    expect(JSON.stringify(await area.get(null)).length * MEMORY).toBeLessThan(0.7 * QUOTA);
  });

  test('one that is put again counts once', async () => {
    for (let i = 0; i < 5; i++) await keepHot(contextOf('a'));
    expect(await indexed()).toEqual(['a']);
  });

  test('one too large for the whole store is left out, and nobody is troubled', async () => {
    await keepHot(contextOf('small', 10));
    await keepHot(contextOf('huge', 9_000_000));
    expect(await ids()).toEqual(['small']);
  });

  test('a store that is full all the same troubles nobody', async () => {
    limitTo(1000);
    await expect(keepHot(contextOf('a'))).resolves.toBeUndefined();
    expect(await ids()).toEqual([]);
    expect(await indexed()).toEqual([]);
  });

  test('make way for what must be there', async () => {
    for (let i = 0; i < 20; i++) await keepHot(contextOf(`a${i}`));
    limitTo(2_000_000);
    await setSurely(['rules', { ownDomains: ['us.com'], ownEmails: [], corrections: [] }]);
    expect((await session.get('rules')).rules?.ownDomains).toEqual(['us.com']);
    expect(await ids()).toEqual([]);
  });

  test('are forgotten, also those being put there at that moment', async () => {
    const putting = keepHot(contextOf('a'));
    await forgetHot();
    await putting;
    expect(await ids()).toEqual([]);
    expect(await indexed()).toEqual([]);
  });
});
