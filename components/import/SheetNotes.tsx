import { t } from '../../lib/i18n/index.ts';
import type { SheetMapping, SheetReport } from '../../lib/import/index.ts';

interface Props {
  mapping: SheetMapping;
  report: SheetReport;
  onChange(mapping: SheetMapping): void;
}

/** What of a sheet is no record, and whether what is hidden is taken. */
export function SheetNotes({ mapping, report, onChange }: Props) {
  const left = report.noRecords;
  return (
    <>
      {left.length > 0 && (
        <p className="text-mut text-xs">
          {t('file.sheet.noRecords', left.length, {
            rows: left
              .slice(0, 8)
              .map(({ row }) => row)
              .join(', '),
          })}
        </p>
      )}
      {report.hiddenRows > 0 && (
        <label className="flex items-center gap-2 text-xs">
          <input
            type="checkbox"
            checked={mapping.hidden}
            onChange={({ target }) => onChange({ ...mapping, hidden: target.checked })}
            className="m-0 size-4 accent-acc"
          />
          {t('file.sheet.hidden', report.hiddenRows)}
        </label>
      )}
    </>
  );
}
