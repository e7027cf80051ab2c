// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://calendar.google.com/calendar/u/0/r"}
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keysOf, match } from '../../../lib/match/index.ts';
import { Sighting } from '../../../lib/model/sighting.ts';
import { calendar } from '../../../lib/sites/calendar/index.ts';
import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../fakes/directory.ts';
import { sampleCalendarData } from './events/index.ts';
import { type CalendarPage, calendarPages } from './events.ts';
import { showCalendar } from './page/calendar.ts';
import { readSettings } from './page/settings.ts';
import { languages } from './page/words.ts';

/**
 * The readers and the sample are made from the same descriptions of Calendar, and no saved page shows guests: this
 * proves that the two agree with each other in every language and generation, not that Calendar is as described.
 */
const directory = createFakeDirectory([
  ...sampleAccounts.map(({ id, name, domains, aliasDomains }) =>
    accountEntry(id, name, { domains: [...domains], aliasDomains: [...aliasDomains] }),
  ),
  ...sampleContacts.map(({ id, accountId, name, emails }) =>
    contactEntry(id, accountId, { name, emails: [...emails] }),
  ),
]);
const rules = { ownDomains: [...sampleOwnDomains], ownEmails: [], corrections: [] };

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  document.body.innerHTML = '';
  history.replaceState(null, '', '/calendar/u/0/r/week');
});

afterEach(() => stop.abort());

function read(): Sighting | null | undefined {
  const url = new URL(location.href);
  const [layer] = calendar.layers;
  const over = layer?.ready(document, url) ? layer.read(document, url, null) : undefined;
  const page = calendar.pages.find(({ isPage }) => isPage(url));
  const seen = over ?? (page?.ready(document, url) ? page.read(document, url) : undefined);
  if (seen) expect(Sighting.parse(seen)).toEqual(seen);
  return seen;
}

const certainties = {
  account: 'certain',
  several: 'several',
  question: 'question',
  own: 'own',
  unknown: 'none',
  nobody: 'none',
} as const;

function told(seen: Sighting | null | undefined): Pick<CalendarPage, 'account' | 'certainty' | 'guests'> {
  if (!seen) return { account: null, certainty: 'none', guests: 0 };
  const { state, accounts } = match(seen, directory.look(keysOf(seen, rules)), rules);
  const certainty = certainties[state];
  const account = certainty === 'several' ? null : (accounts[0]?.accountId ?? null);
  return { account, certainty, guests: seen.people.length + seen.morePeople };
}

const expected = calendarPages.map(({ key, account, certainty, guests }) => ({
  key,
  account,
  certainty,
  guests,
}));
const settings = ['2026', '2019'].flatMap((gen) => languages.map((hl) => ({ gen, hl })));
const start = (gen: string, hl: string) =>
  showCalendar(sampleCalendarData(), readSettings(`delay=0&gen=${gen}&hl=${hl}`), stop.signal);

/** What was read of every event's details, in each setting: two tests ask for it, and reading takes its time. */
const detailsIn = new Map<string, ReturnType<typeof readDetails>>();

function readDetails(gen: string, hl: string) {
  start(gen, hl);
  return calendarPages.map((page) => {
    window.sampleCalendar.open(page.eventId);
    return { ...page, seen: read() };
  });
}

function details(gen: string, hl: string) {
  const known = detailsIn.get(`${gen} ${hl}`) ?? readDetails(gen, hl);
  detailsIn.set(`${gen} ${hl}`, known);
  return known;
}

test.each(settings)(
  'the details of every event are about whom they are about in generation $gen and language $hl',
  ({ gen, hl }) => {
    const all = details(gen, hl).map(({ key, eventId, seen }) => {
      if (seen) expect(seen.key).toBe(eventId);
      return { key, ...told(seen) };
    });
    expect(all).toEqual(expected);
  },
);

test.each(settings)(
  'the page of every event is about whom it is about in generation $gen and language $hl',
  ({ gen, hl }) => {
    start(gen, hl);
    const all = calendarPages.map(({ key, eventId, address }) => {
      history.pushState(null, '', new URL(address).pathname);
      dispatchEvent(new PopStateEvent('popstate'));
      const seen = read();
      if (seen) expect(seen.key).toBe(eventId);
      return { key, ...told(seen) };
    });
    expect(all).toEqual(expected);
  },
);

const { events } = sampleCalendarData();

test.each(settings)(
  'the details of every event say when it is and who invited, or nothing of it, in generation $gen and language $hl',
  ({ gen, hl }) => {
    const known = details(gen, hl).flatMap(({ eventId, seen }) => {
      const meeting = seen?.meeting;
      const event = events.find(({ id }) => id === eventId);
      if (!meeting || !event) return [];
      const organizer = event.guests.find((one) => one.organizer)?.email ?? null;
      return [{ meeting, right: { ...event, organizer } }];
    });
    const plain = (instant: string) => instant.replace('.000', '');
    for (const { meeting, right } of known) {
      expect(meeting).toMatchObject({ start: plain(right.start), timeZone: null });
      if (right.start !== right.end) expect(meeting.end).toBe(plain(right.end));
      expect([right.title, meeting.organizer]).toEqual([right.title, right.organizer]);
    }
    expect(known.length).toBeGreaterThan(20);
  },
);

test.each(['day', 'week', 'month', 'agenda'])('an event is the same over a view by %s', (view) => {
  start('2026', 'en');
  const [page] = calendarPages;
  const { start: from = '', id = '' } = events.find(({ id }) => id === page?.eventId) ?? {};
  const date = new Date(from);
  history.pushState(
    null,
    '',
    `/calendar/u/0/r/${view}/${date.getFullYear()}/${date.getMonth() + 1}/${date.getDate()}`,
  );
  dispatchEvent(new PopStateEvent('popstate'));
  window.sampleCalendar.open(id);
  expect(location.pathname).toContain(view);
  const seen = read();
  expect(seen).toMatchObject({ key: id, how: 'xDetDlg chip', meeting: { start: expect.any(String) } });
  expect(told(seen)).toMatchObject({ account: page?.account, certainty: page?.certainty });
  window.sampleCalendar.close();
  expect(read()).toBeNull();
});

test('the page of an event says on which day it is', () => {
  start('2026', 'en');
  const [once, weekly] = ['arden-renewal', 'arden-weekly'].map((name) =>
    calendarPages.find(({ key }) => key === name),
  );
  const startOn = (address = '') => {
    history.pushState(null, '', new URL(address).pathname);
    dispatchEvent(new PopStateEvent('popstate'));
    return read()?.meeting?.start;
  };
  const event = events.find(({ id }) => id === once?.eventId);
  expect(startOn(once?.address)).toBe(event?.start.slice(0, 10));
  expect(startOn(weekly?.address)).toMatch(/T\d\d:00:00Z$/);
});

test('nothing that is shown is in doubt, because the view calls every event what its details call it', () => {
  start('2026', 'en');
  for (const { eventId, certainty } of calendarPages) {
    window.sampleCalendar.open(eventId);
    const seen = read();
    if (certainty === 'certain') expect(seen?.people.map(({ doubt }) => doubt)).not.toContain('disagreement');
    if (seen) expect(seen.how).toBe('xDetDlg chip');
  }
});

test('a meeting that repeats says which repetition it is', () => {
  start('2026', 'en');
  const weekly = calendarPages.find(({ key }) => key === 'arden-weekly');
  window.sampleCalendar.open(weekly?.eventId ?? '');
  const meeting = read()?.meeting;
  expect(meeting).toMatchObject({
    seriesId: weekly?.eventId.split('_')[0],
    videoLink: 'https://meet.google.com/ard-week-xyz',
  });
  expect(meeting?.start).toBe(meeting?.instance);
  expect(meeting?.start).toMatch(/T\d\d:00:00Z$/);
});

test('what is closed, and the dialog for a new event, are about nobody', () => {
  start('2026', 'en');
  window.sampleCalendar.open(calendarPages[0]?.eventId ?? '');
  expect(read()).toMatchObject({ page: 'calendar/popover' });
  window.sampleCalendar.close();
  expect(read()).toBeNull();
});
