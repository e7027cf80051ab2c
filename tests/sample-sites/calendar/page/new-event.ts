import type { CalendarEvent } from '../events/event.ts';
import type { App } from './app.ts';
import { MINUTES } from './dates.ts';

/** An event of an hour in the viewer's own calendar. */
export function newEvent({ data }: App, start: Date): CalendarEvent {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 26);
  return {
    ...{ key: id, id, written: btoa(`${id} ${data.me.email}`).replaceAll('=', '') },
    ...{ title: '', zone: null, crowd: 0, place: null, video: null, text: null, repeats: false },
    ...{ guests: [], rooms: [], source: { short: data.me.email, name: data.me.name, color: '#039be5' } },
    start: start.toISOString(),
    end: new Date(start.getTime() + 60 * MINUTES).toISOString(),
  };
}
