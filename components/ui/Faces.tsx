import { initials, monogram } from '../format/initials.ts';
import { cx } from './cx.ts';

const tile = 'grid size-9.5 shrink-0 place-items-center rounded-[9px] font-bold text-lg';

/** A company's tile. */
export function Monogram({ name }: { name: string }) {
  return (
    <div aria-hidden="true" className={cx(tile, 'bg-acc text-bg')}>
      {monogram(name)}
    </div>
  );
}

/** A tile for what is no account. */
export function UnknownTile({ mark }: { mark: string }) {
  return (
    <div aria-hidden="true" className={cx(tile, 'border border-edge border-dashed bg-sub text-mut')}>
      {mark}
    </div>
  );
}

/** A person's circle. */
export function Avatar({ name, unknown = false }: { name: string; unknown?: boolean }) {
  return (
    <div
      aria-hidden="true"
      className={cx(
        'grid size-7 shrink-0 place-items-center rounded-full border bg-sub font-semibold text-2xs text-mut',
        unknown ? 'border-edge border-dashed' : 'border-line',
      )}
    >
      {unknown ? '?' : initials(name)}
    </div>
  );
}
