import { useId } from 'react';
import { cx } from '../ui/cx.ts';

interface Choice {
  value: string;
  name: string;
  /** What comes with it. */
  detail?: string;
}

interface Props {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Beside one another, for what is short. */
  line?: boolean;
  onValue(value: string): void;
}

/** One of several by the browser's own radio buttons: arrow keys choose, Enter sends the form. */
export function Choices({ label, value, choices, line = false, onValue }: Props) {
  const name = useId();
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-0.5 text-mut text-xs">{label}</legend>
      <div
        className={cx(
          'flex max-h-52 overflow-y-auto rounded-lg border border-edge p-1',
          line ? 'flex-wrap' : 'flex-col',
        )}
      >
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cx(
              'flex cursor-pointer items-baseline gap-2 rounded-md px-1.5 py-1 has-focus-visible:outline-2 has-focus-visible:outline-acc',
              choice.value === value ? 'bg-acc-soft font-semibold' : 'hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
              className="m-0 size-3.5 shrink-0 translate-y-0.5 accent-acc outline-none"
            />
            <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{choice.name}</bdi>
            {choice.detail && <span className="font-normal text-mut text-xs">{choice.detail}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
