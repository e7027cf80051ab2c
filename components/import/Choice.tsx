import { t } from '../../lib/i18n/index.ts';
import type { ColumnDoubt, ColumnMapping } from '../../lib/import/index.ts';

interface Props {
  doubt: ColumnDoubt;
  column: ColumnMapping;
  onChange(change: Partial<ColumnMapping>): void;
}

const words = {
  dmy: 'file.order.dmy',
  mdy: 'file.order.mdy',
  ',': 'file.decimal.comma',
  '.': 'file.decimal.point',
} as const;

/** How a column is read that could be read in two ways. */
export function Choice({ doubt, column, onChange }: Props) {
  if (doubt.kind === 'currency')
    return (
      <input
        aria-label={t('file.who.currency')}
        value={column.currency ?? ''}
        maxLength={3}
        size={4}
        onChange={({ target }) => {
          const typed = target.value.toUpperCase();
          onChange({ currency: /^[A-Z]{3}$/.test(typed) ? typed : null });
        }}
        className="ml-2 rounded border border-edge bg-bg px-1.5 py-0.5 text-ink uppercase"
      />
    );
  const value = doubt.kind === 'order' ? column.order : column.decimal;
  return (
    <select
      aria-label={t(`file.${doubt.kind}.label`)}
      value={value ?? doubt.taken ?? ''}
      onChange={({ target }) => onChange({ [doubt.kind]: target.value })}
      className="ml-2 rounded border border-edge bg-bg px-1.5 py-0.5 text-ink"
    >
      {doubt.choices.map((choice) => (
        <option key={choice} value={choice}>
          {t(words[choice as keyof typeof words])}
        </option>
      ))}
    </select>
  );
}
