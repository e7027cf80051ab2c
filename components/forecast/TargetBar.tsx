import type { Figures } from '../../lib/work/forecast/figures.ts';
import { fills } from './Legend.tsx';

/** Won, then committed, against the target's mark; the words beside it say the same. */
export function TargetBar({ figures: { won, committed, target } }: { figures: Figures }) {
  const goal = target?.amount ?? 0;
  const most = Math.max(goal * 1.1, won.amount + committed.amount, 1);
  const part = (amount: number) => `${(Math.max(0, amount) / most) * 100}%`;
  return (
    <div aria-hidden="true" className="relative my-2 h-2.5 [print-color-adjust:exact]">
      <div className="flex h-full overflow-hidden rounded-full bg-ring">
        <div className={fills.won} style={{ width: part(won.amount) }} />
        <div className={fills.committed} style={{ width: part(committed.amount) }} />
      </div>
      {target && (
        <div className="absolute -inset-y-0.5 w-0.5 bg-ink" style={{ insetInlineStart: part(goal) }} />
      )}
    </div>
  );
}
