import { useId } from 'react';
import { cx } from './cx.ts';

interface Props<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; name: string }[];
  onValue(value: Value): void;
}

/** One of a few, all in sight: the browser's own radio buttons, with what they look like drawn over them. */
export function Pills<Value extends string>({ label, value, choices, onValue }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap gap-1.5 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {choices.map((each) => (
        <label
          key={each.value}
          className={cx(
            'relative cursor-pointer rounded-lg border px-2 py-0.5 font-semibold text-xs has-focus-visible:outline-2 has-focus-visible:outline-acc has-focus-visible:outline-offset-2',
            each.value === value
              ? 'border-acc bg-acc text-bg'
              : 'border-edge text-mut hover:bg-hover hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={each.value}
            checked={each.value === value}
            onChange={() => onValue(each.value)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          {each.name}
        </label>
      ))}
    </fieldset>
  );
}
