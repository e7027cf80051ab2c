import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';

const steps = ['file', 'columns', 'preview', 'done'] as const;
export type Step = (typeof steps)[number];

/** Where the person is on the way from a file to accounts. */
export function Steps({ at }: { at: Step }) {
  const now = steps.indexOf(at);
  return (
    <ol className="flex flex-wrap gap-x-6 gap-y-1 text-xs" aria-label={t('file.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          className={cx(
            'flex items-center gap-2',
            index === now ? 'font-semibold text-ink' : index < now ? 'text-acc' : 'text-mut',
          )}
        >
          <span
            aria-hidden
            className={cx(
              'grid size-5 place-items-center rounded-full border text-2xs tabular-nums',
              index <= now ? 'border-acc bg-acc-soft text-acc' : 'border-edge',
            )}
          >
            {index < now ? '✓' : index + 1}
          </span>
          {t(`file.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
