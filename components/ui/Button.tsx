import type { ComponentProps } from 'react';
import { cx } from './cx.ts';

const looks = {
  primary:
    'border border-acc bg-acc px-3 py-1.5 font-semibold text-bg hover:border-acc-strong hover:bg-acc-strong',
  plain: 'border border-edge bg-bg px-3 py-1.5 font-semibold text-ink hover:bg-hover',
  /** One of several in a row, none of which is what the row is about. */
  small: 'border border-edge bg-bg px-2 py-0.5 font-semibold text-mut text-xs hover:bg-hover hover:text-ink',
  /** Reads as a link; for what stands in a line of text. */
  quiet: 'text-acc underline-offset-2 hover:text-acc-strong hover:underline',
  icon: 'grid size-8 place-items-center text-mut hover:bg-hover hover:text-ink',
} as const;

interface Props extends ComponentProps<'button'> {
  look?: keyof typeof looks;
}

export function Button({ look = 'plain', className, ...rest }: Props) {
  const dimmed = 'disabled:opacity-60';
  return (
    <button
      type="button"
      className={cx('max-w-full shrink-0 rounded-lg', dimmed, looks[look], className)}
      {...rest}
    />
  );
}
