import { formOf } from './calendar/hours.ts';

/**
 * The instant that a page says in words, in the browser's own time zone: ISO 8601, or null where it is not certain. Words
 * are not parsed: their numbers say which dates they may be, and they are one only if the language writes it just so.
 *
 * @param language as the page names it; `en` alone may be anybody's English
 * @param now milliseconds; what is said of the future was said in another time zone
 */
export function instantIn(words: string, language: string, now: number): string | null {
  const said = tokensOf(words.slice(0, 2 * LONGEST));
  if (words.length > LONGEST || !isLanguage(language)) return null;
  const ways = REGIONS[language.toLowerCase()] ?? [language];
  const meant = candidates(said.filter(isNumber).map(Number)).filter((date) => isWritten(date, said, ways));
  const [instant, ...others] = new Set(meant.map(instantOf));
  const isOne = instant != null && others.length === 0 && Date.parse(instant) <= now + AHEAD;
  return isOne ? instant : null;
}

const LONGEST = 100;
/** Milliseconds by which two clocks may differ. */
const AHEAD = 300_000;

/** Where a language without a region writes dates in more than one order, all have to mean the same. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  en: ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN'],
  fr: ['fr-FR', 'fr-CA'],
  es: ['es-ES', 'es-MX', 'es-US'],
  pt: ['pt-BR', 'pt-PT'],
  ar: ['ar', 'ar-EG', 'ar-LB'],
};

function isLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** Numbers of any script and words, without what stands between them. */
function tokensOf(words: string): string[] {
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  const found = (plain.match(/\p{Nd}+|\p{L}[\p{L}\p{M}]*/gu) ?? []).map(asNumber).join(' ');
  // "p. m." is one word.
  return found
    .replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '')
    .split(' ')
    .filter((token) => token !== '');
}

const isNumber = (token: string) => /^\d+$/.test(token);

/** Digits of any script stand in a row from 0 to 9. */
const asNumber = (token: string): string =>
  /^\p{Nd}/u.test(token) ? String(Number([...token].map(worthOf).join(''))) : token;

function worthOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

type Local = readonly [year: number, month: number, day: number, hour: number, minute: number];

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A date has two numbers or three, a time two; the time may come first. */
function candidates(numbers: readonly number[]): Local[] {
  const ways = [
    [numbers.slice(0, -2), numbers.slice(-2)],
    [numbers.slice(2), numbers.slice(0, 2)],
  ] as const;
  return ways
    .flatMap(([date, [hour = 99, minute = 99]]) =>
      daysIn(date).flatMap(([year, month, day]) =>
        [hour, (hour + 12) % 24].map((either): Local => [year, month, day, either, minute]),
      ),
    )
    .filter(isDate);
}

function daysIn(numbers: readonly number[]): [number, number, number][] {
  const [a = 0, b = 0, c = 0] = numbers;
  if (numbers.length === 2)
    return MONTHS.flatMap((month) => [
      [b, month, a],
      [a, month, b],
    ]);
  return numbers.length === 3
    ? [
        [c, b, a],
        [c, a, b],
        [a, b, c],
      ]
    : [];
}

/** A year of two digits may be anything. */
function isDate([year, month, day, hour, minute]: Local): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (
    year > 1990 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= last &&
    hour < 24 &&
    minute < 60
  );
}

/** Null for a time that the browser's time zone does not have, or has twice. */
function instantOf([year, month, day, hour, minute]: Local): string | null {
  const at = new Date(year, month - 1, day, hour, minute);
  const isSame = (other: Date) => other.getHours() === hour && other.getMinutes() === minute;
  const isTwice = [-1, 1].some((hours) => isSame(new Date(at.getTime() + hours * 3_600_000)));
  return isSame(at) && !isTwice ? at.toISOString() : null;
}

function isWritten(local: Local, said: readonly string[], languages: readonly string[]): boolean {
  const [year, month, day, hour, minute] = local;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return languages.some((language) => {
    const form = (options: Intl.DateTimeFormatOptions) =>
      formOf(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    const write = (options: Intl.DateTimeFormatOptions) => tokensOf(form(options).format(at));
    const between = form({ dateStyle: 'long', timeStyle: 'short' })
      .formatToParts(at)
      .flatMap(({ type, value }) => (type === 'literal' ? tokensOf(value) : []));
    const times = TIMES.map(write);
    return DATES.map(write).some((date) =>
      times.some((time) => isRow(said, date, between, time) || isRow(said, time, between, date)),
    );
  });
}

const DATES = ([undefined, 'short', 'long'] as const).flatMap((weekday) =>
  (['numeric', 'short', 'long'] as const).map(
    (month): Intl.DateTimeFormatOptions => ({ weekday, month, day: 'numeric', year: 'numeric' }),
  ),
);
const TIMES = ([undefined, 'h23', 'h12', 'h11'] as const).map(
  (hourCycle): Intl.DateTimeFormatOptions => ({ hour: 'numeric', minute: '2-digit', hourCycle }),
);

/** One after the other, with nothing between but what the language puts there: "at", "um", "à". */
function isRow(
  said: readonly string[],
  first: readonly string[],
  between: readonly string[],
  last: readonly string[],
): boolean {
  const rest = said.length - last.length;
  return (
    rest >= first.length &&
    said.slice(first.length, rest).every((token) => between.includes(token)) &&
    first.every((token, at) => isSame(token, said[at])) &&
    last.every((token, at) => isSame(token, said[rest + at]))
  );
}

/** "Sept" is shortened to "Sep" by some. */
function isSame(token: string, other = ''): boolean {
  if (token === other) return true;
  const [short, long] = token.length < other.length ? [token, other] : [other, token];
  return !isNumber(short) && short.length >= 3 && long.startsWith(short);
}
