import { t } from '../i18n/index.ts';
import { parseDue } from './due.ts';
import { as, type FieldsOf } from './field.ts';
import { gathered, type Made } from './gathered.ts';
import { clean, orNull, type Part, read, written } from './part.ts';
import type { ValuesOf } from './values.ts';

const progress = {
  from: ['progress'],
  make: (values: { progress: string }) => percent(values.progress),
} as const;

export const initiative: FieldsOf<'initiative'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, t('initiatives.wrong.name')) },
  period: as('period'),
  status: as('status'),
  progress,
  dueDate: {
    from: ['dueDate'],
    make: ({ dueDate }, { now, locale, timeZone }) => read(parseDue(dueDate, now, locale, timeZone)),
  },
  ownerId: as('ownerId'),
  summary: { from: ['summary'], make: ({ summary }) => orNull('line', summary) },
};

/** What an update changes of its initiative. */
export const update: FieldsOf<'update'> = { status: as('status'), progress };

/** What an update says by itself, whether or not it changes anything. */
export function updateOf(values: ValuesOf<'update'>): Made {
  const isSilent = clean(values.body) === '' && clean(values.internal) === '';
  return gathered([
    ['status', 'status', { value: values.status }],
    ['progress', 'progress', percent(values.progress)],
    ['body', 'body', written('text', values.body, isSilent ? t('initiatives.wrong.update') : undefined)],
    ['internal', 'internal', written('text', values.internal)],
  ]);
}

/** `55`, `55 %`; nothing at all is the beginning. */
function percent(text: string): Part {
  const said = clean(text).replace(/\s*%$/, '').replace(',', '.');
  const value = Number(said);
  return /^\d*(\.\d)?$/.test(said) && value <= 100 ? { value } : { error: t('initiatives.wrong.progress') };
}
