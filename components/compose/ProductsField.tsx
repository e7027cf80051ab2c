import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
import { cx } from '../ui/cx.ts';
import type { Choice } from './view.ts';

interface Props {
  value: readonly Id[];
  /** What the workspace sells. */
  choices: readonly Choice[];
  error: string | undefined;
  onValue(ids: Id[]): void;
}

/**
 * As many products as fit, by the browser's own tick boxes. One that the workspace no longer sells is called by its id,
 * and stays until somebody unticks it.
 */
export function ProductsField({ value, choices, error, onValue }: Props) {
  const id = useId();
  const known = new Set(choices.map((choice) => choice.id));
  const others = value
    .filter((each) => !known.has(each))
    .map((each) => ({ id: each, name: otherName(each) }));
  const all = [...choices, ...others];
  if (all.length === 0) return null;
  const set = (changed: Id, chosen: boolean) =>
    onValue(chosen ? [...value, changed] : value.filter((each) => each !== changed));
  return (
    <fieldset
      aria-invalid={error !== undefined}
      aria-describedby={error ? id : undefined}
      className="m-0 min-w-0 border-0 p-0"
    >
      <legend className="mb-0.5 p-0 text-mut text-xs">{t('renewals.form.products')}</legend>
      <div
        className={cx(
          'flex max-h-36 flex-wrap gap-x-3 gap-y-1 overflow-y-auto rounded-lg border px-2.5 py-1.5',
          error ? 'border-bad' : 'border-edge',
        )}
      >
        {all.map((each) => (
          <label key={each.id} className="flex min-w-0 max-w-full items-baseline gap-1.5">
            <input
              type="checkbox"
              className="m-0 size-3.5 shrink-0 translate-y-0.5 accent-acc"
              checked={value.includes(each.id)}
              onChange={(event) => set(each.id, event.target.checked)}
            />
            <bdi className="min-w-0 [overflow-wrap:anywhere]">{each.name}</bdi>
          </label>
        ))}
      </div>
      {error && (
        <p id={id} className="mt-0.5 text-bad text-xs">
          {error}
        </p>
      )}
    </fieldset>
  );
}

const otherName = (id: Id) => t('renewals.form.otherProduct', { id });
