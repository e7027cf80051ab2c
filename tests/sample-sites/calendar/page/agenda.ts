import { h } from '../../gmail/page/dom.ts';
import type { App } from './app.ts';
import { chip } from './chips.ts';
import { addDays, datekeyOf, isOn, isSameDay } from './dates.ts';
import { longDay } from './when.ts';

/** A list of the events of four weeks. */
export function agendaView(app: App, from: Date): HTMLElement {
  const days = Array.from({ length: 28 }, (_, at) => addDays(from, at));
  return h('div.agenda', { role: 'grid' }, ...days.map((day) => row(app, day)));
}

function row(app: App, day: Date): HTMLElement | null {
  const events = app.events
    .filter((event) => isOn(event, day))
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  if (events.length === 0) return null;
  return h(
    `div.row${isSameDay(day, new Date()) ? '.today' : ''}`,
    { role: 'row', 'data-datekey': datekeyOf(day) },
    h('div.date', {}, longDay(day, app.settings.hl)),
    h('div.list', {}, ...events.map((event) => chip(app, event, 'line.long'))),
  );
}
