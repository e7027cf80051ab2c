import { dateFormat, t } from '../../i18n/index.ts';
import { dayOf, quarterOf } from '../forecast/quarters.ts';

type Period = string;

/** How many months back a period may be chosen, and how many ahead. */
const BACK = 3;
const AHEAD = 12;

/** The quarter that the reader is in. */
export function thisQuarter(now: number): Period {
  return quarterOf(dayOf(now));
}

/** Quarters, then months, from the last quarter to a year ahead; what a new initiative can be of. */
export function periodsAround(now: number): { quarters: Period[]; months: Period[] } {
  const months = Array.from({ length: BACK + AHEAD + 1 }, (_, index) => monthsFrom(now, index - BACK));
  return {
    quarters: [...new Set(months.map((month) => quarterOf(`${month}-01`)))],
    months,
  };
}

/** `Q4 2026`, `November 2026`, as the reader's language has it. */
export function periodWords(period: Period): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('Q')) return t('initiatives.quarter', { n: part.slice(1), year });
  const month = Date.UTC(Number(year), Number(part) - 1);
  return dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
}

/** `2026-11` */
function monthsFrom(now: number, months: number): Period {
  const [year = 0, month = 1] = dayOf(now).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}
