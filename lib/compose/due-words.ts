import type { Day } from '../model/index.ts';

interface Date3 {
  year: number;
  /** From 1. */
  month: number;
  date: number;
}

/** Days that people write and that the parser of dates does not know, or takes for others. */
const words: readonly [RegExp, (today: Date3, found: RegExpExecArray) => Day | undefined][] = [
  [
    /^(eow|(the )?end of (the |this )?week|ende (der|dieser) woche|fin(al)? de (la|esta) semana|fin de (la |cette )?semaine)$/,
    endOfWeek,
  ],
  [
    /^(eom|(the )?end of (the |this )?month|month end|monatsende|ende (des|dieses) monats|(a )?(fin|final|finales)( de|( de)? este|l) mes|(a )?fin de(l)? mes|fin (du|de|de ce) mois)$/,
    (today) => endOfMonth(today, 0),
  ],
  [
    /^((the )?end of next month|ende (des )?nächsten monats|(a )?(fin|final|finales) del (próximo mes|mes que viene)|fin du mois prochain)$/,
    (today) => endOfMonth(today, 1),
  ],
  [
    /^(eoq|(the )?end of (the |this )?quarter|quartalsende|ende (des|dieses) quartals|fin(al)? del? (este )?trimestre|fin (du|de|de ce) trimestre)$/,
    (today) => endOfMonth(today, (12 - today.month) % 3),
  ],
  [
    /^(eoy|(the )?end of (the |this )?year|year end|jahresende|ende (des|dieses) jahres|fin(al|ales)? de(l)? (este )?año|fin (de l['’]|de l |d['’]|de cette )année)$/,
    (today) => endOfMonth(today, 12 - today.month),
  ],
  [/^((the )?day after tomorrow|übermorgen|pasado mañana|apr[eè]s[- ]demain)$/, (today) => after(today, 2)],
  [/^(in a |a )?fortnight$/, (today) => after(today, 14)],
  [/^(la (próxima semana|semana que viene)|próxima semana)$/, (today) => after(today, 7)],
  [/^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/, (today, [, date]) => nextThe(Number(date), today)],
];

/** `12.12.`, `12.12.26`, `12.12.2026`, `2026-12-12`, with the year where it is written. */
const NUMBERS = [
  /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}|(?<=\.\s?)\d\d))?$/,
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
];

/** The day that words alone name; undefined for all others. */
export function dayOfWords(said: string, today: Day): Day | undefined {
  for (const [pattern, dayOf] of words) {
    const found = pattern.exec(said);
    if (found) return dayOf(partsOf(today), found);
  }
  return undefined;
}

/** The day that numbers name, null for one that there is not; undefined for what is no such number. */
export function dayOfNumbers(said: string, today: Day): { day: Day; hasYear: boolean } | null | undefined {
  const [short, iso] = NUMBERS.map((pattern) => pattern.exec(said)?.slice(1));
  if (!short && !iso) return undefined;
  const [year, month, date] = iso ?? [short?.[2], short?.[1], short?.[0]];
  const now = partsOf(today);
  const written = year && (year.length === 2 ? 2000 : 0) + Number(year);
  const at = (in_: number) => dayOf({ year: in_, month: Number(month), date: Number(date) });
  if (written) return hold(at(written), true);
  const thisYear = at(now.year);
  return hold(thisYear === undefined || thisYear < today ? at(now.year + 1) : thisYear, false);
}

const hold = (day: Day | undefined, hasYear: boolean) => (day === undefined ? null : { day, hasYear });

/** Undefined for the 30th of February. */
export function dayOf({ year, month, date }: Date3): Day | undefined {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

export function partsOf(day: Day): Date3 {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

const written = (utc: number): Day => new Date(utc).toISOString().slice(0, 10);

const after = ({ year, month, date }: Date3, days: number): Day =>
  written(Date.UTC(year, month - 1, date + days));

const endOfMonth = ({ year, month }: Date3, months: number): Day =>
  written(Date.UTC(year, month + months, 0));

/** The Friday that is today or to come. */
function endOfWeek(today: Date3): Day {
  const weekday = new Date(Date.UTC(today.year, today.month - 1, today.date)).getUTCDay();
  return after(today, (12 - weekday) % 7);
}

/** In this month or in the next one that has such a day. */
function nextThe(date: number, { year, month, date: today }: Date3): Day | undefined {
  const first = date >= today ? 0 : 1;
  const months = [first, first + 1].map((more) => new Date(Date.UTC(year, month - 1 + more, 1)));
  return months
    .map((one) => dayOf({ year: one.getUTCFullYear(), month: one.getUTCMonth() + 1, date }))
    .find((day) => day !== undefined);
}
