import { dateFormat } from '../../lib/i18n/index.ts';
import type { MeetingEvent } from '../../lib/work/meeting/event.ts';

/** `Tue 24 Nov 2026, 14:00–15:00`, in the reader's time zone; null where the page of the event does not say. */
export function wholeWhen({ start, end }: Pick<MeetingEvent, 'start' | 'end'>): string | null {
  if (start === null) return null;
  if (!start.includes('T')) return wholeDay(Date.parse(start));
  const from = Date.parse(start);
  const to = end?.includes('T') ? Date.parse(end) : from;
  return to > from ? moments().formatRange(from, to) : wholeMoment(from);
}

/** `Tue 24 Nov 2026, 14:00` */
export const wholeMoment = (at: number): string => moments().format(at);

const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

const moments = () => dateFormat({ ...day, hour: '2-digit', minute: '2-digit' });

/** Which has no time zone. */
const wholeDay = (at: number) => dateFormat({ ...day, timeZone: 'UTC' }).format(at);
