import { expect, test, vi } from 'vitest';
import { besideOf } from './beside.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { isUnwatched } = await import('./unread.ts');

/** When this panel came up, in epoch milliseconds. */
const UP = performance.timeOrigin;
const unread = besideOf(null);
const read = besideOf({ nonce: 'one', unreadable: false, moves: 1, sighting: null });

test.each<[string, number, typeof unread, boolean]>([
  ['made before the panel came up', UP - 60_000, unread, true],
  ['made so shortly before that the page cannot have gone meanwhile', UP - 200, unread, false],
  ['made while the panel was up', UP + 60_000, unread, false],
  ['made before, beside a page that says by itself when it goes', UP - 60_000, read, false],
])('whether nobody may have seen the page go is known of a pick %s', (_case, at, beside, expected) => {
  expect(isUnwatched({ accountId: 'acme', name: 'Acme', at, beside })).toBe(expected);
});
