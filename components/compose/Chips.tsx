import { useId } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';

interface Props<Value extends string> {
  label: string;
  value: Value;
  words: Readonly<Record<Value, Key>>;
  onValue(value: Value): void;
}

/** One of a few, all in sight: the browser's own radio buttons, with what they look like drawn over them. */
export function Chips<Value extends string>({ label, value, words, onValue }: Props<Value>) {
  const name = useId();
  const values = Object.keys(words) as Value[];
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap gap-1.5 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {values.map((each) => (
        <label
          key={each}
          className={cx(
            'relative cursor-pointer rounded-lg border px-2 py-0.5 font-semibold text-xs has-focus-visible:outline-2 has-focus-visible:outline-acc has-focus-visible:outline-offset-2',
            each === value
              ? 'border-acc bg-acc text-bg'
              : 'border-edge text-mut hover:bg-hover hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onValue(each)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          {t(words[each])}
        </label>
      ))}
    </fieldset>
  );
}
