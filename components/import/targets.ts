import { t } from '../../lib/i18n/index.ts';
import { columnLabel, columns, kindLabel, type Target } from '../../lib/import/index.ts';
import type { RecordKind } from '../../lib/model/index.ts';

/** What a column can be taken for, by kind, as a list to choose from shows it; of another kind than the sheet's with its name. */
export const targetGroups = (main: RecordKind | null) =>
  Object.entries(columns).map(([kind, all]) => ({
    label: kindLabel(kind as RecordKind),
    options: all.map((column) => ({
      value: `${kind}.${column.key}`,
      label:
        kind === main
          ? columnLabel(column)
          : t('file.column.of', { kind: kindLabel(kind as RecordKind), field: columnLabel(column) }),
    })),
  }));

export const targetValue = (target: Target | null): string => (target ? `${target.kind}.${target.key}` : '');

export function targetOf(value: string): Target | null {
  const [kind, key] = value.split('.');
  return kind && key ? { kind: kind as RecordKind, key } : null;
}
