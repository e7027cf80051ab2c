import { type ComponentProps, type ReactNode, useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';
import type { Choice } from './view.ts';

export const box =
  'block w-full min-w-0 rounded-lg border bg-bg px-2.5 py-1.5 text-ink placeholder:text-faint';

export interface FieldProps {
  label: string;
  /** A sentence: what is wrong and what to do. */
  error: string | undefined;
  /** Says more, as what was understood of a date in words. */
  hint?: ReactNode;
  /** Where a person begins to type. */
  start?: boolean;
}

/** A label over a field, and a sentence under it that belongs to the field. */
function Labelled({ id, label, error, hint, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-mut text-xs">
        {label}
      </label>
      {children}
      {(error ?? hint) && (
        <p
          id={`${id}-below`}
          className={cx('mt-0.5 text-xs [overflow-wrap:anywhere]', error ? 'text-bad' : 'text-mut')}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

function attributes(id: string, { error, hint, start }: FieldProps) {
  return {
    id,
    'aria-invalid': error !== undefined,
    'aria-describedby': error || hint ? `${id}-below` : undefined,
    'data-start': start || undefined,
    className: cx(box, error ? 'border-bad' : 'border-edge'),
  };
}

interface TextProps extends FieldProps, Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'placeholder'> {
  value: string;
  onValue(value: string): void;
}

export function TextField({ label, error, hint, start, value, onValue, ...input }: TextProps) {
  const id = useId();
  const field = { label, error, hint, ...(start ? { start } : {}) };
  return (
    <Labelled id={id} {...field}>
      <input
        {...attributes(id, field)}
        autoComplete="off"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        {...input}
      />
    </Labelled>
  );
}

/** Grows with what is in it; where the browser can't, by the number of lines. */
export function AreaField({ label, error, hint, start, value, onValue, placeholder }: TextProps) {
  const id = useId();
  const field = { label, error, hint, ...(start ? { start } : {}) };
  const { className, ...rest } = attributes(id, field);
  return (
    <Labelled id={id} {...field}>
      <textarea
        {...rest}
        className={cx(className, area)}
        dir="auto"
        rows={rowsOf(value, 2)}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Labelled>
  );
}

export const area = 'max-h-[45dvh] resize-none [field-sizing:content]';

export const rowsOf = (text: string, least: number) => Math.min(10, Math.max(least, text.split('\n').length));

interface SelectProps extends FieldProps {
  value: string | null;
  choices: readonly Choice[];
  /** What it is called when nothing is chosen; without it, something always is. */
  none?: string;
  onValue(value: string | null): void;
}

export function SelectField({ label, error, hint, value, choices, none, onValue }: SelectProps) {
  const id = useId();
  const known = value === null || choices.some((choice) => choice.id === value);
  return (
    <Labelled id={id} label={label} error={error} hint={hint}>
      <select
        {...attributes(id, { label, error, hint })}
        value={value ?? ''}
        onChange={(event) => onValue(event.target.value || null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!known && <option value={value}>{t('compose.field.notInList')}</option>}
        {choices.map(({ id: each, name }) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
