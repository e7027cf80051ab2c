import type { Instant, Interaction, Sighting } from '../../model/index.ts';

/** Where now is to the meeting. A day without hours is being held the whole day; `unknown`: the page gives no time. */
export type Phase = 'before' | 'now' | 'after' | 'unknown';

export interface MeetingEvent {
  title: string | null;
  /** Instants, or days for an event without hours. */
  start: string | null;
  end: string | null;
  recurring: boolean;
  phase: Phase;
  link: string | null;
}

const HOUR = 3_600_000;

/** Null where the page is no event. */
export function eventOf(sighting: Sighting | null, now: number): MeetingEvent | null {
  if (!sighting?.meeting) return null;
  const { title, link, meeting } = sighting;
  const { start, end, instance } = meeting;
  return { title, start, end, recurring: instance !== null, phase: phaseOf(meeting, now), link };
}

function phaseOf({ start, end }: NonNullable<Sighting['meeting']>, now: number): Phase {
  if (start === null || Number.isNaN(timeOf(start))) return 'unknown';
  if (now < timeOf(start)) return 'before';
  return now < endOf(start, end) ? 'now' : 'after';
}

/** Without an end, an hour; of a day without hours, the midnight after its last day. */
function endOf(start: string, end: string | null): number {
  const last = end !== null && !Number.isNaN(timeOf(end)) ? end : start;
  if (!last.includes('T')) return timeOf(last) + 24 * HOUR;
  return last === start ? timeOf(start) + HOUR : timeOf(last);
}

/** Epoch milliseconds; a day begins at the reader's midnight. */
export const timeOf = (at: string): number => Date.parse(at.includes('T') ? at : `${at}T00:00:00`);

/** Whether something logged is this very meeting, so that nobody is told to have met in it before. */
export function isThis({ kind, at, subject, originLink }: Interaction, event: MeetingEvent): boolean {
  if (kind !== 'meeting') return false;
  // All repetitions of an event may have one link; what is this one is told by its hour.
  const isSameTime = event.start?.includes('T') && Math.abs(Date.parse(at) - timeOf(event.start)) < HOUR;
  const isSameDay = event.start !== null && !event.start.includes('T') && dayOf(at) === event.start;
  const isSame = isSameSubject(subject, event.title) || (event.link !== null && originLink === event.link);
  return isSame && (isSameTime || isSameDay || (event.start === null && originLink === event.link));
}

export const isSameSubject = (subject: string, title: string | null): boolean =>
  title !== null && plain(title) !== '' && plain(subject) === plain(title);

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function dayOf(at: Instant): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
