import { initials, monogram } from '../format/initials.ts';
import { cx } from './cx.ts';

const square = 'grid shrink-0 place-items-center font-bold';
const tile = `${square} size-9.5 rounded-[9px] text-lg`;

/** A company's tile; the small one is as large as a person's circle. */
export function Monogram({ name, small = false }: { name: string; small?: boolean }) {
  const size = small ? `${square} size-7 rounded-[7px] text-sm` : tile;
  return (
    <span aria-hidden="true" className={cx(size, 'bg-acc text-bg')}>
      {monogram(name)}
    </span>
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
    <span
      aria-hidden="true"
      className={cx(
        'grid size-7 shrink-0 place-items-center rounded-full border bg-sub font-semibold text-2xs text-mut',
        unknown ? 'border-edge border-dashed' : 'border-line',
      )}
    >
      {unknown ? '?' : initials(name)}
    </span>
  );
}
