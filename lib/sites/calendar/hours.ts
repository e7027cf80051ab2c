/** From and to, in minutes from midnight. */
export type Hours = readonly [from: number, to: number];

/** What a page says again and again is looked at once. */
const known = new Map<string, Hours | null>();
const MOST_KNOWN = 500;

/**
 * The hours that a text says in a language. It is not parsed: its numbers say which hours it may be, and it is they only
 * if the language writes them just so. Null also where more than one could be meant.
 */
export function hoursIn(text: string, language: string): Hours | null {
  const key = `${language} ${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const meant =
    text.length > 60 ? [] : candidates(numbersIn(text)).filter((hours) => isWritten(hours, text, language));
  const found = new Map(meant.map((hours) => [hours.join(), hours]));
  const [hours = null] = found.size === 1 ? found.values() : [];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, hours);
  return hours;
}

/** Of the digits of any script, which stand in a row from 0 to 9. */
const numbersIn = (text: string): number[] =>
  (text.match(/\p{Nd}+/gu) ?? []).map((digits) => Number([...digits].map(worthOf).join('')));

function worthOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** `10 11`, `10 00 11`, `10 11 00`, `10 00 11 00` */
function candidates(numbers: readonly number[]): Hours[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const ways = {
    2: [[a, 0, b, 0]],
    3: [
      [a, b, c, 0],
      [a, 0, b, c],
    ],
    4: [[a, b, c, d]],
  }[numbers.length];
  return (ways ?? []).flatMap(([from = 0, fromMinute = 0, to = 0, toMinute = 0]) =>
    halves(from, fromMinute).flatMap((begin) =>
      halves(to, toMinute).flatMap((end): Hours[] => (begin < end ? [[begin, end]] : [])),
    ),
  );
}

/** Before noon and after it. */
const halves = (hour: number, minute: number): number[] =>
  hour > 24 || minute > 59 ? [] : [hour * 60 + minute, ((hour + 12) % 24) * 60 + minute];

/** With the half of the day beside each, or beside one where it is the same. */
function isWritten([from, to]: Hours, text: string, language: string): boolean {
  const said = plain(text);
  const isOneHalf = from < NOON === to < NOON;
  return [undefined, true, false].some((hour12) =>
    waysToWrite(from, language, hour12).some((begin) =>
      waysToWrite(to, language, hour12).some(
        (end) =>
          said === plain(`${begin.full}–${end.full}`) ||
          (isOneHalf &&
            [`${begin.bare}–${end.full}`, `${begin.full}–${end.bare}`].some((way) => said === plain(way))),
      ),
    ),
  );
}

const NOON = 720;

/** With and without the half of the day; where it is said, an hour may do without minutes. */
function waysToWrite(minutes: number, language: string, hour12: boolean | undefined) {
  const at = new Date(Date.UTC(2026, 0, 1, 0, minutes));
  return (['2-digit', undefined] as const).flatMap((minute) => {
    const parts = formOf(language, { hour: 'numeric', minute, hour12, timeZone: 'UTC' }).formatToParts(at);
    const rest = parts.filter(({ type }) => type !== 'dayPeriod');
    if (!minute && (minutes % 60 > 0 || rest.length === parts.length)) return [];
    return { full: write(parts), bare: write(rest) };
  });
}

const forms = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than writing with it. */
export function formOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const form = forms.get(key) ?? new Intl.DateTimeFormat(language, options);
  forms.set(key, form);
  return form;
}

const write = (parts: readonly { value: string }[]) => parts.map(({ value }) => value).join('');

/** Without what one writes in one way or another. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.\u200e\u200f]/g, '')
    .replace(/[-—~～〜]/g, '–')
    .replace(/(^|–)0(?=\p{Nd})/gu, '$1');
