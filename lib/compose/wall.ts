/** A time as a clock on the wall shows it, without zone: `2026-11-20T14:00`. What a form's date and time field holds. */
type Wall = string;

const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;
const DAY = 86_400_000;

/** Without a zone, here and below: the browser's own. */
export function wallOf(at: number, timeZone?: string): Wall {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map((part) =>
    parts.get(part as Intl.DateTimeFormatPartTypes),
  );
  return `${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/**
 * Epoch milliseconds, to the minute; undefined for what is no time. Of an hour that the clock shows twice, the first;
 * one that it leaps over is as long after midnight as if it did not.
 */
export function instantOf(wall: Wall, timeZone?: string): number | undefined {
  const utc = utcOf(wall);
  if (utc === undefined) return undefined;
  const offsets = [utc - DAY, utc + DAY].map((near) => offsetAt(near, timeZone));
  const ways = offsets.map((offset) => utc - offset);
  const shown = ways.filter((way) => wallOf(way, timeZone) === wall.slice(0, 16));
  return shown.length > 0 ? Math.min(...shown) : Math.max(...ways);
}

function utcOf(wall: Wall): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = WALL.exec(wall)?.slice(1).map(Number) ?? [];
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  // Date.UTC takes the 30th of February for the 2nd of March, and years before 100 for those of the last century.
  return new Date(utc).toISOString().startsWith(wall.slice(0, 16)) && year > 0 ? utc : undefined;
}

const offsetAt = (at: number, timeZone?: string) =>
  Date.parse(`${wallOf(at, timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;

// Making one takes longer than all that it is used for.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone?: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone ?? '');
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone && { timeZone }),
  });
  clocks.set(timeZone ?? '', clock);
  return clock;
}
