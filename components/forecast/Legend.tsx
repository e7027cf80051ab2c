import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';

/** How the parts of a bar are told apart, by their pattern as well as their shade. */
export const fills = {
  won: 'bg-acc border border-acc',
  committed:
    'border border-acc bg-acc-soft [background-image:repeating-linear-gradient(135deg,var(--color-acc)_0_2px,transparent_2px_6px)]',
  likely: 'border border-acc border-dashed bg-acc-soft',
} as const;

export const parts = ['won', 'committed', 'likely'] as const;
export const partWords = {
  won: 'forecast.won',
  committed: 'forecast.committed',
  likely: 'forecast.likely',
} as const;

export function Legend() {
  return (
    <p aria-hidden="true" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-mut text-xs">
      {parts.map((part) => (
        <span key={part} className="inline-flex items-center gap-1.5">
          <span className={cx('block size-3', fills[part])} />
          {t(partWords[part])}
        </span>
      ))}
      <span className="inline-flex items-center gap-1.5">
        <span className="block h-0.5 w-4 bg-ink" />
        {t('forecast.target')}
      </span>
    </p>
  );
}
