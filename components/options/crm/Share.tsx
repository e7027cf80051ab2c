import { useId } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import { Notice } from '../../ui/Notice.tsx';

export interface ShareProps {
  crm: string;
  /** Of the company's daily calls, 0 to 1. */
  share: number;
  /** Somebody has just chosen it, and it holds. */
  saved: boolean;
  /** Why what was chosen does not hold. */
  problem: string | null;
  onChoose(share: number): void;
}

const shares = [
  [0.05, 'options.share.twentieth'],
  [0.1, 'options.share.tenth'],
  [0.2, 'options.share.fifth'],
  [0.33, 'options.share.third'],
  [0.5, 'options.share.half'],
] as const;

/** How much of what a company may ask its CRM in a day Keyside takes for what nobody waits for. */
export function Share({ crm, share, saved, problem, onChoose }: ShareProps) {
  const id = useId();
  const [nearest] = shares.toSorted(([one], [other]) => Math.abs(one - share) - Math.abs(other - share));
  return (
    <div>
      <h3 className="font-semibold">{t('options.share.title')}</h3>
      <p className="mb-2 text-mut">{t('options.share.about', { crm })}</p>
      <label htmlFor={id} className="mb-1 block">
        {t('options.share.label', { crm })}
      </label>
      <select
        id={id}
        value={nearest?.[0]}
        onChange={(event) => onChoose(Number(event.target.value))}
        className="max-w-full rounded-lg border border-edge bg-bg px-3 py-2 text-ink"
      >
        {shares.map(([part, words]) => (
          <option key={part} value={part}>
            {t(words)}
          </option>
        ))}
      </select>
      <div role="status" className="mt-1">
        {saved && <p className="text-mut text-xs">{t('options.share.saved')}</p>}
        {problem !== null && <Notice tone="bad">{problem}</Notice>}
      </div>
    </div>
  );
}
