import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const told: [tabId: number, message: { items: object; removed: string[] }, to: object][] = [];
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const tabs = { sendMessage: async (...args: never) => void told.push(args) };
  return { default: { ...fakeBrowser, tabs } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildSighting } = await import('../../tests/builders/seen.ts');
const { buildMatch } = await import('../../tests/builders/seen.ts');
const { buildWorkspace } = await import('../../tests/builders/workspace.ts');
const { buildStatus } = await import('../../tests/builders/status.ts');
const { session } = await import('../storage.ts');
const { createStandIns } = await import('./stand-ins.ts');

const panel = { id: 'keyside', tab: { id: 7 }, frameId: 12 } as never;
const view = {
  site: 'gmail',
  sighting: buildSighting({}),
  match: buildMatch({}),
  unreadable: false,
  moves: 1,
  nonce: 'n',
  sequence: 1,
} as const;

let ended: AbortController;
const start = () => {
  ended = new AbortController();
  return createStandIns(ended.signal);
};

beforeEach(() => {
  fakeBrowser.reset();
  told.length = 0;
});
afterEach(() => ended.abort());

describe('a panel that its browser keeps the session from', () => {
  test('is told what concerns its tab, in its own frame', async () => {
    expect(await start().add(panel)).toEqual({ tabId: 7 });
    await session.set(['tab:7', view], ['status', buildStatus({})]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    const [tabId, message, to] = told[0] ?? [];
    expect([tabId, Object.keys(message?.items ?? {}), message?.removed, to]).toEqual([
      7,
      ['tab:7', 'status'],
      [],
      { frameId: 12 },
    ]);
  });

  test('is told what the workspace has agreed on, by which it calculates', async () => {
    await start().add(panel);
    await session.set(['agreed', buildWorkspace()]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.[1].items).toEqual({ agreed: buildWorkspace() });
  });

  test('hears by name of what was removed', async () => {
    await start().add(panel);
    await session.set(['tab:7', view]);
    await session.remove('tab:7');
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told[1]?.[1].removed).toEqual(['tab:7']);
  });

  test('hears nothing of other tabs, of rules, or of what was looked up', async () => {
    await start().add(panel);
    await session.set(['tab:70', view], ['hits:7', {}], ['hot', []]);
    await session.set(['status', buildStatus({})]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(Object.keys(told[0]?.[1].items ?? {})).toEqual(['status']);
  });

  test('is still told after the background was stopped', async () => {
    await start().add(panel);
    ended.abort();
    start();
    await session.set(['tab:7', view]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
  });

  test('is forgotten with its tab', async () => {
    const standIns = start();
    await standIns.add(panel);
    await standIns.add({ tab: { id: 8 }, frameId: 3 } as never);
    await standIns.forget(7);
    await session.set(['status', buildStatus({})]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.[0]).toBe(8);
  });

  test('is told of what changes after the session could not be read once', async () => {
    await start().add(panel);
    ended.abort();
    start();
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('the browser is stopping'));
    await session.set(['status', buildStatus({})]);
    await session.set(['tab:7', view]);
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(Object.keys(told[0]?.[1].items ?? {})).toEqual(['tab:7']);
  });

  test('that stands in no tab is refused', async () => {
    await expect(start().add({ id: 'keyside' } as never)).rejects.toThrow('stands in a tab');
  });
});
