// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report } from '../messages/tab.ts';
import type { Site } from '../sites/page.ts';

const told: Report[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'keyside',
      getURL: (path: string) => `chrome-extension://keyside${path}`,
      onMessage: { addListener: () => {}, removeListener: () => {} },
      sendMessage: async ({ kind, body }: { kind: string; body: Report }) => {
        if (kind === 'report') told.push(body);
        return { handle: { look: '', said: '' }, dock: { open: true, width: 360 }, place: 'side', call };
      },
    },
  },
}));
const call = 'keyside-stop';

const { attend } = await import('./attend.ts');

/** One person, where the address names one: `#in/maria`. */
const site: Site = {
  name: 'linkedin',
  keepClear: '',
  address: ({ hash }) => hash,
  scope: (document) => [document.body],
  attributes: [],
  layers: [],
  pages: [
    {
      name: 'linkedin/profile',
      always: true,
      isPage: ({ hash }) => hash.startsWith('#in/'),
      ready: () => true,
      read: (_document, { hash }) => ({
        site: 'linkedin',
        page: 'linkedin/profile',
        key: hash.slice(4),
        title: null,
        link: null,
        people: [],
        morePeople: 0,
        companies: [],
        viewer: null,
        how: 'test',
      }),
    },
  ],
};

let navigation: EventTarget;
async function goTo(address: string): Promise<void> {
  history.pushState(null, '', address);
  navigation.dispatchEvent(new Event('navigatesuccess'));
  await vi.waitFor(() => {});
}
/** Of what was told: who was seen, and the how-manieth address it was. */
const pages = () => told.map(({ sighting, moves }) => [sighting?.key ?? null, moves]);

beforeEach(async () => {
  history.replaceState(null, '', '/feed/');
  navigation = new EventTarget();
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('visible');
  told.length = 0;
  attend(site, document);
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
  told.length = 0;
});

// As a newer script in the same page does.
afterEach(() => void document.dispatchEvent(new Event(call)));

describe('what is told of a page', () => {
  test('counts its addresses: one without anybody is told from the next, and none is told as it is', async () => {
    await goTo('/jobs/?currentJobId=1');
    await goTo('/jobs/?currentJobId=2');
    expect(pages()).toEqual([
      [null, 2],
      [null, 3],
    ]);
    expect(JSON.stringify(told)).not.toContain('jobs');
  });

  test('is told once of a move that shows somebody, and of their page’s own parts not again', async () => {
    await goTo('/jobs/#in/maria');
    await goTo('/jobs/?part=contact-info#in/maria');
    await goTo('/feed/');
    expect(pages()).toEqual([
      ['maria', 2],
      [null, 3],
    ]);
  });

  test('is not told again while it stays where it is', async () => {
    navigation.dispatchEvent(new Event('navigatesuccess'));
    await goTo('/feed/');
    expect(pages()).toEqual([]);
  });
});
