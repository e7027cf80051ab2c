import { t } from '../../lib/i18n/index.ts';
import type { Queued } from '../../lib/outbox/queued.ts';
import { cx } from '../ui/cx.ts';
import { LongText } from '../ui/LongText.tsx';
import { differencesOf, wordsLeft } from './conflict.ts';

/** Both versions side by side, only where they differ. */
export function Conflict({ item }: { item: Queued }) {
  const differences = differencesOf(item);
  const left = differences.length === 0 && wordsLeft(item);
  if (left)
    return (
      <dl className="m-0 mt-1.5 text-xs">
        <Version title={t('outbox.conflict.source')} text={left} />
      </dl>
    );
  if (differences.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      {differences.map(({ label, mine, theirs }) => (
        <div key={label}>
          <h4 className="mb-0.5 text-mut text-xs">{label}</h4>
          <dl className="m-0 grid grid-cols-2 gap-2 text-xs">
            <Version title={t('outbox.conflict.yours')} text={mine} mine />
            <Version title={t('outbox.conflict.source')} text={theirs} />
          </dl>
        </div>
      ))}
    </div>
  );
}

function Version({ title, text, mine = false }: { title: string; text: string; mine?: boolean }) {
  return (
    <div
      className={cx('min-w-0 rounded-lg border p-2', mine ? 'border-acc bg-acc-soft' : 'border-line bg-sub')}
    >
      <dt className={cx('mb-0.5 text-2xs', mine ? 'text-acc' : 'text-mut')}>{title}</dt>
      <dd className="m-0">
        <LongText text={text} />
      </dd>
    </div>
  );
}
