import { useId, useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import {
  type ColumnMapping,
  kindLabel,
  leftOutWords,
  type SheetMapping,
  type SheetReport,
} from '../../lib/import/index.ts';
import { ColumnRow } from './ColumnRow.tsx';
import { SheetNotes } from './SheetNotes.tsx';
import { targetGroups } from './targets.ts';

interface Props {
  mapping: SheetMapping;
  report: SheetReport;
  onChange(mapping: SheetMapping): void;
}

/** One sheet: whether it is taken, and what each of its columns is taken for, with examples from the file. */
export function SheetCard({ mapping, report, onChange }: Props) {
  const id = useId();
  const groups = useMemo(() => targetGroups(mapping.main), [mapping.main]);
  const change = (place: number, next: Partial<ColumnMapping>) =>
    onChange({
      ...mapping,
      columns: mapping.columns.map((column, at) => (at === place ? { ...column, ...next } : column)),
    });
  const taken = mapping.columns.filter(({ target }) => target !== null).length;
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-sub px-4 py-3 first:rounded-t-xl last:border-b-0">
        <label className="flex min-w-0 items-center gap-2">
          <input
            type="checkbox"
            checked={mapping.use}
            disabled={mapping.columns.length === 0}
            onChange={({ target }) => onChange({ ...mapping, use: target.checked })}
            className="m-0 size-4 accent-acc"
          />
          <h3 id={id} className="min-w-0 font-bold [overflow-wrap:anywhere]">
            {report.sheet}
          </h3>
        </label>
        <p className="text-mut text-xs">
          {mapping.why && !mapping.use
            ? leftOutWords(mapping.why)
            : [
                mapping.main && kindLabel(mapping.main),
                t('file.sheet.rows', report.rows),
                t('file.sheet.columns', { taken, all: mapping.columns.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
      </header>
      {mapping.use && (
        <div className="flex flex-col gap-3 p-4">
          <SheetNotes mapping={mapping} report={report} onChange={onChange} />
          <ul className="divide-y divide-line">
            {mapping.columns.map((column, place) => (
              <ColumnRow
                key={column.column}
                column={column}
                examples={report.examples[place] ?? []}
                doubts={report.doubts.filter((doubt) => doubt.column === column.column)}
                groups={groups}
                onChange={(next) => change(place, next)}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
