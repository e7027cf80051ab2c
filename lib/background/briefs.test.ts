import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildMeeting } = await import('../../tests/builders/pages.ts');
const { buildMatch, buildSighting } = await import('../../tests/builders/seen.ts');
const { session } = await import('../storage.ts');
const { openBrief } = await import('./briefs.ts');

const shows = (sighting: ReturnType<typeof buildSighting> | null) =>
  session.set([
    'tab:7',
    {
      ...{ site: 'calendar', sighting, match: buildMatch(), unreadable: false, moves: 1 },
      ...{ nonce: 'n'.repeat(20), sequence: 1 },
    },
  ]);
const addresses = async () => (await fakeBrowser.tabs.query({})).flatMap(({ url }) => url ?? []);
const handed = async () => (await session.get('briefs')).briefs ?? [];
const press = () => openBrief({ tabId: 7, accountId: 'acc-arden' });

beforeEach(() => fakeBrowser.reset());

describe('a page with a brief', () => {
  test('opens with the event handed over, and with a random name in its address', async () => {
    await shows(buildMeeting());
    const before = (await addresses()).length;
    await press();
    const [handoff] = await handed();
    expect((await addresses()).slice(before)).toEqual([
      expect.stringMatching(`/brief\\.html#${handoff?.id}$`),
    ]);
    expect(handoff).toMatchObject({ accountId: 'acc-arden', sighting: buildMeeting() });
    expect(handoff?.id).toMatch(/^[\da-f-]{36}$/);
  });

  test.each([
    ['an e-mail', () => shows(buildSighting())],
    ['nobody', () => shows(null)],
    ['nothing that is known', () => Promise.resolve()],
  ])('does not open where the tab shows %s', async (_, show) => {
    await show();
    const before = (await addresses()).length;
    await press();
    expect([(await addresses()).length - before, await handed()]).toEqual([0, []]);
  });

  test('is remembered with the four before it, and no more', async () => {
    await shows(buildMeeting());
    for (let n = 0; n < 7; n += 1) await press();
    expect(await handed()).toHaveLength(5);
  });
});
