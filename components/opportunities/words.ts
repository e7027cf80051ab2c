import { type Key, numberFormat, t } from '../../lib/i18n/index.ts';
import type { ForecastCategory, Money, Opportunity, Stage, WeighedField } from '../../lib/model/index.ts';
import type { Converted } from '../../lib/work/forecast/convert.ts';
import { shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import type { EditedField } from './edits.ts';

export const categoryWords: Readonly<Record<ForecastCategory, Key>> = {
  omitted: 'opportunities.category.omitted',
  pipeline: 'opportunities.category.pipeline',
  'best-case': 'opportunities.category.bestCase',
  commit: 'opportunities.category.commit',
  closed: 'opportunities.category.closed',
};

export const fieldWords: Readonly<Record<EditedField | WeighedField, Key>> = {
  stage: 'opportunities.field.stage',
  status: 'opportunities.field.status',
  amount: 'opportunities.field.amount',
  closeDate: 'opportunities.field.closeDate',
  forecastCategory: 'opportunities.field.category',
  nextStep: 'opportunities.field.nextStep',
};

/** When it is done. */
export const doneWords: Readonly<Record<EditedField, Key>> = {
  stage: 'opportunities.done.stage',
  amount: 'opportunities.done.amount',
  closeDate: 'opportunities.done.closeDate',
  forecastCategory: 'opportunities.done.category',
  nextStep: 'opportunities.done.nextStep',
};

/** `60 % · Best case`: what a stage brings with it. */
export const stageWords = ({ probability, category }: Stage): string =>
  `${t('format.percent', { n: probability })} · ${t(categoryWords[category])}`;

/** A value as a history or a hint says it. */
export function valueWords(
  field: EditedField | WeighedField,
  value: string | Money | null,
  now: number,
): string {
  if (value === null || value === '') return t(unset[field] ?? 'opportunities.value.none');
  if (typeof value === 'object') return money(value);
  if (field === 'closeDate') return shortDay(value, now);
  if (field === 'forecastCategory' && value in categoryWords)
    return t(categoryWords[value as ForecastCategory]);
  if (field === 'status' && value in statusWords) return t(statusWords[value as Opportunity['status']]);
  return value;
}

const unset: Partial<Record<EditedField | WeighedField, Key>> = {
  amount: 'opportunities.value.noAmount',
  closeDate: 'opportunities.value.noDate',
  forecastCategory: 'opportunities.value.asStage',
};

const statusWords: Readonly<Record<Opportunity['status'], Key>> = {
  open: 'opportunities.status.open',
  won: 'opportunities.status.won',
  lost: 'opportunities.status.lost',
};

/** `CHF 95,000 × 1.06 = €100,700 (rate of 1 Oct)` */
export function rateWords(from: Money, { amount, currency, rate, rateDate }: Converted, now: number): string {
  if (rate === null || rateDate === null) return money(from);
  return t('opportunities.byRate', {
    from: money(from),
    rate: numberFormat({ maximumSignificantDigits: 6 }).format(rate),
    to: money({ amount, currency }),
    day: shortDay(rateDate, now),
  });
}
