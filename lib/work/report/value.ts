import { dateFormat, numberFormat, t } from '../../i18n/index.ts';
import type { Day, Instant, Money } from '../../model/index.ts';
import { dayOf } from '../forecast/quarters.ts';
import type { Cell, Tone, Value } from './document.ts';

const valued =
  <A extends Value['as']>(as: A) =>
  (value: Extract<Value, { as: A }>['value'] | null): Cell =>
    value === null ? null : ({ as, value } as Value);

export const text = (value: string | null, tone?: Tone): Cell =>
  value ? { as: 'text', value, ...(tone && { tone }) } : null;
export const money = valued('money');
export const day = valued('day');
export const instant = valued('instant');
/** The day of it in the reader's time zone, where its hour says nothing. */
export const instantAsDay = (at: Instant | null): Cell => day(at && dayOf(Date.parse(at)));
export const percent = valued('percent');
export const count = valued('count');

/** As it is read, in the reader's language; a dash for what is not known. Dates have their year: a report is kept. */
export function written(cell: Cell): string {
  if (cell === null) return '–';
  switch (cell.as) {
    case 'text':
      return cell.value;
    case 'money':
      return moneyWords(cell.value);
    case 'day':
      return dayWords(cell.value);
    case 'instant':
      return instantWords(cell.value);
    case 'percent':
      return t('format.percent', { n: Math.round(cell.value) });
    case 'count':
      return numberFormat({}).format(cell.value);
  }
}

/** To the cent where it has cents: a report's figures are added up by those who read it. */
export function moneyWords({ amount, currency }: Money): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : {};
  return numberFormat({ style: 'currency', currency, ...digits }).format(amount);
}

const whole = { day: 'numeric', month: 'short', year: 'numeric' } as const;

export const dayWords = (of: Day): string => dateFormat({ ...whole, timeZone: 'UTC' }).format(Date.parse(of));

export const instantDay = (at: Instant): string => dateFormat(whole).format(Date.parse(at));

export const momentWords = (at: number): string =>
  dateFormat({ ...whole, hour: '2-digit', minute: '2-digit' }).format(at);

const instantWords = (at: Instant): string => momentWords(Date.parse(at));
