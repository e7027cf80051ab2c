import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { type ColumnDoubt, type ColumnMapping, columnDoubtWords } from '../../lib/import/index.ts';
import { addressOf } from '../../lib/sheets/table.ts';
import { cx } from '../ui/cx.ts';
import { Choice } from './Choice.tsx';
import { type targetGroups, targetOf, targetValue } from './targets.ts';

interface Props {
  column: ColumnMapping;
  examples: readonly string[];
  doubts: readonly ColumnDoubt[];
  groups: ReturnType<typeof targetGroups>;
  onChange(change: Partial<ColumnMapping>): void;
}

/** What a column is taken for; where it can be read in two ways, which of them. */
export function ColumnRow({ column, examples, doubts, groups, onChange }: Props) {
  const id = useId();
  const letters = addressOf(0, column.column).slice(0, -1);
  const name = column.header || t('file.column.unnamed', { letters });
  return (
    <li className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[3fr_4fr_5fr]">
      <p id={id} className="font-semibold [overflow-wrap:break-word]">
        <span className="mr-2 font-normal text-2xs text-faint tabular-nums">{letters}</span>
        {name}
      </p>
      <div className="min-w-0 text-mut">
        <span className="sr-only">{t('file.column.examples')}</span>
        {examples.map((example) => (
          <div key={example} className="truncate" title={example}>
            {example}
          </div>
        ))}
      </div>
      <div className="min-w-0">
        <select
          aria-labelledby={id}
          value={targetValue(column.target)}
          onChange={({ target }) => onChange({ target: targetOf(target.value), by: 'person', sure: 1 })}
          className={cx(
            'w-full min-w-44 rounded-lg border bg-bg px-2 py-1.5',
            column.target === null ? 'border-edge text-mut' : 'border-edge text-ink',
            column.target && column.sure < 0.7 && 'border-warn-line',
          )}
        >
          <option value="">{t('file.column.none')}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {column.target && column.by === 'content' && (
          <p className="mt-1 text-mut text-xs">{t('file.column.byContent')}</p>
        )}
        {column.by === 'remembered' && <p className="mt-1 text-mut text-xs">{t('file.column.remembered')}</p>}
        {doubts.map((doubt) => (
          <div key={doubt.kind} className="mt-1 text-warn text-xs">
            {columnDoubtWords(doubt)}
            {doubt.example && ` (${doubt.example.address}: ${doubt.example.shown})`}
            <Choice doubt={doubt} column={column} onChange={onChange} />
          </div>
        ))}
      </div>
    </li>
  );
}
