import { type Key, t } from '../i18n/index.ts';
import type { RecordKind } from '../model/index.ts';
import type { ChoiceName } from './cells/choices.ts';
import type { Column } from './columns.ts';
import type { Doubt } from './doubts.ts';
import type { ColumnDoubt } from './recognise/column-doubts.ts';
import type { LeftOut } from './recognise/mapping.ts';

// For pages: a worker has no texts, so it hands over what they are about.

/** `decision-maker` as names of texts have it. */
const camel = (name: string) => name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

/** What a column is called in the reader's language; a file with it as its header is recognised again. */
export const columnLabel = ({ key }: Pick<Column, 'key'>) => t(`import.field.${key}` as Key);

/** Several records of a kind, as their sheet is called. */
export const kindLabel = (kind: RecordKind) => t(`import.kind.${kind}`);

/** A value of a list as a sheet has it; read again in any of the four languages. */
export const choiceLabel = (choice: ChoiceName, value: string) =>
  t(`import.value.${choice}.${camel(value)}` as Key);

/** Two sentences: why a cell is doubtful, and what becomes of it. */
export const doubtWords = ({ reason, outcome }: Pick<Doubt, 'reason' | 'outcome'>) => ({
  reason: t(`import.reason.${camel(reason)}` as Key),
  outcome: t(`import.outcome.${outcome}`),
});

export const leftOutWords = (why: LeftOut) => t(`import.leftOut.${camel(why)}` as Key);

export function columnDoubtWords({ kind, example }: Pick<ColumnDoubt, 'kind' | 'example'>): string {
  if (kind === 'order') return t('import.open.order');
  if (kind === 'currency') return t('import.open.currency');
  return t('import.open.decimal', { shown: example?.shown ?? '' });
}
