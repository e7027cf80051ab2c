import { beforeEach, expect, test, vi } from 'vitest';
import type { SiteName } from '../model/index.ts';

const page = { result: undefined as unknown, args: [] as unknown[], url: '' };
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const scripting = {
    executeScript: async ({ args }: { args: unknown[] }) => {
      page.args.push(...args);
      if (page.result instanceof Error) throw page.result;
      return [{ result: page.result }];
    },
  };
  const tabs = { get: async () => ({ url: page.url }) };
  return { default: { ...fakeBrowser, scripting, tabs } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { session } = await import('../storage.ts');
const { insertInto } = await import('./insert-words.ts');

const press = '00000000-0000-4000-8000-000000000001';
const asked = (tabId: number) => ({ tabId, words: 'Dear Maria', press });
const open = (site: SiteName) => {
  const match = { state: 'nobody' as const, accounts: [], people: [], unknownDomains: [] };
  return session.set([
    'tab:7',
    { site, sighting: null, match, unreadable: false, moves: 0, nonce: 'n', sequence: 1 },
  ]);
};

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(page, { result: 'inserted', args: [], url: 'https://mail.google.com/mail/u/0/#inbox/1' });
});

test.each([
  ['inserted', 'inserted'],
  ['none', 'none'],
  [undefined, 'failed'],
  [new Error('Cannot access contents of the page'), 'failed'],
])('what the page says of the words is told: %s as %s', async (result, told) => {
  await open('gmail');
  page.result = result;
  expect(await insertInto(asked(7))).toBe(told);
  expect(page.args).toEqual(['Dear Maria', press]);
});

test.each<SiteName>(['linkedin', 'outlook', 'calendar'])('nothing goes into a page of %s', async (site) => {
  await open(site);
  expect([await insertInto(asked(7)), page.args]).toEqual(['none', []]);
});

test('nothing goes into a tab that was never reported', async () => {
  expect([await insertInto(asked(8)), page.args]).toEqual(['none', []]);
});

test('nothing goes into the page that has just taken the place of Gmail', async () => {
  await open('gmail');
  page.url = 'https://www.linkedin.com/messaging/';
  expect([await insertInto(asked(7)), page.args]).toEqual(['none', []]);
});
