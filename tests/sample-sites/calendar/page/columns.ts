import { h } from '../../gmail/page/dom.ts';
import type { CalendarEvent } from '../events/event.ts';
import type { App } from './app.ts';
import { chip } from './chips.ts';
import { addDays, datekeyOf, isAllDay, isOn, isSameDay, minutesOf } from './dates.ts';
import { lanesOf } from './lanes.ts';
import { hourOf, weekdayOf } from './when.ts';

/** How high an hour is, in pixels. */
const HOUR = 48;

/** One day or the seven of a week, hour by hour. */
export function columnsView(app: App, days: readonly Date[]): HTMLElement {
  const hours = Array.from({ length: 23 }, (_, at) => h('span', {}, hourOf(at + 1, app.settings.hl)));
  return h(
    'div.grid',
    { role: 'grid', style: `--days: ${days.length}` },
    h('div.heads', { role: 'row' }, h('div.corner', {}, zoneNow()), ...days.map((day) => head(app, day))),
    h('div.wholes', { role: 'row' }, h('div.corner'), ...days.map((day) => wholeDay(app, day))),
    h(
      'div.scroll',
      {},
      h('div.hours', { 'aria-hidden': 'true' }, ...hours),
      h('div.days', { role: 'row' }, ...days.map((day, at) => column(app, day, at))),
    ),
  );
}

function zoneNow(): string {
  const form = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' });
  return form.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function head(app: App, day: Date): HTMLElement {
  const today = isSameDay(day, new Date()) ? '.today' : '';
  const click = () => app.go({ page: 'view', view: 'day', day });
  return h(
    `div.head${today}`,
    { role: 'columnheader' },
    h('div.weekday', {}, weekdayOf(day, app.settings.hl)),
    h('button.number', { click }, String(day.getDate())),
  );
}

function wholeDay(app: App, day: Date): HTMLElement {
  const events = app.events.filter((event) => isAllDay(event) && isOn(event, day));
  const chips = events.map((event) => chip(app, event, 'whole'));
  return h('div.cell', { role: 'gridcell', 'data-datekey': datekeyOf(day) }, ...chips);
}

function column(app: App, day: Date, at: number): HTMLElement {
  const events = app.events.filter((event) => !isAllDay(event) && isOn(event, day));
  const chips = lanesOf(events).map(({ event, lane, lanes }) =>
    chip(app, event, isShort(event) ? 'timed.short' : 'timed', placeOf(event, lane, lanes)),
  );
  const click = (event: Event) => createAt(app, day, event);
  return h(
    'div.YvjgZe',
    { role: 'gridcell', tabindex: -1, 'data-datekey': datekeyOf(day), 'data-column-index': at, click },
    isSameDay(day, new Date()) ? now() : null,
    h('div.WJVfWe', { role: 'presentation' }, ...chips),
  );
}

const minutes = ({ start, end }: CalendarEvent) => minutesOf(end) - minutesOf(start);
const isShort = (event: CalendarEvent) => minutes(event) <= 30;

function placeOf(event: CalendarEvent, lane: number, lanes: number): string {
  const top = (minutesOf(event.start) / 60) * HOUR;
  const height = Math.max(22, (minutes(event) / 60) * HOUR - 2);
  const wide = 96 / lanes;
  return `top: ${top}px; height: ${height}px; inset-inline-start: ${lane * wide}%; width: calc(${wide}% - 2px);`;
}

function now(): HTMLElement {
  const top = (minutesOf(new Date().toISOString()) / 60) * HOUR;
  return h('div.now', { 'aria-hidden': 'true', style: `top: ${top}px` });
}

/** A click on an empty place makes an event there, at the half hour before. */
function createAt(app: App, day: Date, event: Event): void {
  if (!(event instanceof MouseEvent) || !(event.currentTarget instanceof Element)) return;
  const { top } = event.currentTarget.getBoundingClientRect();
  const half = Math.floor((event.clientY - top) / (HOUR / 2));
  const start = addDays(day, 0);
  start.setMinutes(half * 30);
  app.create(start, new DOMRect(event.clientX, event.clientY, 1, 1));
}
