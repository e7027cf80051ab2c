// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../model/sighting.ts';
import type { Site } from './page.ts';
import type { Watch } from './watch.ts';

/** No document of jsdom's ever loses its address. */
let gone: boolean;
vi.mock(import('./dom.ts'), async (original) => ({ ...(await original()), isGone: () => gone }));

const { watchSite } = await import('./watch.ts');

/** Shows one view: `<div class="view" data-key data-title>`, at `#t/<address>`; a draft lies over it. */
const seen = (key: string, title: string | null, page: Sighting['page'] = 'gmail/thread'): Sighting => ({
  site: 'gmail',
  page,
  key,
  title,
  link: null,
  people: [
    { email: `${title}@x.com`, name: null, linkedinSlug: null, part: 'from', self: false, doubt: null },
  ],
  morePeople: 0,
  companies: [],
  viewer: null,
  how: 'test',
});

const address = (url: URL) => url.hash.replace('#t/', '');
const reads = vi.fn();

const site: Site = {
  name: 'gmail',
  keepClear: '',
  address,
  scope: (document) => [...document.querySelectorAll('body')],
  attributes: ['style', 'data-key', 'data-thread-perm-id', 'email'],
  pages: [
    {
      name: 'gmail/thread',
      always: true,
      isPage: (url) => url.hash.startsWith('#t/'),
      ready: () => document.querySelector('.view') !== null,
      read(document, url) {
        reads();
        const view = document.querySelector<HTMLElement>('.view');
        if (view?.dataset.broken) throw new Error('broken');
        if (view?.dataset.nobody) return null;
        return view ? seen(view.dataset.key ?? address(url), view.dataset.title ?? null) : undefined;
      },
    },
  ],
  layers: [
    {
      name: 'gmail/compose',
      ready: () => document.querySelector('.draft') !== null,
      read: (_document, _url, focused) =>
        focused?.closest('.draft') ? seen('compose:1', 'draft', 'gmail/compose') : undefined,
    },
  ],
};

let stop: AbortController;
let report: ReturnType<typeof vi.fn<Watch['report']>>;
let navigation: EventTarget | undefined;
let visibility: DocumentVisibilityState = 'visible';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  report = vi.fn();
  visibility = 'visible';
  gone = false;
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockImplementation(() => visibility);
  history.replaceState(null, '', '#list');
  document.body.innerHTML = '';
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const start = (rest: Partial<Watch> = {}) =>
  watchSite(site, { document, signal: stop.signal, report, ...rest });
/** Lets observers hear what was changed. */
const heard = () => Promise.resolve();
const last = () => report.mock.lastCall?.[0]?.key ?? null;

function go(to: string) {
  navigation?.dispatchEvent(new Event('navigate'));
  history.replaceState(null, '', `#t/${to}`);
  window.dispatchEvent(new Event('hashchange'));
}

function paint(key: string | undefined, title: string) {
  document.body.innerHTML = `<div class="view" data-title="${title}" ${key ? `data-key="${key}"` : ''}></div>`;
}

describe('a change of address', () => {
  test('is answered in the same breath when the content is there', () => {
    start();
    paint('K1', 'one');
    go('1');
    expect(last()).toBe('K1');
  });

  test('is answered before the next frame when the content comes right after', async () => {
    start();
    go('1');
    paint('K1', 'one');
    await heard();
    expect(last()).toBe('K1');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('takes back at once what the page goes on showing', async () => {
    start();
    paint('K1', 'one');
    go('1');
    go('2');
    expect(report.mock.calls.map(([sighting]) => sighting?.key ?? null)).toEqual([null, 'K1', null]);
    document.body.append('a change that changes nothing');
    await heard();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(last()).toBeNull();
    paint('K2', 'two');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('K2');
  });

  test('back to where one was is answered at once', () => {
    start();
    paint('K1', 'one');
    go('1');
    go('2');
    go('1');
    expect(last()).toBe('K1');
  });

  test('to another address of the same thread is answered when it is painted again', async () => {
    start();
    paint('K1', 'one');
    go('1');
    go('one-again');
    document.body.innerHTML = '';
    await heard();
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('K1');
  });

  test.each(['popstate', 'pageshow', 'visibilitychange'])('is noticed by %s', (type) => {
    start();
    paint('K1', 'one');
    history.replaceState(null, '', '#t/1');
    window.dispatchEvent(new Event(type));
    expect(last()).toBe('K1');
  });

  test('is noticed by the Navigation API', () => {
    start();
    paint('K1', 'one');
    history.replaceState(null, '', '#t/1');
    navigation?.dispatchEvent(new Event('navigatesuccess'));
    expect(last()).toBe('K1');
  });

  test('is noticed without any event when the page changes', async () => {
    start();
    history.replaceState(null, '', '#t/1');
    paint('K1', 'one');
    await heard();
    expect(last()).toBe('K1');
  });
});

describe('content without an id of its own', () => {
  test('counts when nothing else was there', () => {
    start();
    paint(undefined, 'one');
    go('1');
    expect(last()).toBe('1');
  });

  test('does not count for the next address, not even when its id is painted then', async () => {
    start();
    paint(undefined, 'one');
    go('1');
    go('2');
    expect(last()).toBeNull();
    document.querySelector('.view')?.setAttribute('data-key', 'K1');
    document.body.append('');
    await heard();
    await vi.advanceTimersByTimeAsync(100);
    expect(last()).toBeNull();
  });

  test('counts for the next address once the title is another', async () => {
    start();
    paint(undefined, 'one');
    go('1');
    go('2');
    paint(undefined, 'two');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('2');
  });
});

describe('a page that changes all the time', () => {
  async function storm(seconds: number, perSecond: number) {
    for (let change = 0; change < seconds * perSecond; change++) {
      document.body.lastElementChild?.append('');
      await vi.advanceTimersByTimeAsync(1000 / perSecond);
    }
  }

  test('is read about twice a second, and not observed in between', async () => {
    start();
    paint('K1', 'one');
    go('1');
    await storm(5, 200);
    reads.mockClear();
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    await storm(10, 1_000);
    expect(reads.mock.calls.length).toBeGreaterThan(10);
    expect(reads.mock.calls.length).toBeLessThanOrEqual(20);
    expect(observe.mock.calls.length).toBeLessThanOrEqual(60);
    expect(report).toHaveBeenCalledTimes(2);
  });

  test('still shows late content within two frames', async () => {
    start();
    document.body.innerHTML = '<p></p>';
    go('1');
    await storm(3, 200);
    document.body.insertAdjacentHTML('afterbegin', '<div class="view" data-key="K1" data-title="one"></div>');
    await storm(0.04, 200);
    expect(last()).toBe('K1');
  });

  test('that does not change is not read at all', async () => {
    start();
    paint('K1', 'one');
    go('1');
    await heard();
    await vi.advanceTimersByTimeAsync(1_000);
    reads.mockClear();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([reads.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });
});

describe('a page that nobody sees', () => {
  test('is not read until it is shown', async () => {
    visibility = 'hidden';
    start();
    paint('K1', 'one');
    go('1');
    await heard();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(report).not.toHaveBeenCalled();
    expect(reads).not.toHaveBeenCalled();
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(last()).toBe('K1');
  });

  test('says nothing of what it showed before it was seen', async () => {
    visibility = 'hidden';
    start();
    go('1');
    paint('K1', 'one');
    await heard();
    go('2');
    await vi.advanceTimersByTimeAsync(60_000);
    paint('K2', 'two');
    await heard();
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(report.mock.calls.map(([sighting]) => sighting?.key)).toEqual(['K2']);
  });

  test('is not taken for what it went on to unseen', async () => {
    visibility = 'hidden';
    start();
    go('1');
    paint('K1', 'one');
    await heard();
    go('2');
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(last()).toBeNull();
    paint('K2', 'two');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('K2');
  });

  test('while it is filled is shown as it is then, and the next change is seen as ever', async () => {
    start();
    paint('K1', 'one');
    go('1');
    visibility = 'hidden';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    go('2');
    await heard();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last()).toBe('K1');
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    // It was left at K1's content, and nobody has said yet that this is another's.
    expect(last()).toBeNull();
    paint('K2', 'two');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('K2');
  });

  test('because it was left is not looked at, whatever still happens in it', async () => {
    start();
    go('1');
    reads.mockClear();
    gone = true;
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([reads.mock.calls.length, last()]).toEqual([0, null]);
  });

  test('because it was loaded ahead is not read until it is opened', () => {
    let prerendering = true;
    Object.defineProperty(Document.prototype, 'prerendering', {
      get: () => prerendering,
      configurable: true,
    });
    start();
    paint('K1', 'one');
    go('1');
    expect(report).not.toHaveBeenCalled();
    prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(last()).toBe('K1');
    Reflect.deleteProperty(Document.prototype, 'prerendering');
  });
});

describe('what is reported', () => {
  test('is reported once while it stays the same', async () => {
    const looked = vi.fn();
    start({ looked });
    paint('K1', 'one');
    go('1');
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(100);
    expect(report).toHaveBeenCalledTimes(2);
    expect(looked.mock.calls.length).toBeGreaterThan(2);
  });

  test('is nobody when the reader fails, and the next look is as good as ever', async () => {
    start();
    paint('K1', 'one');
    go('1');
    document.querySelector('.view')?.setAttribute('data-broken', 'yes');
    document.body.append('');
    await heard();
    expect(last()).toBeNull();
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(32);
    expect(last()).toBe('K1');
  });

  test('is the draft while it has the focus, whatever the address, and the page again after it', async () => {
    start();
    paint('K1', 'one');
    document.body.insertAdjacentHTML('beforeend', '<div class="draft"><input></div><button></button>');
    go('1');
    document.querySelector('input')?.focus();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toBe('compose:1');
    go('2');
    expect(last()).toBe('compose:1');
    document.querySelector('button')?.focus();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toBeNull();
    go('1');
    expect(last()).toBe('K1');
  });

  test('stays with the draft while our own panel, outside the body, has the focus', async () => {
    start();
    document.body.innerHTML = '<div class="draft"><input></div>';
    document.querySelector('input')?.focus();
    await vi.advanceTimersByTimeAsync(0);
    const panel = document.createElement('button');
    document.documentElement.append(panel);
    panel.focus();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toBe('compose:1');
    panel.remove();
  });

  test('is nothing after the signal, and nothing is left behind', async () => {
    start();
    go('1');
    stop.abort();
    report.mockClear();
    paint('K1', 'one');
    await heard();
    go('2');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(report).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a body that comes later is observed when it comes', async () => {
  const body = document.body;
  body.remove();
  history.replaceState(null, '', '#t/1');
  start();
  document.documentElement.append(body);
  await heard();
  await vi.advanceTimersByTimeAsync(32);
  paint('K1', 'one');
  await heard();
  await vi.advanceTimersByTimeAsync(32);
  expect(last()).toBe('K1');
});

/** mulberry32 */
function createRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * A page like any single page app: it changes the address, goes on showing the last view, and replaces it, or empties
 * it and fills it, later or never. Ids come with the view, later, or never, and even after the view was left.
 */
async function wander(seed: number, navigations: number) {
  const random = createRandom(seed);
  const title = (thread: number) => `title ${thread % 7}`;
  let right: string[] = [];
  let shown = 0;
  const wrong: string[] = [];
  report.mockImplementation((sighting) => {
    if (sighting && !right.includes(`${sighting.key} ${sighting.title}`))
      wrong.push(`${location.hash} ${sighting.key}`);
    if (sighting) shown++;
  });
  const settle = async () => {
    if (random(2)) await heard();
    if (random(2)) await vi.advanceTimersByTimeAsync(random(60));
  };
  for (let step = 0; step < navigations; step++) {
    const thread = random(40);
    navigation?.dispatchEvent(new Event('navigate'));
    history.replaceState(null, '', `#t/${thread}`);
    right = [`K${thread} ${title(thread)}`, `${thread} ${title(thread)}`];
    if (random(4)) window.dispatchEvent(new Event('hashchange'));
    await settle();
    // The view that was left still changes.
    const left = document.querySelector('.view');
    if (left && random(3) === 0) left.setAttribute('data-key', `K${left.getAttribute('data-thread')}`);
    if (random(3) === 0) document.body.append('');
    await settle();
    if (random(5) === 0) continue;
    if (random(2)) document.body.innerHTML = '';
    await settle();
    const id = random(3) ? `data-key="K${thread}"` : '';
    document.body.innerHTML = `<div class="view" data-thread="${thread}" data-title="${title(thread)}" ${id}></div>`;
    await settle();
    if (random(2)) document.querySelector('.view')?.setAttribute('data-key', `K${thread}`);
    await settle();
  }
  return { wrong, shown };
}

test.each([1, 2, 3, 4, 5])(
  'over 3,000 navigations of seed %i what is reported is right or nobody',
  async (seed) => {
    start();
    const { wrong, shown } = await wander(seed, 3_000);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(shown).toBeGreaterThan(1_000);
  },
);

describe('a page on which somebody should be', () => {
  const unreadable = () => report.mock.lastCall?.[1];

  test('is said to be unreadable when nothing comes for a while', async () => {
    start();
    go('1');
    await vi.advanceTimersByTimeAsync(7_900);
    expect(unreadable()).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(unreadable()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is readable again as soon as something comes', async () => {
    start();
    go('1');
    await vi.advanceTimersByTimeAsync(9_000);
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(500);
    expect(last()).toBe('K1');
    expect(unreadable()).toBe(false);
  });

  test('gets its time anew whenever there is nothing, however long it could be read', async () => {
    start();
    paint('K1', 'one');
    go('1');
    await vi.advanceTimersByTimeAsync(60_000);
    document.body.innerHTML = '';
    await heard();
    await vi.advanceTimersByTimeAsync(7_900);
    expect([last(), unreadable()]).toEqual([null, false]);
    paint('K1', 'one');
    await heard();
    await vi.advanceTimersByTimeAsync(500);
    document.body.innerHTML = '';
    await heard();
    await vi.advanceTimersByTimeAsync(7_900);
    expect([last(), unreadable()]).toEqual([null, false]);
    await vi.advanceTimersByTimeAsync(200);
    expect([last(), unreadable()]).toEqual([null, true]);
  });

  test('is unreadable in its time though it changes meanwhile', async () => {
    start();
    go('1');
    for (let second = 0; second < 9; second++) {
      document.body.append('a change that brings nobody');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(unreadable()).toBe(true);
  });

  test('gets its time anew with each address', async () => {
    start();
    go('1');
    await vi.advanceTimersByTimeAsync(7_000);
    go('2');
    await vi.advanceTimersByTimeAsync(7_000);
    expect(unreadable()).toBe(false);
  });

  test('is not unreadable while it is what was there before, nor where it says itself that nobody is', async () => {
    start();
    paint('K1', 'one');
    go('1');
    go('2');
    await vi.advanceTimersByTimeAsync(9_000);
    expect([last(), unreadable()]).toEqual([null, false]);
    document.body.innerHTML = '<div class="view" data-nobody="1"></div>';
    go('3');
    await vi.advanceTimersByTimeAsync(9_000);
    expect([last(), unreadable()]).toEqual([null, false]);
  });
});
