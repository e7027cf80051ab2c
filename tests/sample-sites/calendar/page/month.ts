import { h } from '../../gmail/page/dom.ts';
import type { App } from './app.ts';
import { chip } from './chips.ts';
import { addDays, datekeyOf, isOn, isSameDay, startOfWeek } from './dates.ts';
import { weekdayOf } from './when.ts';

/** How many events a day of the month has room for. */
const MOST = 3;

export function monthView(app: App, day: Date): HTMLElement {
  const first = startOfWeek(new Date(day.getFullYear(), day.getMonth(), 1));
  const days = Array.from({ length: 42 }, (_, at) => addDays(first, at));
  const names = days
    .slice(0, 7)
    .map((one) => h('div', { role: 'columnheader' }, weekdayOf(one, app.settings.hl)));
  const weeks = Array.from({ length: 6 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return h(
    'div.month',
    { role: 'grid' },
    h('div.names', { role: 'row' }, ...names),
    ...weeks.map((week) =>
      h('div.week', { role: 'row' }, ...week.map((one) => cell(app, one, day.getMonth()))),
    ),
  );
}

function cell(app: App, day: Date, month: number): HTMLElement {
  const events = app.events
    .filter((event) => isOn(event, day))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  const more = events.length - MOST;
  const open = () => app.go({ page: 'view', view: 'day', day });
  const marks = `${isSameDay(day, new Date()) ? '.today' : ''}${day.getMonth() === month ? '' : '.other'}`;
  return h(
    `div.cell${marks}`,
    { role: 'gridcell', 'data-datekey': datekeyOf(day) },
    h('button.number', { click: open }, String(day.getDate())),
    ...events.slice(0, MOST).map((event) => chip(app, event, event.start.includes('T') ? 'line' : 'whole')),
    more > 0 ? h('button.more', { click: open }, `${more} ${app.words.moreEvents}`) : null,
  );
}
