import { clip } from '../clip.ts';

export interface EventId {
  /** As the page and its addresses write it. */
  written: string;
  /** The event with its repetition, whichever calendar it is seen in. */
  key: string;
  /** Null for an id in a form that is not known. */
  seriesId: string | null;
  /** The repetition's original start: an instant, or a day for an event without hours. */
  instance: string | null;
}

/** `7k3q_20261124T090000Z alex@m`, in base64 without padding: the event, its repetition, and the calendar's address. */
export function parseEventId(written: string): EventId {
  const [, key] = /^([!-~]{1,290}) [!-~]+$/.exec(decode(written)) ?? [];
  if (!key) return { written, key: clip(written, 300) ?? 'event', seriesId: null, instance: null };
  const [, seriesId = key, year, month, day, time] = /^(.+)_(\d{4})(\d\d)(\d\d)(T\d{6}Z)?$/.exec(key) ?? [];
  const hours = time?.replace(/T(..)(..)(..)Z/, 'T$1:$2:$3Z') ?? '';
  return { written, key, seriesId, instance: year ? `${year}-${month}-${day}${hours}` : null };
}

function decode(written: string): string {
  try {
    return atob(written.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
