import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { FindView, Found, PanelEvents } from '../panel/view.ts';
import { cx } from '../ui/cx.ts';
import { groupsOf, optionId, resultWords } from './options.ts';
import { Results } from './Results.tsx';

export type FindEvents = Pick<PanelEvents, 'find' | 'choose'>;

interface Props {
  find: FindView;
  on: FindEvents;
  label?: string;
  autoFocus?: boolean;
  /** In one line, with what it finds over what is below, as long as it has the focus. */
  floating?: boolean;
}

const over =
  'absolute inset-x-0 top-full z-10 mt-1 hidden max-h-[70vh] overflow-y-auto rounded-lg bg-bg px-3 py-1 shadow-pop group-focus-within:block';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field for a name, an address or a link, and the accounts and contacts it finds. */
export function Find({ find, on, label = t('find.label'), autoFocus = false, floating = false }: Props) {
  const id = useId();
  const [walked, setWalked] = useState<{ through: Found | null; to: number }>({ through: null, to: 0 });
  const groups = groupsOf(find.found);
  const options = groups.flatMap((group) => group.options);
  // New results begin at the best.
  const at = walked.through === find.found ? walked.to : 0;
  const active = options[at];
  const words = resultWords(find);

  const choose = useAnswered(find, () => active && on.choose(active.accountId, active.account));
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (event.key === 'Escape' && find.text !== '') on.find('');
    else if (event.key === 'Enter') choose();
    else if (options.length === 0) return;
    else if (step) setWalked({ through: find.found, to: (at + step + options.length) % options.length });
    else return;
    event.preventDefault();
  };

  return (
    <search className="group relative block min-w-0 text-start">
      <label htmlFor={id} className={floating ? 'sr-only' : 'mb-1 block font-semibold text-ink text-xs'}>
        {label}
      </label>
      <div className="relative">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-faint"
        />
        <input
          id={id}
          type="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={active && optionId(id, active)}
          aria-describedby={`${id}-words`}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: whoever opens a search wants to type.
          autoFocus={autoFocus}
          value={find.text}
          placeholder={floating ? label : undefined}
          onChange={(event) => on.find(event.target.value)}
          onKeyDown={pressed}
          className="w-full rounded-lg border border-edge bg-bg py-1.5 ps-8 pe-2 text-ink placeholder:text-faint"
        />
      </div>
      <div className={cx(floating && find.text !== '' && over, floating && find.text === '' && 'sr-only')}>
        <p
          id={`${id}-words`}
          role="status"
          className={options.length > 0 ? 'sr-only' : 'mt-1.5 min-h-[1.42em] text-mut text-xs'}
        >
          {words}
        </p>
        {options.length > 0 && (
          <Results id={id} label={label} groups={groups} active={active} busy={find.busy} on={on} />
        )}
      </div>
    </search>
  );
}

/**
 * Does what was asked for once the search has answered what is typed: what is listed while it runs may answer fewer
 * letters. Who types on has taken it back.
 */
function useAnswered({ text, busy }: FindView, act: () => void): () => void {
  const [awaited, setAwaited] = useState<string | null>(null);
  const answered = useEffectEvent(() => {
    setAwaited(null);
    if (awaited === text) act();
  });
  useEffect(() => {
    if (awaited !== null && (!busy || awaited !== text)) answered();
  }, [awaited, busy, text]);
  return () => (busy ? setAwaited(text) : act());
}
