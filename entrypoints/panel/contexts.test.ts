import { expect, test, vi } from 'vitest';
import { buildContext, buildNote } from '../../tests/builders/records.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const { keepFresh } = await import('./contexts.ts');

const known = { context: buildContext(), fetchedAt: 5 };
const before = { accountId: 'acc-arden', cached: known, problem: null };

test.each([
  ['the same again', structuredClone(known), true],
  ['what was fetched later', { ...known, fetchedAt: 6 }, false],
  ['what a change was put into', { ...known, context: buildContext({ notes: [buildNote()] }) }, false],
])('of what the background publishes, %s is nothing new or is shown', (_, cached, isSame) => {
  const after = keepFresh('acc-arden', cached)(before);
  expect(after === before).toBe(isSame);
  expect(after.cached).toEqual(cached);
});
