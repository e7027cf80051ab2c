// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  alex,
  popover as card,
  chip,
  column,
  daniel,
  datekey,
  maria,
  priya,
  show,
  written,
} from './fixture.ts';
import { popover } from './popover.ts';

const url = new URL('https://calendar.google.com/calendar/u/0/r/week/2026/11/24');
const meeting = () => popover.read(document, url, null)?.meeting;

/** As the browser has it, in its own time zone, in November 2026. */
const local = (day: number, hour: number, minute = 0) =>
  new Date(2026, 10, day, hour, minute).toISOString().replace('.000', '');
const idAt = (event: string, instant: string) => `${event}_${instant.replaceAll(/[-:]/g, '')}`;

const once = written('once');
const hoursChip = (id: string, hours: string) =>
  `<div role="button" data-eventchip="" data-eventid="${id}"><span>Weekly</span><span>${hours}</span></div>`;
/** A meeting that repeats, on 25 November at nine in the browser's time zone. */
const weekly = (hours: string, hour = 9) =>
  column(hoursChip(written(idAt('weekly', local(25, hour))), hours), datekey(2026, 11, 25));

/** Details of an event that is on 24 November in the view. */
function details(when: string, { id = once, days = [24], more = '' } = {}) {
  const columns = days.map((day) => column(chip(id, 'Review'), datekey(2026, 11, day))).join('');
  show(columns + more + card({ id, title: 'Review', guests: [maria, alex] }));
  const line = document.querySelector('#xDetDlgWhen');
  if (line) line.innerHTML = when;
}

beforeEach(() => {
  document.documentElement.lang = 'de';
});
afterEach(() => {
  document.documentElement.removeAttribute('lang');
});

const tuesday = 'Dienstag, 24. November';

test.each(['', 'de_DE', 'no language'])('a page whose language is called %j is read all the same', (lang) => {
  document.documentElement.lang = lang;
  details('Tuesday, November 24 ⋅ 10:00 – 11:30am', { more: weekly('9:00 – 10:00am') });
  expect(popover.read(document, url, null)?.people).toHaveLength(2);
  expect(meeting()).toMatchObject({ start: local(24, 10), end: local(24, 11, 30) });
});

describe('an event that happens once', () => {
  test.each<[string, string, Parameters<typeof details>[1], string | null, string | null]>([
    [
      'says its hours where another stands at its own',
      `${tuesday} ⋅ 10:00–11:30`,
      { more: weekly('09:00–10:00') },
      local(24, 10),
      local(24, 11, 30),
    ],
    [
      'says its hours beside more words',
      `<div>${tuesday} ⋅ 10:00–11:30</div><div>Einmal</div>`,
      { more: weekly('09:00–10:00') },
      local(24, 10),
      local(24, 11, 30),
    ],
    [
      'says its day where the view is in another time zone',
      `${tuesday} ⋅ 10:00–11:30`,
      { more: weekly('12:00–13:00') },
      '2026-11-24',
      null,
    ],
    ['says its day where nothing tells the time zone', `${tuesday} ⋅ 10:00–11:30`, {}, '2026-11-24', null],
    [
      'says its day where most are of another time zone',
      `${tuesday} ⋅ 10:00–11:30`,
      { more: weekly('09:00–10:00') + weekly('12:00–13:00') },
      '2026-11-24',
      null,
    ],
    [
      'says its day where its hours are not written as in the language',
      `${tuesday} ⋅ 10 h bis 11`,
      { more: weekly('09:00–10:00') },
      '2026-11-24',
      null,
    ],
    ['says its day where it has no hours', tuesday, { more: weekly('09:00–10:00') }, '2026-11-24', null],
    ['says its days', '24.–26. November', { days: [24, 25, 26] }, '2026-11-24', '2026-11-26'],
    [
      'says nothing where more days are said than seen',
      '23.–26. November',
      { days: [24, 25, 26] },
      null,
      null,
    ],
    [
      'says nothing where another day is said',
      'Mittwoch, 25. November ⋅ 10:00–11:30',
      { more: weekly('09:00–10:00') },
      null,
      null,
    ],
    [
      'says nothing where the day is said in another language',
      'Tuesday, November 24 ⋅ 10:00–11:30',
      { more: weekly('09:00–10:00') },
      null,
      null,
    ],
    ['says nothing where the view does not show it', `${tuesday} ⋅ 10:00–11:30`, { days: [] }, null, null],
    ['says its day with the year', 'Dienstag, 24. November 2026', {}, '2026-11-24', null],
  ])('%s', (_, when, rest, start, end) => {
    details(when, rest);
    expect(meeting()).toMatchObject({ start, end, timeZone: null, instance: null });
  });
});

describe('a repetition', () => {
  const id = written(idAt('series', local(24, 10)));

  test.each([
    [
      'says when it ends where it stands at its own hour',
      `${tuesday} ⋅ 10:00–11:30`,
      '',
      local(24, 10),
      local(24, 11, 30),
    ],
    [
      'was moved where others stand at their own hours',
      `${tuesday} ⋅ 14:00–15:00`,
      weekly('09:00–10:00'),
      local(24, 14),
      local(24, 15),
    ],
    [
      'keeps its start where the hours may be another zone’s',
      `${tuesday} ⋅ 14:00–15:00`,
      '',
      local(24, 10),
      null,
    ],
    ['keeps its start where no hours are known', tuesday, '', local(24, 10), null],
  ])('%s', (_, when, more, start, end) => {
    details(when, { id, more });
    expect(meeting()).toMatchObject({ start, end });
  });
});

describe('who invited', () => {
  const row = (name: string, label: string, email = 'x@x.com') =>
    `<div role="treeitem" data-email="${email}" aria-label="${label}"><div class="SDqFWd"><span>${name}</span></div></div>`;
  const mariaRow = row('Maria Lopes', 'Maria Lopes, zugesagt, Organisator', maria.email);
  const others =
    row('Alex Reuter', 'Alex Reuter, zugesagt', alex.email) +
    row('Priya Nair', 'Priya Nair, offen', priya.email);

  test.each([
    ['has a longer label, and the calendar is hers', mariaRow + others, 'Maria Lopes', maria.email],
    [
      'has a longer label, and is named beside the calendar',
      mariaRow + others,
      'Team · Erstellt von Maria Lopes',
      maria.email,
    ],
    [
      'has a comma in the name',
      row('Lopes, Maria', 'Lopes, Maria, zugesagt, Organisator', maria.email) + others,
      'Team · Von Lopes, Maria',
      maria.email,
    ],
    [
      'writes from right to left',
      row('ليلى', 'ليلى، سيحضر، المنظِّم', maria.email) + others,
      'فريق · أنشأه ليلى',
      maria.email,
    ],
    [
      'is not known where only the label is longer, as of one who need not come',
      mariaRow + others,
      'Alex Reuter',
      null,
    ],
    ['is not known where the calendar has no line', mariaRow + others, '', null],
    [
      'is not known where two labels are longer',
      mariaRow + row('D', 'D, zugesagt, optional') + others,
      'Maria Lopes',
      null,
    ],
    ['is not known where no label is longer', others, 'Alex Reuter', null],
    [
      'is not known where a guest with a comma in the name has no name apart',
      mariaRow + others + row('', 'Lopes, M, zugesagt'),
      'Maria Lopes',
      null,
    ],
    [
      'is not known by a part of the name',
      row('Lopes', 'Lopes, zugesagt, Organisator') + others,
      'Team · Maria van Lopes-Kern',
      null,
    ],
    ['is not known where she is alone', mariaRow, 'Maria Lopes', null],
    [
      'is not known where she has no address',
      row('Maria Lopes', 'Maria Lopes, zugesagt, Organisator', '') + others,
      'Maria Lopes',
      null,
    ],
  ])('%s', (_, rows, calendar, expected) => {
    const line = calendar && `<div id="xDetDlgCal">${calendar}</div>`;
    show(card({ id: once, title: 'Review', guests: [daniel], more: line }));
    const tree = document.querySelector('[role="tree"]');
    if (tree)
      tree.innerHTML = `<div role="treeitem" aria-expanded="true" aria-label="3 Gäste">3 Gäste</div>${rows}`;
    expect(meeting()?.organizer ?? null).toBe(expected);
  });
});
