import { type ComponentProps, useId } from 'react';
import { cx } from '../ui/cx.ts';

interface Props extends ComponentProps<'input'> {
  label: string;
  hint?: string;
  /** A sentence: what is wrong and what to do. */
  error: string | null;
}

export function Field({ label, hint, error, ...input }: Props) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={below ? `${id}-below` : undefined}
        className={cx(
          'w-full rounded-lg border bg-bg px-3 py-2 text-ink placeholder:text-faint',
          error ? 'border-bad' : 'border-edge',
        )}
        {...input}
      />
      {below && (
        <p
          id={`${id}-below`}
          role={error ? 'alert' : undefined}
          className={cx('mt-1 text-xs', error ? 'text-bad' : 'text-mut')}
        >
          {below}
        </p>
      )}
    </div>
  );
}
