import type { Sighting } from '../../../lib/model/index.ts';
import { dayAndTime, daysUntil, inDays, shortDay, timeOfDay } from '../../format/days.ts';

/** Which meeting the page is, and when, in the reader's own time zone. */
export function Meeting({ sighting, now }: { sighting: Sighting | null; now: number }) {
  const when = sighting && whenOf(sighting, now);
  if (!when) return null;
  return (
    <p className="mb-1 text-mut text-xs [overflow-wrap:anywhere]">
      {sighting.title !== null && (
        <>
          <bdi className="font-semibold text-ink">{sighting.title}</bdi>
          {' · '}
        </>
      )}
      <span className="tabular inline-block">{when}</span>
    </p>
  );
}

/** `today 16:00–17:00`, `12 Dec 09:30`, `tomorrow` for a day without hours. Null where the page does not say. */
export function whenOf({ meeting }: Sighting, now: number): string | null {
  const { start = null, end = null } = meeting ?? {};
  if (start === null) return null;
  if (!start.includes('T')) {
    const days = daysUntil(start, now);
    return Math.abs(days) <= 1 ? inDays(days) : shortDay(start, now);
  }
  const until = end?.includes('T') ? Date.parse(end) : null;
  const isShort = until !== null && until - Date.parse(start) < 86_400_000;
  return `${dayAndTime(start, now)}${isShort ? `–${timeOfDay(until)}` : ''}`;
}
