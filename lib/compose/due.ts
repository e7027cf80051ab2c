import type { ParsedComponents } from 'chrono-node';
import { dateFormat, t } from '../i18n/index.ts';
import type { Day, Instant } from '../model/index.ts';
import { dayOf, dayOfNumbers, dayOfWords } from './due-words.ts';
import { readDate } from './read-date.ts';
import { instantOf, wallOf } from './wall.ts';

/** A day without a year that is further away is one that has just passed. */
const MOST_DAYS = 300;
/** What is promised for a day is promised for the end of its work. */
const END_OF_WORK = '17:00';
const DAY = 86_400_000;

/** Before the words of a date, without a meaning of their own. */
const BEFORE =
  /^(by|on|until|till|due|bis( zum)?|am|zum|para|hasta|el|le|pour( le)?|d['’]ici( au| à)?|jusqu['’]au)\s+/;
/** Words for what has been. Chrono takes the last Friday for the next one. In Spanish, 11 ago is a day of August. */
const BEEN =
  /(?<!\S)(last|past|(?<!\d )ago|yesterday|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?|gestern|vorgestern|vor|pasad[oa]|últim[oa]|ayer|hace|dernier|dernière|passée?|hier|il y a)(?!\S)/;
/** A length of time in hours goes from this minute, one in days from this day. */
const HOURS = /\b(h|hrs?|hours?|mins?|minutes?|std|stunden?|minuten?|horas?|minutos?|heures?)\b/;

interface Read {
  day: Day;
  hasYear: boolean;
  /** `16:00`, where it is said. */
  time: string | null;
}

/**
 * The day that words mean, in English, German, Spanish and French: today or to come, unless its year is written.
 * `day` is null for no words at all. The whole text has to be a date: "version 12.12" is none.
 */
export function parseDue(
  text: string,
  now: number,
  language?: string,
  timeZone?: string,
): { day: Day | null } | { error: string } {
  const said = plain(text);
  if (said === '') return { day: null };
  const read = dateIn(said, now, language, timeZone);
  if (typeof read === 'string') return { error: read };
  if (!read) return { error: t('compose.due.notUnderstood') };
  return read.hasYear || read.day >= dayAt(now, timeZone)
    ? { day: read.day }
    : { error: t('compose.due.passed') };
}

/** As {@link parseDue}, for a point in time; a day without an hour ends at five in the afternoon. */
export function parseMoment(
  text: string,
  now: number,
  language?: string,
  timeZone?: string,
): { at: Instant | null } | { error: string } {
  const said = plain(text);
  if (said === '') return { at: null };
  const at = momentIn(said, now, language, timeZone);
  if (typeof at === 'string') return { error: at };
  if (at === undefined) return { error: t('compose.due.notUnderstoodTime') };
  return { at: new Date(at).toISOString() };
}

/** `Wed 9 Dec`, with the year when it is not the nearest such day. */
export function sayDue(day: Day, now: number, timeZone?: string): string {
  const days = Math.abs(Date.parse(day) - Date.parse(dayAt(now, timeZone))) / DAY;
  const write = (form: Intl.DateTimeFormatOptions) =>
    dateFormat({ ...form, timeZone: 'UTC' }).format(Date.parse(day));
  const year = days > MOST_DAYS ? ({ year: 'numeric' } as const) : {};
  return `${write({ weekday: 'short' })} ${write({ day: 'numeric', month: 'short', ...year })}`;
}

const dayAt = (now: number, timeZone?: string): Day => wallOf(now, timeZone).slice(0, 10);

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replace(/^[\s,;]+|[\s,;!]+$/g, '')
    .replace(BEFORE, '');

/** A sentence for a date that is understood and wrong; undefined for what is none. */
function dateIn(said: string, now: number, language?: string, timeZone?: string): Read | string | undefined {
  const today = dayAt(now, timeZone);
  const worded = dayOfWords(said, today);
  if (worded) return { day: worded, hasYear: false, time: null };
  const numbers = dayOfNumbers(said, today);
  if (numbers !== undefined) return numbers ? near({ ...numbers, time: null }, today) : undefined;
  if (BEEN.test(said)) return t('compose.due.passed');
  const start = readDate(said, HOURS.test(said) ? wallOf(now, timeZone) : `${today}T00:00`, language);
  const read = start && readOf(start, said);
  return read && typeof read !== 'string' && !start.isCertain('year') ? near(read, today) : read;
}

/** Without its year, a day is the next of its name; what was the day before is not meant for a year on. */
function near(read: Read, today: Day): Read | string {
  const isFar = (Date.parse(read.day) - Date.parse(today)) / DAY > MOST_DAYS;
  return isFar && !read.hasYear ? t('compose.due.passed') : read;
}

function readOf(start: ParsedComponents, said: string): Read | string | undefined {
  const get = (part: 'year' | 'month' | 'day' | 'hour' | 'minute') => start.get(part) ?? 0;
  const day = dayOf({ year: get('year'), month: get('month'), date: get('day') });
  const hasYear = /\d{4}|[/.]\d\d$/.test(said) && start.isCertain('year');
  const isNamed = (['day', 'weekday', 'month', 'year'] as const).some((part) => start.isCertain(part));
  if (!day || !isNamed) return undefined;
  const date = new Date(day);
  if (start.isCertain('weekday') && start.isCertain('day') && start.get('weekday') !== date.getUTCDay())
    return t('compose.due.weekday', { weekday: weekdayOf(date) });
  const two = (part: number) => String(part).padStart(2, '0');
  const time = start.isCertain('hour') ? `${two(get('hour'))}:${two(get('minute'))}` : null;
  return { day, hasYear, time };
}

const weekdayOf = (date: Date) => dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(date);

/** Epoch milliseconds; a sentence for a time that is understood and wrong; undefined for what is none. */
function momentIn(
  said: string,
  now: number,
  language?: string,
  timeZone?: string,
): number | string | undefined {
  const wall = wallOf(now, timeZone);
  const lasting = HOURS.test(said) ? readDate(said, wall, language) : undefined;
  // So long from now, however the clocks are changed meanwhile.
  if (lasting?.isCertain('minute') && lasting.isCertain('day') && !/\d:\d/.test(said)) {
    const passed = Math.round((lasting.date().getTime() - new Date(wall).getTime()) / 60_000) * 60_000;
    return passed < 0 ? t('compose.due.passedTime') : now + passed;
  }
  const read = dateIn(said, now, language, timeZone) ?? timeIn(said, wall, language);
  if (!read || typeof read === 'string') return read;
  const at = instantOf(`${read.day}T${read.time ?? END_OF_WORK}`, timeZone);
  return at !== undefined && at < now && !read.hasYear ? t('compose.due.passedTime') : at;
}

/** An hour alone is the next one on the clock. */
function timeIn(said: string, wall: string, language?: string): Read | undefined {
  const start = readDate(said, wall, language);
  if (!start?.isCertain('hour')) return undefined;
  const [hour = 0, minute = 0] = [start.get('hour') ?? 0, start.get('minute') ?? 0];
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const today = wall.slice(0, 10);
  const tomorrow = new Date(Date.parse(today) + DAY).toISOString().slice(0, 10);
  return { day: time > wall.slice(11) ? today : tomorrow, hasYear: false, time };
}
