// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Sighting } from '../../model/sighting.ts';
import {
  alex,
  popover as card,
  chip,
  column,
  daniel,
  datekey,
  jonas,
  maria,
  oldPopover,
  priya,
  quickCreate,
  review,
  type Shown,
  show,
  sync,
} from './fixture.ts';
import { popover } from './popover.ts';

const url = new URL('https://calendar.google.com/calendar/u/0/r/week/2026/11/24');

function read() {
  if (!popover.ready(document, url)) return undefined;
  const seen = popover.read(document, url, null);
  if (seen) expect(Sighting.parse(seen)).toEqual(seen);
  return seen;
}

const emails = () => read()?.people.map(({ email }) => email);
const event: Shown = { id: review, title: 'Renewal review', guests: [maria, jonas, alex] };

describe('the details of an event', () => {
  test('say who is invited, to what, and which repetition it is', () => {
    show(column(chip(review, 'Renewal review')) + card(event));
    expect(read()).toEqual({
      site: 'calendar',
      page: 'calendar/popover',
      key: '7k3q9s0v_20261124T090000Z',
      title: 'Renewal review',
      link: `https://calendar.google.com/calendar/u/0/r/eventedit/${review}`,
      people: [maria, jonas, alex].map((one) => ({
        ...one,
        linkedinSlug: null,
        part: 'guest',
        self: one === alex,
        doubt: null,
      })),
      morePeople: 0,
      companies: [],
      meeting: {
        seriesId: '7k3q9s0v',
        instance: '2026-11-24T09:00:00Z',
        start: '2026-11-24T09:00:00Z',
        end: null,
        timeZone: null,
        organizer: null,
        videoLink: null,
      },
      viewer: alex.email,
      how: 'xDetDlg chip',
    });
  });

  test('are read in the markup of 2019 as well', () => {
    show(oldPopover(event));
    expect(emails()).toEqual([maria.email, jonas.email, alex.email]);
    expect(read()).toMatchObject({ key: '7k3q9s0v_20261124T090000Z', title: 'Renewal review' });
  });

  test.each([
    ['hidden', 'hidden'],
    ['not displayed', 'style="display: none;"'],
    ['transparent', 'style="opacity: 0; transform: none;"'],
    ['invisible', 'style="visibility: hidden"'],
    ['hidden from readers of screens', 'aria-hidden="true"'],
  ])('are nobody’s when the dialog was closed and is %s', (_, attributes) => {
    show(card(event, attributes));
    expect(read()).toBeUndefined();
  });

  test('are those on show, not those of a dialog left behind before them', () => {
    show(card(event, 'style="display: none"') + card({ id: sync, title: 'Sync', guests: [daniel] }));
    expect(emails()).toEqual([daniel.email]);
  });

  test.each([
    ['two dialogs are on show', card(event) + card({ id: sync, title: 'Sync', guests: [daniel] })],
    ['there is no id yet', card({ ...event, id: '' })],
    ['there is no title yet', card({ title: '', id: review, guests: [maria] })],
    ['the dialog is for a new event', quickCreate([maria, jonas])],
    ['the dialog and what is in it are of two events', card(event, `data-eventid="${sync}"`)],
  ])('are nobody’s while %s', (_, content) => {
    show(content);
    expect(read()).toBeUndefined();
  });
});

test('the details of an event without guests (yet) are of nobody, who is known to be nobody', () => {
  show(card({ id: review, title: 'Focus' }));
  expect(read()).toMatchObject({ key: '7k3q9s0v_20261124T090000Z', title: 'Focus', people: [] });
});

describe('the view behind the details', () => {
  const isSure = () => read()?.people.every(({ doubt }) => doubt === null);

  test.each([
    ['calls the event the same', chip(review, 'Renewal review'), true],
    ['does not show the event', chip(sync, 'Sync'), true],
    ['calls the event otherwise', chip(review, 'Sync'), false],
    ['only begins with the same words', chip(review, 'Renewal review and more'), false],
    [
      'writes a comma after the title',
      `<div data-eventid="${review}"><span>Renewal review,</span> 10 Uhr</div>`,
      true,
    ],
    ['shows it on two days', chip(review, 'Renewal review') + chip(review, 'Renewal review'), true],
  ])('%s', (_, chips, sure) => {
    show(column(chips) + card(event));
    expect(isSure()).toBe(sure);
  });

  test.each([
    ['the day of the repetition', datekey(2026, 11, 24), '2026-11-24T09:00:00Z'],
    ['the day after, in a time zone far away', datekey(2026, 11, 25), '2026-11-24T09:00:00Z'],
    ['another day, where it was moved', datekey(2026, 11, 27), null],
    ['no day that there is', 27089, '2026-11-24T09:00:00Z'],
  ])('shows it on %s', (_, key, start) => {
    show(column(chip(review, 'Renewal review'), key) + card(event));
    expect(read()?.meeting).toMatchObject({ start, instance: '2026-11-24T09:00:00Z' });
  });
});

describe('guests', () => {
  const withMore = (more: string) => show(card({ ...event, guests: [maria], more }));

  test.each([
    ['a suggestion', `<div role="option" data-email="${daniel.email}">Daniel</div>`],
    ['in a list of suggestions', `<ul role="listbox"><li data-email="${daniel.email}">Daniel</li></ul>`],
    [
      'where people are searched',
      `<div role="combobox"><b data-hovercard-id="${daniel.email}">Daniel</b></div>`,
    ],
    ['in the description', `<div id="xDetDlgDesc"><a data-hovercard-id="${daniel.email}">Daniel</a></div>`],
    ['whose calendar it is', `<div id="xDetDlgCal"><a data-hovercard-id="${daniel.email}">Daniel</a></div>`],
    ['hidden', `<div style="display: none"><a data-email="${daniel.email}">Daniel</a></div>`],
    [
      'a room',
      '<div role="treeitem" data-email="c_188a@resource.calendar.google.com" aria-label="Isar"></div>',
    ],
    ['a group’s calendar', '<div role="treeitem" data-email="c_9f@group.calendar.google.com"></div>'],
    ['no address', '<div role="treeitem" data-email="@" aria-expanded="true"></div>'],
  ])('do not count when %s', (_, more) => {
    withMore(more);
    expect(emails()).toEqual([maria.email]);
  });

  test('who are named without an address are only a question', () => {
    show(card({ ...event, guests: [{ name: 'Maria Lopes' }, { name: 'Jonas Kern' }] }));
    expect(read()?.people).toMatchObject([
      { email: null, name: 'Maria Lopes', doubt: 'name-only' },
      { email: null, name: 'Jonas Kern', doubt: 'name-only' },
    ]);
  });

  test('are the viewer when the address is his, tagged or not', () => {
    show(card({ ...event, guests: [{ email: 'Alex.Reuter+cal@northbeam-software.com' }, priya] }));
    expect(read()?.people.map(({ self }) => self)).toEqual([true, false]);
  });

  test('of a crowd are counted', () => {
    const crowd = Array.from({ length: 250 }, (_, at) => ({ email: `guest.${at}@arden-medical.com` }));
    show(card({ ...event, guests: crowd }));
    expect(read()?.people).toHaveLength(200);
    expect(read()?.morePeople).toBe(50);
  });
});

test.each([
  ['https://meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
  ['https://arden.zoom.us/j/123?pwd=x', 'https://arden.zoom.us/j/123?pwd=x'],
  ['https://teams.microsoft.com/l/meetup-join/19', 'https://teams.microsoft.com/l/meetup-join/19'],
  ['https://www.google.com/url?q=https://zoom.us/j/9&sa=D', 'https://zoom.us/j/9'],
  ['https://meet.google.com.evil.io/abc', null],
  ['https://meet.google.com@evil.io/abc', null],
  ['http://zoom.us/j/9', null],
  ['https://notzoom.us/j/9', null],
])('of a link to %s the meeting is at %s', (href, videoLink) => {
  show(card({ ...event, more: `<a href="https://arden-medical.com/">Agenda</a><a href="${href}">Join</a>` }));
  expect(read()?.meeting?.videoLink).toBe(videoLink);
});
