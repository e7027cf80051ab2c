import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../model/index.ts';

const page = { shown: undefined as unknown, asked: 0 };
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const scripting = {
    executeScript: async () => {
      page.asked++;
      if (page.shown instanceof Error) throw page.shown;
      return [{ result: page.shown }];
    },
  };
  return { default: { ...fakeBrowser, scripting } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { session } = await import('../storage.ts');
const { readDetails } = await import('./page-details.ts');

const sighting: Sighting = {
  site: 'gmail',
  page: 'gmail/thread',
  key: 'thread-f:1847562938475629384',
  title: 'Renewal 2027',
  link: null,
  people: [],
  morePeople: 0,
  companies: [],
  viewer: 'alex@northbeam.com',
  how: 'main',
};
const mail = { sender: { email: 'maria@arden.com', words: '', name: 'Maria' }, dates: [], body: 'Hi' };
const shown = { language: 'en', titles: [], mails: [mail] };

const see = (seen: Sighting | null) =>
  session.set([
    'tab:7',
    {
      site: 'gmail',
      sighting: seen,
      match: { state: 'nobody', accounts: [], people: [], unknownDomains: [] },
      unreadable: false,
      moves: 0,
      nonce: 'n',
      sequence: 1,
    },
  ]);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(page, { shown, asked: 0 });
});

describe('what a page says when it is asked', () => {
  test('is of the mail that it shows', async () => {
    await see(sighting);
    expect(await readDetails(7)).toEqual({ at: null, direction: 'in', body: 'Hi' });
  });

  test.each<[string, Sighting | null]>([
    ['shows nobody', null],
    ['is no mail', { ...sighting, site: 'linkedin', page: 'linkedin/messaging' }],
    ['is an event', { ...sighting, site: 'calendar', page: 'calendar/event' }],
  ])('is nothing for a page that %s, and that is not even looked at', async (_, seen) => {
    await see(seen);
    expect(await readDetails(7)).toBeNull();
    expect(page.asked).toBe(0);
  });

  test('is nothing for a tab that was never reported', async () => {
    expect(await readDetails(8)).toBeNull();
  });

  test.each([
    ['does not let itself be looked at', new Error('Cannot access contents of the page')],
    ['has gone meanwhile', undefined],
    ['could not be read', null],
  ])('is nothing where the page %s', async (_, result) => {
    await see(sighting);
    page.shown = result;
    expect(await readDetails(7)).toBeNull();
  });
});
