// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://calendar.google.com/calendar/u/0/r"}
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { calendar } from '../../../lib/sites/calendar/index.ts';
import { watchSite } from '../../../lib/sites/watch.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import type { CalendarEvent } from './events/event.ts';
import { sampleCalendarData } from './events/index.ts';
import { showCalendar } from './page/calendar.ts';
import { guestsOf } from './page/guest-list.ts';
import { readSettings } from './page/settings.ts';

/** Events that have guests, titles or both in common, or none: what is left of one could pass for the next. */
const walked = sampleCalendarData().events.filter(({ key }) =>
  /^(arden-(renewal|prep|weekly)|.*-review|several|names-only|focus|pipeline|castellmar-pilot|look-alike)$/.test(
    key,
  ),
);

let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  stop = new AbortController();
  document.body.innerHTML = '';
  history.replaceState(null, '', '/calendar/u/0/r/week');
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A number from 0 to 1 after the other, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const isColleague = (email: string | null) =>
  sampleOwnDomains.some((domain) => email?.endsWith(`@${domain}`));

/** Undefined unless somebody of elsewhere is seen who is not invited to what is open. */
function falsehood(seen: Sighting | null, open: readonly CalendarEvent[]): string | undefined {
  if (!seen) return undefined;
  const event = open.find(({ id }) => id === seen.key);
  if (!event) return `${open.map(({ key }) => key)}: ${seen.title} is shown`;
  const invited = new Set(guestsOf(event).flatMap(({ name, email }) => [name, email]));
  // Who may be left of another event is a question.
  const told = seen.people.filter(({ doubt }) => doubt === null);
  const wrong = told.filter(({ name, email }) => !invited.has(email ?? name) && !isColleague(email));
  return wrong.length === 0 ? undefined : `${event.key}: ${wrong.map(({ email, name }) => email ?? name)}`;
}

/** Guests that come within the usual time, and later than one waits for. */
const delays = ['random', '4000'];
const cases = delays.flatMap((delay, at) =>
  [1, 2, 3, 4].map((seed) => ({ seed: seed + 4 * at, delay, gen: seed % 2 === 0 ? '2026' : '2019' })),
);

function openDetails({ id }: CalendarEvent): void {
  if (location.pathname.includes('eventedit')) go('week');
  window.sampleCalendar.open(id);
}

function go(path: string): void {
  history.pushState(null, '', `/calendar/u/0/r/${path}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

test.each(cases)(
  'walk $seed never shows guests of an event that is not open (markup of $gen, guests after $delay ms)',
  async ({ seed, delay, gen }) => {
    const random = createRandom(seed);
    vi.spyOn(Math, 'random').mockImplementation(random);
    showCalendar(sampleCalendarData(), readSettings(`delay=${delay}&gen=${gen}`), stop.signal);
    /** While the page goes from one event to the next, it may show either. */
    let open: CalendarEvent[] = [];
    const said: string[] = [];
    const shown = new Set<string>();
    const report = (seen: Sighting | null) => {
      const wrong = falsehood(seen, open);
      if (wrong) said.push(wrong);
      if (seen) shown.add(`${seen.page} ${seen.key}`);
    };
    let watching = new AbortController();
    const watch = () => {
      watching.abort();
      watching = new AbortController();
      watchSite(calendar, { document, signal: AbortSignal.any([stop.signal, watching.signal]), report });
    };
    watch();
    for (let step = 0; step < 26; step += 1) {
      const next = walked[Math.floor(random() * walked.length)];
      const way = random();
      if (!next) continue;
      open = [...open, next];
      if (way < 0.6) openDetails(next);
      else go(way < 0.9 ? `eventedit/${next.written}` : 'week');
      open = way < 0.9 ? [next] : [];
      // As after an update, or when the panel goes to another place.
      if (random() < 0.2) watch();
      await vi.advanceTimersByTimeAsync(random() < 0.5 ? 100 + random() * 1_200 : 5_000);
    }
    expect(said).toEqual([]);
    expect(shown.size).toBeGreaterThan(5);
  },
);

describe('where guests come after four seconds', () => {
  let told: string | null;

  beforeEach(() => {
    told = null;
    showCalendar(sampleCalendarData(), readSettings('delay=4000'), stop.signal);
    watch();
  });

  function watch(signal = stop.signal) {
    const report = (seen: Sighting | null) => {
      const doubts = seen?.people.filter(({ doubt }) => doubt !== null).length;
      told = seen && `${walked.find(({ id }) => id === seen.key)?.key}${doubts ? '?' : ''}`;
    };
    watchSite(calendar, { document, signal, report });
  }
  const open = (key: string) => {
    const event = walked.find((one) => one.key === key);
    if (event) openDetails(event);
  };
  const toldAfter = async (milliseconds: number) => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return told;
  };

  test.each([
    ['others', 'tidewell-review'],
    ['some of the same', 'arden-prep'],
  ])('an event with %s is nobody’s, then a question, then certain', async (_, next) => {
    open('arden-renewal');
    expect(await toldAfter(5_000)).toBe('arden-renewal');
    open(next);
    expect(await toldAfter(100)).toBeNull();
    expect(await toldAfter(3_800)).toBe(`${next}?`);
    expect(await toldAfter(200)).toBe(next);
  });

  test('an event that is gone back to before the other was there is certain at once', async () => {
    open('arden-renewal');
    await toldAfter(5_000);
    open('tidewell-review');
    await toldAfter(3_000);
    open('arden-renewal');
    // Its title is the other’s still.
    expect(await toldAfter(2_100)).toBe('arden-renewal');
  });

  test('guests that were left in the closed card before the watch began are a question', async () => {
    open('arden-renewal');
    await toldAfter(5_000);
    window.sampleCalendar.close();
    watch();
    open('tidewell-review');
    expect(await toldAfter(3_900)).toBe('tidewell-review?');
    expect(await toldAfter(200)).toBe('tidewell-review');
  });
});
