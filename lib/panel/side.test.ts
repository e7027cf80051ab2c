import { afterEach, describe, expect, test, vi } from 'vitest';
import { canOpenSidePanel, openSidePanel } from './side.ts';

afterEach(() => vi.unstubAllGlobals());

const opens = async () => {};
const refuses = async () => {
  throw new Error('may only be called in response to a user gesture');
};

describe('the browser’s own side panel', () => {
  test.each<[string, object, [can: boolean, opened: boolean]]>([
    ['opens in Chrome', { chrome: { sidePanel: { open: opens } } }, [true, true]],
    ['opens from Firefox’s popup', { browser: { sidebarAction: { open: opens } } }, [true, true]],
    [
      'does not open from a panel in a page of Firefox, which is given nothing to open it with',
      { browser: { runtime: {} }, chrome: { runtime: {} } },
      [false, false],
    ],
    ['does not open without a press', { chrome: { sidePanel: { open: refuses } } }, [true, false]],
  ])('%s', async (_case, globals, expected) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect([canOpenSidePanel(), await openSidePanel({ tabId: 7 })]).toEqual(expected);
  });
});
