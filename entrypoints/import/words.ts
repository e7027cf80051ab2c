import type { ClashView, PreviewView, Sample } from '../../components/import/view.ts';
import { dateFormat, numberFormat } from '../../lib/i18n/index.ts';
import {
  type Column,
  cellOf,
  choiceLabel,
  columnLabel,
  columns,
  type Names,
} from '../../lib/import/index.ts';
import type { Kept, RecordKind } from '../../lib/model/index.ts';
import type { Cell } from '../../lib/sheets/table.ts';
import type { Compared } from './calls.ts';

/** What a plan would do, in words. */
export function previewWords(compared: Compared): PreviewView {
  const names: Names = {
    nameOf: (kind, id) => compared.names[`${kind} ${id}`],
    labelOf: choiceLabel,
  };
  const { rows, counts, doubts, possible } = compared;
  return {
    rows,
    counts,
    doubts,
    possible,
    samples: [
      ...compared.changed.map(({ row, before, fields, from }) => ({
        ...head(row, 'changed'),
        where: from,
        fields: shownFields(row, names, fields).map(({ column, label, after }) => ({
          ...{ label, after },
          before: textOf(cellOf(column, before.record, names)),
        })),
      })),
      ...compared.added.map(({ row, from }) => ({
        ...head(row, 'added'),
        where: from,
        fields: shownFields(row, names).map(({ label, after }) => ({ label, after, before: null })),
      })),
    ],
    clashes: compared.conflicts.map((conflict): ClashView => {
      const { key, kind, name, field } = conflict;
      const column = columns[kind].find((one) => one.field === field);
      const shown = (value: unknown) =>
        column ? textOf(cellOf(column, { [field]: value } as never, names)) : String(value ?? '');
      return {
        ...{ key, title: name, label: column ? columnLabel(column) : field },
        ...{ here: shown(conflict.here), file: shown(conflict.file) },
      };
    }),
  };
}

const head = ({ kind, record }: Kept, change: Sample['change']) => ({
  ...{ id: record.id, kind, change },
  title: titleOf(kind, record),
});

function titleOf(kind: RecordKind, record: Kept['record']): string {
  if ('name' in record) return record.name;
  if ('subject' in record) return record.subject;
  if ('body' in record) return record.body.slice(0, 120);
  return kind === 'target' && 'quarter' in record ? record.quarter : record.id;
}

/** Columns that say something, each field once, and no ids. */
function shownFields({ kind, record }: Kept, names: Names, only?: readonly string[]) {
  const seen = new Set<string>();
  return columns[kind].flatMap((column): { column: Column; label: string; after: string }[] => {
    if (seen.has(column.field) || isTechnical(column) || (only && !only.includes(column.field))) return [];
    const after = textOf(cellOf(column, record, names));
    if (after === '' && !only) return [];
    seen.add(column.field);
    return [{ column, label: columnLabel(column), after }];
  });
}

const isTechnical = ({ key, type }: Column) =>
  type.name === 'json' || type.name === 'id' || type.name === 'ids' || key === 'name' || key === 'subject';

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object')
    return typeof cell === 'number' ? numberFormat({}).format(cell) : String(cell);
  if (cell.kind === 'date')
    return dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${cell.day}T00:00:00Z`));
  if (cell.kind === 'money')
    return numberFormat({ style: 'currency', currency: cell.currency }).format(cell.amount);
  return cell.kind === 'percent' ? numberFormat({}).format(cell.value) : cell.shown;
}
