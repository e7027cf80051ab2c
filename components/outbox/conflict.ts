import { describe } from '../../lib/compose/describe.ts';
import { t } from '../../lib/i18n/index.ts';
import { Change } from '../../lib/model/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { excerptOf, fieldsOf } from './item.ts';

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** Two people whose names are not at hand are no difference that could be read. */
const names = () => t('outbox.conflict.someone');

/** The fields that a change and the source have differently, in words. */
export function differencesOf({ change, trouble }: Queued): Difference[] {
  const theirs = asTheirs(change, trouble?.current);
  if (!theirs) return [];
  const now = new Map(describe(theirs, names).fields.map(({ label, value }) => [label, value]));
  return describe(change, names).fields.flatMap(({ label, value }) => {
    const other = now.get(label) ?? t('compose.value.none');
    return other === value ? [] : [{ label, mine: value, theirs: other }];
  });
}

/** Of a deletion: the words that would be deleted, as the source has them now; empty for all other changes. */
export function wordsLeft({ change, trouble }: Queued): string {
  const current = trouble?.current;
  if ('fields' in change || typeof current !== 'object' || current === null) return '';
  return excerptOf({ fields: current });
}

/** The change that would lead to what the source has, so that both are said in the same words. */
function asTheirs(change: Change, current: unknown): Change | undefined {
  if (typeof current !== 'object' || current === null) return undefined;
  const held: Partial<Record<string, unknown>> = { ...current };
  const fields = Object.fromEntries(Object.keys(fieldsOf(change)).map((field) => [field, held[field]]));
  return Change.safeParse({ ...change, fields }).data;
}
