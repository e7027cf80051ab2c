import { h } from '../../gmail/page/dom.ts';
import type { CalendarEvent } from '../events/event.ts';
import { type App, titleOf } from './app.ts';
import { dayOf, isAllDay } from './dates.ts';
import { hoursOf, longDay } from './when.ts';

/** What stands for an event in a view; a click opens its details. `style` places it. */
export function chip(app: App, event: CalendarEvent, kind: string, style = ''): HTMLElement {
  const { words } = app;
  const title = titleOf(event, words);
  const hours = isAllDay(event) ? words.allDay : hoursOf(event, app.settings.hl, kind === 'line');
  const day = longDay(dayOf(event.start), app.settings.hl);
  const spoken = [hours, title, event.source.name, event.place, day].filter(Boolean).join(', ');
  const declined = event.guests.some(({ email, answer }) => email === app.data.me.email && answer === 'no');
  return h(
    `div.NlL62b.${kind}${declined ? '.declined' : ''}`,
    {
      role: 'button',
      tabindex: 0,
      'data-eventid': event.written,
      'data-eventchip': true,
      'data-opens-details': 'true',
      style: `--color: ${event.source.color}; ${style}`,
      click: (click) => {
        click.stopPropagation();
        if (click.currentTarget instanceof Element) app.open(event, click.currentTarget);
      },
    },
    h('div.ynRLnc', {}, spoken),
    h(
      'div.lFe10c',
      { 'aria-hidden': 'true' },
      h('div.Jmftzc.title', {}, h('span.FAxxKc', { dir: 'auto' }, title)),
      isAllDay(event) ? null : h('div.Jmftzc.gVNoLb', {}, hours),
      event.place ? h('div.Jmftzc.K9QN7e', {}, event.place) : null,
    ),
    h('div.leOeGd', { 'aria-hidden': 'true', 'data-eventid': event.written, 'data-dragsource-type': '3' }),
  );
}
