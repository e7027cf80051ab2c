import type { Queued } from '../../lib/outbox/queued.ts';
import { cx } from '../ui/cx.ts';
import { differencesOf } from './conflict.ts';

/** Both versions side by side, only where they differ. */
export function Conflict({ item, now }: { item: Queued; now: number }) {
  const differences = differencesOf(item, now);
  if (differences.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      {differences.map(({ label, mine, theirs }) => (
        <dl key={label} aria-label={label} className="m-0 grid grid-cols-2 gap-2 text-xs">
          <Version title={`${label}, yours`} text={mine} mine />
          <Version title="now in the source" text={theirs} />
        </dl>
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
      <dd dir="auto" className="m-0 max-h-48 overflow-y-auto whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </dd>
    </div>
  );
}
