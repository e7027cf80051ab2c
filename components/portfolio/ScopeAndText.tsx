import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Filters } from '../../lib/work/portfolio/filter.ts';
import { cx } from '../ui/cx.ts';

interface Props {
  filters: Filters;
  /** The source knows whose connection it is. */
  canBeMine: boolean;
  onFilters(filters: Filters): void;
}

/** Whose accounts, and what they are called. */
export function ScopeAndText({ filters, canBeMine, onFilters }: Props) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {canBeMine && <Scope mine={filters.mine} choose={(mine) => onFilters({ ...filters, mine })} />}
      <label htmlFor={id} className="sr-only">
        {t('portfolio.filter.text')}
      </label>
      <input
        id={id}
        type="search"
        maxLength={200}
        spellCheck={false}
        value={filters.text}
        placeholder={t('portfolio.filter.text')}
        onChange={({ target }) => onFilters({ ...filters, text: target.value })}
        className="h-7.5 w-44 rounded-lg border border-edge bg-bg px-2.5 placeholder:text-faint"
      />
    </div>
  );
}

/** The person's own accounts, or all that they may see. */
export function Scope({ mine, choose }: { mine: boolean; choose(mine: boolean): void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand in a line.
    <span
      role="group"
      aria-label={t('portfolio.scope.label')}
      className="flex overflow-hidden rounded-lg border border-line"
    >
      {([true, false] as const).map((each) => (
        <button
          key={`${each}`}
          type="button"
          aria-pressed={mine === each}
          onClick={() => choose(each)}
          className={cx(
            'px-2.5 py-1 -outline-offset-2',
            mine === each ? 'bg-acc-soft font-semibold text-acc' : 'bg-bg text-mut hover:bg-hover',
          )}
        >
          {t(each ? 'portfolio.scope.mine' : 'portfolio.scope.team')}
        </button>
      ))}
    </span>
  );
}
