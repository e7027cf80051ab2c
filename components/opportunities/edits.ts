import { parseDue } from '../../lib/compose/due.ts';
import { amountInWords, parseMoney } from '../../lib/compose/money-words.ts';
import { t } from '../../lib/i18n/index.ts';
import { ForecastCategory, type Opportunity, type Unsent, type Workspace } from '../../lib/model/index.ts';
import { stageNamed } from '../../lib/work/forecast/entries.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';

export type EditedField = 'stage' | 'amount' | 'closeDate' | 'forecastCategory' | 'nextStep';

/** An editor's fields as they stand there. */
export interface Typed {
  value: string;
  /** Of an amount. */
  currency: string;
  reason: string;
}

type Update = Extract<Unsent, { type: 'opportunity.update' }>;
type Fields = Update['fields'];
type Errors = { value?: string; reason?: string };

const MOST_LETTERS = 500;

/** What an editor begins with: what holds now. A date is asked for anew. */
export function firstTyped(
  field: EditedField,
  opportunity: Opportunity,
  { currency }: Pick<Workspace, 'currency'>,
): Typed {
  const { stage, amount, forecastCategory, nextStep } = opportunity;
  const values: Readonly<Record<EditedField, string>> = {
    stage,
    amount: amount ? amountInWords(amount) : '',
    closeDate: '',
    forecastCategory: forecastCategory ?? '',
    nextStep: nextStep ?? '',
  };
  return { value: values[field], currency: amount?.currency ?? currency, reason: '' };
}

/** The change that was typed; null where all stays as it is and no word was typed. */
export function editOf(
  field: EditedField,
  typed: Typed,
  opportunity: Opportunity,
  at: { workspace: Workspace; now: number; asksWhy: boolean },
): { unsent: Update | null } | { errors: Errors } {
  const read = readers[field](typed, opportunity, at);
  if ('error' in read) return { errors: { value: read.error } };
  const fields = changed(read.fields, opportunity);
  const { id, version } = opportunity;
  const unsent: Update = { type: 'opportunity.update', recordId: id, baseVersion: version, fields };
  const reason = typed.reason.trim();
  if (Object.keys(fields).length === 0)
    return reason === '' || !at.asksWhy
      ? { unsent: null }
      : { errors: { reason: t('opportunities.wrong.same') } };
  if (!at.asksWhy) return { unsent };
  if (reason === '') return { errors: { reason: t('opportunities.wrong.reason') } };
  if (reason.length > MOST_LETTERS) return { errors: { reason: tooLong() } };
  return { unsent: { ...unsent, reason } };
}

/** What goes along with a stage: how likely it is, and that it is over. */
export function withStage(
  name: string,
  { status }: Pick<Opportunity, 'status'>,
  { workspace, now }: { workspace: Workspace; now: number },
): Fields {
  const stage = stageNamed(name, workspace);
  if (!stage) return { stage: name };
  const ends = status === 'open' && stage.status !== 'open';
  return {
    stage: name,
    status: stage.status,
    probability: stage.probability,
    forecastCategory: null,
    ...(ends ? { closeDate: dayOf(now) } : {}),
  };
}

type Read = { fields: Fields } | { error: string };
type Reader = (typed: Typed, opportunity: Opportunity, at: { workspace: Workspace; now: number }) => Read;

const readers: Readonly<Record<EditedField, Reader>> = {
  stage: ({ value }, opportunity, at) => {
    const name = value.trim();
    if (name === '') return { error: t('opportunities.wrong.stage') };
    return name === opportunity.stage ? { fields: {} } : { fields: withStage(name, opportunity, at) };
  },
  amount: ({ value, currency }) => {
    const read = parseMoney(value, currency);
    return 'error' in read ? read : { fields: { amount: read.money } };
  },
  closeDate: ({ value }, _opportunity, { now }) => {
    const read = parseDue(value, now);
    if ('error' in read) return read;
    return read.day ? { fields: { closeDate: read.day } } : { error: t('opportunities.wrong.date') };
  },
  forecastCategory: ({ value }) => ({
    fields: { forecastCategory: value === '' ? null : ForecastCategory.parse(value) },
  }),
  nextStep: ({ value }) => {
    const step = value.trim();
    if (step.length > MOST_LETTERS) return { error: tooLong() };
    return { fields: { nextStep: step === '' ? null : step } };
  },
};

const tooLong = () => t('opportunities.wrong.tooLong', { n: MOST_LETTERS });

/** History has what is new, and nothing else. */
function changed(fields: Fields, opportunity: Opportunity): Fields {
  const now: Readonly<Record<string, unknown>> = opportunity;
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name])),
  );
}
