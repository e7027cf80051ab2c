import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';

/** A table that may be larger than its place. */
export function Scrolled({ label, low, children }: { label: string; low?: boolean; children: ReactNode }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard.
      tabIndex={0}
      aria-label={label}
      className={cx('overflow-auto rounded-xl border border-line', low && 'max-h-120')}
    >
      {children}
    </section>
  );
}
