import type { Meeting } from '../../model/sighting.ts';
import { attribute, closest, select, selectAll, text } from '../dom.ts';
import { dayIn } from './chip.ts';
import { type EventId, parseEventId } from './event-id.ts';
import { formOf, hoursIn } from './hours.ts';

type When = Pick<Meeting, 'start' | 'end'>;

/** Chips that are looked at to learn whether the page shows hours in the browser's own time zone. */
const MOST_CHIPS = 20;

const DAY = 86_400_000;

/**
 * When an event is whose details are on show: on the days of its chips, at the hours that its details say of one of
 * them. Hours that are in another time zone, for all that is known, are left out.
 */
export function whenIn(
  document: Document,
  details: Element,
  { instance }: EventId,
  days: readonly string[],
): When {
  const language = languageOf(document);
  const line = select(details, '#xDetDlgWhen');
  const said = line ? partsOf(line) : [];
  const [first, last] = spanIn(said, days, language);
  const hours = said.map((words) => hoursIn(words, language)).find((found) => found !== null);
  if (first && first === last && hours) {
    const [start, end] = [instantOf(first, hours[0]), instantOf(first, hours[1])];
    if (start === instance || isOwnZone(document, language)) return { start, end };
  }
  if (instance) return { start: startOf(instance, days), end: null };
  return { start: first ?? null, end: first === last ? null : (last ?? null) };
}

/** A page whose language is no language at all is read as an English one: what it does not say just so is not known. */
function languageOf(document: Document): string {
  const root = select(document, ':root');
  try {
    return Intl.getCanonicalLocales((root && attribute(root, 'lang')) ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A repetition's id keeps its original start; one that was moved is shown on another day. */
export function startOf(instance: string, days: readonly string[]): string | null {
  if (Number.isNaN(Date.parse(instance))) return null;
  const isNear = (day: string) => Math.abs(Date.parse(day) - Date.parse(instance.slice(0, 10))) <= DAY;
  return days.length === 0 || days.some(isNear) ? instance : null;
}

/** "Tuesday, 24 November ⋅ 10:00–11:00" */
const partsOf = (line: Element): string[] =>
  [line, ...selectAll(line, '*')].flatMap((part) => text(part).split('⋅').map(plain));

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

/** The one day, or the first and the last, that the details name just as the language does. */
function spanIn(said: readonly string[], days: readonly string[], language: string): [string?, string?] {
  const isSaid = (from: string, to: string) =>
    waysToName(from, to, language).some((way) => said.includes(plain(way)));
  const one = days.find((day) => isSaid(day, day));
  if (one) return [one, one];
  const [first, last] = [days[0], days.at(-1)];
  return first && last && isSaid(first, last) ? [first, last] : [];
}

const waysToName = (from: string, to: string, language: string): string[] =>
  ([{ weekday: 'long' }, { weekday: 'long', year: 'numeric' }, {}, { year: 'numeric' }] as const).map(
    (more) =>
      formOf(language, { day: 'numeric', month: 'long', ...more, timeZone: 'UTC' }).formatRange(
        new Date(from),
        new Date(to),
      ),
  );

/** Of a day and minutes in the browser's own time zone. */
function instantOf(day: string, minutes: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 0, minutes).toISOString().replace('.000', '');
}

/** Repetitions say in their ids when they are: most of them have to stand where the browser would put them. */
function isOwnZone(document: Document, language: string): boolean {
  const chips = selectAll(document, '[data-eventchip][data-eventid]').slice(0, 10 * MOST_CHIPS);
  const repeated = chips.flatMap((chip) => {
    const { instance } = parseEventId(attribute(chip, 'data-eventid') ?? '');
    const column = closest(chip, '[data-datekey]');
    const day = column && dayIn(column);
    return instance?.includes('T') && day ? [{ chip, instance, day }] : [];
  });
  const agree = repeated.slice(0, MOST_CHIPS).flatMap(({ chip, instance, day }) => {
    const hours = partsOf(chip)
      .map((words) => hoursIn(words, language))
      .find((found) => found !== null);
    return hours ? [instantOf(day, hours[0]) === instance] : [];
  });
  return agree.filter(Boolean).length > agree.length / 2;
}
