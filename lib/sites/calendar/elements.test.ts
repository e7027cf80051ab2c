// @vitest-environment jsdom
// @vitest-environment-options {"url":"https://calendar.google.com/calendar/u/0/r/week"}
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  alex,
  popover as card,
  chip,
  daniel,
  editPage,
  jonas,
  maria,
  review,
  show,
  sync,
} from './fixture.ts';
import { calendar } from './index.ts';

const week = 'https://calendar.google.com/calendar/u/0/r/week';
const pageOf = (id: string) => `https://calendar.google.com/calendar/u/0/r/eventedit/${id}`;
const read = (where = week) => {
  const url = new URL(where);
  const page = calendar.pages.find(({ isPage }) => isPage(url));
  return calendar.layers[0]?.read(document, url, null) ?? page?.read(document, url);
};
const age = (where?: string) => /left$|kept$/.exec(read(where)?.how ?? '')?.[0] ?? 'new';
const guestElements = () => [...document.querySelectorAll<HTMLElement>('[data-email], [data-hovercard-id]')];

/** Calendar gives the card to the next event: its id and title first. */
function next(id: string, title: string) {
  document.querySelector('#xDetDlg')?.setAttribute('data-eventid', id);
  document.querySelector('#rAECCd')?.replaceChildren(title);
}

beforeEach(() => {
  show(
    chip(review, 'Review') +
      chip(sync, 'Sync') +
      card({ id: review, title: 'Review', guests: [maria, jonas] }),
  );
});

describe('guests whose elements', () => {
  test('were never seen beside another event are its own', () => {
    expect([age(), age()]).toEqual(['new', 'new']);
  });

  test('stood beside another event are left of it, and not once that one is back', () => {
    read();
    next(sync, 'Sync');
    expect(age()).toBe('left');
    next(review, 'Review');
    expect(age()).toBe('new');
  });

  test('are new, or stand for somebody else now, are its own', () => {
    read();
    next(sync, 'Sync');
    read();
    for (const element of guestElements()) element.replaceWith(element.cloneNode(true));
    expect(age()).toBe('new');
    next(review, 'Review');
    read();
    for (const element of guestElements()) {
      element.setAttribute(
        element.hasAttribute('data-email') ? 'data-email' : 'data-hovercard-id',
        daniel.email,
      );
    }
    expect(age()).toBe('new');
  });

  test('are new in part are told from both', () => {
    read();
    next(sync, 'Sync');
    const [first] = guestElements();
    first?.replaceWith(first.cloneNode(true));
    expect(age()).toBe('kept');
  });

  test('were taken away but for some are left', () => {
    read();
    next(sync, 'Sync');
    document.querySelector('[role="treeitem"]:last-child')?.remove();
    expect(age()).toBe('left');
  });
});

/** When the loading ended, in milliseconds before now; undefined while it goes on. */
function loadedAt(name: string, ago: number | undefined) {
  const duration = ago === undefined ? 0 : performance.now() - ago;
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name, duration } as PerformanceEntry]);
}

describe('when a watch begins', () => {
  test.each([
    ['is on show', ''],
    ['was closed', 'style="display: none"'],
  ])('who is in a card that %s may be of any event', (_, style) => {
    show(card({ id: review, title: 'Review', guests: [maria, { name: 'Nadia Roth' }] }, style));
    calendar.begin?.(document);
    document.querySelector('[role="dialog"]')?.removeAttribute('style');
    expect(age()).toBe('left');
  });

  test('what was seen beside an event before is known still', () => {
    read();
    calendar.begin?.(document);
    expect(age()).toBe('new');
    next(sync, 'Sync');
    expect(age()).toBe('left');
  });

  test.each([
    ['is being loaded', undefined, 'new'],
    ['was loaded a moment ago', 2_000, 'new'],
    ['was loaded a while ago', 4_000, 'left'],
  ])('who is in a card is of the event on show where the document %s', (_, ago, expected) => {
    loadedAt(week, ago);
    calendar.begin?.(document);
    expect(age()).toBe(expected);
    vi.restoreAllMocks();
  });

  test.each([
    ['for it', pageOf(review), 'new'],
    ['from a link in a mail', `https://calendar.google.com/calendar/event?eid=${review}`, 'new'],
    ['for another', pageOf(sync), 'left'],
    ['for a week', week, 'left'],
  ])('who is on an event’s page is its own only in a document that was loaded %s', (_, loaded, expected) => {
    loadedAt(loaded, 60_000);
    show(editPage({ title: 'Review', guests: [maria, alex] }));
    history.replaceState(null, '', pageOf(review));
    calendar.begin?.(document);
    expect(age(pageOf(review))).toBe(expected);
    history.replaceState(null, '', week);
    vi.restoreAllMocks();
  });
});
