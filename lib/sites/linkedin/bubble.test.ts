// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Watch, watchSite } from '../watch.ts';
import { jonas, maria, sdui, show } from './fixture.ts';
import { linkedin } from './index.ts';

let stop: AbortController;
const report = vi.fn<Watch['report']>();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('visible');
  stop = new AbortController();
  report.mockClear();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The page of a test cannot be at LinkedIn's own host. */
const real = (url: URL) => new URL(url.pathname + url.search, 'https://www.linkedin.com');
const onThisHost: typeof linkedin = {
  ...linkedin,
  address: (url) => linkedin.address(real(url)),
  pages: linkedin.pages.map((page) => ({
    ...page,
    isPage: (url) => page.isPage(real(url)),
    read: (document, url) => page.read(document, real(url)),
  })),
};

const bubbleOf = (slug: string) => `<div class="msg-overlay-conversation-bubble">
  <header class="msg-overlay-bubble-header"><a href="/in/${slug}/">${slug}</a></header>
  <p id="said-${slug}">text</p><input id="to-${slug}"></div>`;

/** Maria's profile, with bubbles of two others over it in a shadow root, as the interface of 2026 has them. */
function begin() {
  history.replaceState(null, '', '/in/maria-lopes/');
  show(`${sdui(maria)}<p id="text">text</p><div data-testid="interop-shadowdom" id="outlet"></div>`, '');
  const root = document.getElementById('outlet')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = bubbleOf('jonas-kern') + bubbleOf('kim-park');
  watchSite(onThisHost, { document, signal: stop.signal, report });
  return (id: string) => document.getElementById(id) ?? root?.getElementById(id) ?? document.body;
}

async function seen(): Promise<string | undefined> {
  await vi.advanceTimersByTimeAsync(2_000);
  return report.mock.lastCall?.[0]?.key;
}

function go(path: string) {
  history.replaceState(null, '', path);
  window.dispatchEvent(new Event('popstate'));
}

test('a bubble is what the person is at until they press the page beside it', async () => {
  const at = begin();
  expect(await seen()).toBe('maria-lopes');
  at('to-jonas-kern').focus();
  expect(await seen()).toBe('with jonas-kern');
  at('text').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
  at('to-jonas-kern').blur();
  expect(await seen()).toBe('maria-lopes');
});

test('of two bubbles in the same shadow root the one that has the focus counts', async () => {
  const at = begin();
  at('to-jonas-kern').focus();
  expect(await seen()).toBe('with jonas-kern');
  at('to-kim-park').focus();
  expect(await seen()).toBe('with kim-park');
});

test('a bubble stays behind when the address changes by the keyboard, until it has the focus again', async () => {
  const at = begin();
  at('to-kim-park').focus();
  expect(await seen()).toBe('with kim-park');
  document.getElementById('workspace')?.closest('[role=main]')?.remove();
  document.body.insertAdjacentHTML('afterbegin', sdui(jonas));
  go('/in/jonas-kern/');
  expect(await seen()).toBe('jonas-kern');
  at('to-kim-park').blur();
  at('to-kim-park').focus();
  expect(await seen()).toBe('with kim-park');
});

test('a bubble stays while only another part of the same profile is opened', async () => {
  const at = begin();
  at('to-kim-park').focus();
  expect(await seen()).toBe('with kim-park');
  go('/in/maria-lopes/details/experience/');
  expect(await seen()).toBe('with kim-park');
});
