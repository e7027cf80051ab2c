import { useEffect, useRef } from 'react';
import type { PanelEvents } from '../panel/view.ts';
import { cx } from '../ui/cx.ts';
import { Avatar, Monogram } from '../ui/Faces.tsx';
import { type Option, type OptionGroup, optionId } from './options.ts';

interface Props {
  /** What the ids of the list and its lines begin with; the field points at them. */
  id: string;
  label: string;
  groups: readonly OptionGroup[];
  active: Option | undefined;
  busy: boolean;
  on: Pick<PanelEvents, 'choose'>;
}

/** The focus stays in the field; the line that Enter would take is marked. */
export function Results({ id, label, groups, active, busy, on }: Props) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} aria-busy={busy} className="-mx-2 mt-1.5">
      {groups.map(({ name, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
        <div key={name} role="group" aria-label={name}>
          <div
            aria-hidden="true"
            className="px-2 pt-1 font-semibold text-2xs text-faint uppercase tracking-wider"
          >
            {name}
          </div>
          {options.map((option) => (
            <Line
              key={option.key}
              id={optionId(id, option)}
              option={option}
              marked={option === active}
              on={on}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  id: string;
  option: Option;
  marked: boolean;
  on: Props['on'];
}

function Line({ id, option: { accountId, account, name, detail, key }, marked, on }: LineProps) {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (marked) line.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <button
      ref={line}
      id={id}
      type="button"
      role="option"
      aria-selected={marked}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => on.choose(accountId, account)}
      className={cx(
        'flex w-full items-center gap-2.5 rounded-lg px-2 py-1.5 text-start hover:bg-hover',
        marked && 'bg-acc-soft',
      )}
    >
      {key.startsWith('account') ? <Monogram name={name} small /> : <Avatar name={name} />}
      <span className="min-w-0 flex-1">
        <bdi className="block w-fit max-w-full truncate font-semibold" title={name}>
          {name}
        </bdi>
        {detail && (
          <bdi className="block w-fit max-w-full truncate text-mut text-xs" title={detail}>
            {detail}
          </bdi>
        )}
      </span>
    </button>
  );
}
