// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSight, type Look } from './visible.ts';

let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'], now: 0 });
  vi.advanceTimersByTime(10_000);
  ended = new AbortController();
  document.body.innerHTML = '<form><button>Save</button></form>';
});

afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A click on the button as the browser gives it; a script can make none that is trusted. */
function press(isTrusted = true): Event {
  const target = document.querySelector('button');
  return { isTrusted, timeStamp: performance.now(), target } as unknown as Event;
}

const pass = (milliseconds: number) => void vi.advanceTimersByTime(milliseconds);

/** The word of what was answered that tells its sentence from the others. */
function word(seen: { seen: boolean; sentence?: string }): string {
  return seen.seen ? 'seen' : (/covers|Press again|press yourself/.exec(seen.sentence ?? '')?.[0] ?? '?');
}

describe('what is pressed, where only the page can be asked', () => {
  test.each<[string, Look | Error, string]>([
    ['is seen where nothing lies over it', 'clear', 'seen'],
    ['is seen where something lies over another part', 'shared', 'seen'],
    ['is seen in a window of the browser’s own', 'alone', 'seen'],
    ['is not seen where something lies over it', 'covered', 'covers'],
    ['is not seen where nobody answers', null, 'covers'],
    ['is not seen where the asking fails', new Error('gone'), 'covers'],
  ])('%s', async (_name, look, says) => {
    const ask = async () => {
      if (look instanceof Error) throw look;
      return look;
    };
    expect(word(await createSight(ended.signal, ask).isSeen(press()))).toBe(says);
  });

  test('is not seen when a script pressed it, and the page is not even asked', async () => {
    const ask = vi.fn(async () => 'clear' as const);
    expect(word(await createSight(ended.signal, ask).isSeen(press(false)))).toBe('press yourself');
    expect(ask).not.toHaveBeenCalled();
  });

  test.each<[number, string]>([
    [299, 'Press again'],
    [301, 'seen'],
  ])('is %i ms after something lay over it: %s', async (later, says) => {
    let look: Look = 'covered';
    const sight = createSight(ended.signal, async () => look);
    await sight.isSeen(press());
    look = 'clear';
    pass(later);
    expect(word(await sight.isSeen(press()))).toBe(says);
  });

  test.each<[number, string]>([
    [299, 'Press again'],
    [301, 'seen'],
  ])('is %i ms after the page came into view: %s', async (later, says) => {
    const sight = createSight(ended.signal, async () => 'clear');
    document.dispatchEvent(new Event('visibilitychange'));
    pass(later);
    expect(word(await sight.isSeen(press()))).toBe(says);
  });
});

describe('what is pressed, where the browser tells of the whole panel', () => {
  /** Says that all of the panel can be seen, or not, as it was so many milliseconds ago. */
  function browserThatTells() {
    let tell: (entries: object[]) => void = () => {};
    vi.stubGlobal(
      'IntersectionObserverEntry',
      class {
        get isVisible() {
          return true;
        }
      },
    );
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(heard: typeof tell) {
          tell = heard;
        }
        observe() {}
        disconnect() {}
        takeRecords() {
          return [];
        }
      },
    );
    return (isVisible: boolean, ago: number) =>
      tell([{ isVisible, time: performance.now() - ago, target: document.documentElement }]);
  }

  test.each<[string, [isVisible: boolean, ago: number][], Look, string]>([
    ['is seen when all of it has been in sight for long', [[true, 400]], 'clear', 'seen'],
    ['is not seen when it has only just come into sight', [[true, 200]], 'clear', 'Press again'],
    ['is not seen when the page says clear and the browser does not', [[false, 400]], 'clear', 'covers'],
    ['is seen when what the browser says is about another part', [[false, 400]], 'shared', 'seen'],
    ['is not seen when the page says so, whatever the browser says', [[true, 400]], 'covered', 'covers'],
    [
      'is not seen when it was out of sight in between',
      [
        [true, 4000],
        [false, 900],
        [true, 100],
      ],
      'clear',
      'Press again',
    ],
  ])('%s', async (_name, told, look, says) => {
    const tell = browserThatTells();
    const sight = createSight(ended.signal, async () => look);
    for (const [isVisible, ago] of told) tell(isVisible, ago);
    expect(word(await sight.isSeen(press()))).toBe(says);
  });
});
