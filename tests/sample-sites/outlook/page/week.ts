import type { Meeting } from '../mail/mail.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';

const FIRST_HOUR = 8;
const LAST_HOUR = 18;
const HOUR = 56;

/** The week with its meetings; a click opens one. */
export function buildWeek(app: App, open: (meeting: Meeting, chip: HTMLElement) => void): HTMLElement {
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, at) =>
    h('div.hour', {}, `${FIRST_HOUR + at}:00`),
  );
  const days = Array.from({ length: 5 }, (_, day) => {
    const all = app.mailbox.meetings.filter((one) => one.day === day);
    return h(
      `div.day${isToday(day) ? '.today' : ''}`,
      {},
      h('div.day-head', {}, h('b', {}, String(dateOfDay(day).getDate())), h('span', {}, dayName(app, day))),
      h('div.day-body', {}, ...all.map((meeting) => chipOf(app, meeting, open))),
    );
  });
  return h('div.week', {}, h('div.hours', {}, h('div.day-head'), ...hours), ...days);
}

function chipOf(
  { settings }: App,
  meeting: Meeting,
  open: (meeting: Meeting, chip: HTMLElement) => void,
): HTMLElement {
  const chip = h(
    'div.event',
    {
      role: 'button',
      tabindex: 0,
      'aria-label': `${meeting.subject}, ${timeOf(meeting, settings.hl)}`,
      click: () => open(meeting, chip),
    },
    h('b', {}, meeting.subject),
    h('span', {}, meeting.place),
  );
  const [hour = 0, minute = 0] = meeting.start.split(':').map(Number);
  chip.style.top = `${(hour - FIRST_HOUR + minute / 60) * HOUR}px`;
  chip.style.height = `${(meeting.minutes / 60) * HOUR - 3}px`;
  return chip;
}

/** A day of this week; Monday is 0. */
function dateOfDay(day: number): Date {
  const date = new Date();
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - ((date.getDay() + 6) % 7) + day);
  return date;
}

const isToday = (day: number) => dateOfDay(day).toDateString() === new Date().toDateString();

const dayName = ({ settings }: App, day: number) =>
  new Intl.DateTimeFormat(settings.hl, { weekday: 'long' }).format(dateOfDay(day));

/** As a person reads it; nobody should parse it. */
export function timeOf({ day, start, minutes }: Meeting, language: string): string {
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const from = dateOfDay(day);
  from.setHours(hour, minute);
  const to = new Date(from.getTime() + minutes * 60_000);
  const form = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(language, form).formatRange(from, to);
}
