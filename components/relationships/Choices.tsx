import { type ReactNode, useId } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';

const chip =
  'relative rounded-full border px-2.5 py-1 text-xs has-checked:border-acc has-checked:bg-acc-soft has-checked:font-semibold has-checked:text-acc has-focus-visible:outline-2 has-focus-visible:outline-acc has-focus-visible:outline-offset-2 border-edge hover:bg-hover';
/** Over the whole chip, so that a press anywhere is one on it. */
const hidden = 'absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-full outline-none';

interface ManyProps<V extends string> {
  label: string;
  words: Readonly<Record<V, Key>>;
  values: readonly V[];
  onValues(values: V[]): void;
  start?: boolean;
}

/** Any of a few, as chips. */
export function ManyOf<V extends string>({ label, words, values, onValues, start }: ManyProps<V>) {
  const all = Object.keys(words) as V[];
  const toggled = (value: V) => all.filter((each) => (each === value) !== values.includes(each));
  return (
    <Group label={label}>
      {all.map((value, index) => (
        <label key={value} className={chip}>
          <input
            type="checkbox"
            data-start={(start && index === 0) || undefined}
            checked={values.includes(value)}
            onChange={() => onValues(toggled(value))}
            className={hidden}
          />
          {t(words[value])}
        </label>
      ))}
    </Group>
  );
}

interface OneProps<V extends string> {
  label: string;
  words: Readonly<Record<V, Key>>;
  value: V | null;
  onValue(value: V | null): void;
}

/** One of a few, or not known, as chips. */
export function OneOf<V extends string>({ label, words, value, onValue }: OneProps<V>) {
  const group = useId();
  const all: (V | null)[] = [...(Object.keys(words) as V[]), null];
  return (
    <Group label={label}>
      {all.map((each) => (
        <label key={each} className={cx(chip, each === null && 'text-mut')}>
          <input
            type="radio"
            name={group}
            checked={value === each}
            onChange={() => onValue(each)}
            className={hidden}
          />
          {t(each === null ? 'relationships.edit.notKnown' : words[each])}
        </label>
      ))}
    </Group>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="m-0 mb-3 min-w-0 border-0 p-0">
      <legend className="mb-1 text-mut text-xs">{label}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  );
}
