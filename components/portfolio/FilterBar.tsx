import { useState } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import { countFilters, type Filters, noFilters } from '../../lib/work/portfolio/filter.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { MoreFilters } from './MoreFilters.tsx';
import type { PortfolioData } from './view.ts';

interface Props {
  filters: Filters;
  data: PortfolioData;
  onFilters(filters: Filters): void;
  /** The few words that narrow by one press, and nothing else. */
  short?: boolean;
}

type Switch = 'needsMe' | 'renewing' | 'noSponsor' | 'growing' | 'quiet';
const switches: readonly [Switch, Key, Key][] = [
  ['needsMe', 'portfolio.filter.needsMe', 'portfolio.filter.needsMeWhy'],
  ['renewing', 'portfolio.filter.renewing', 'portfolio.filter.renewingWhy'],
  ['noSponsor', 'portfolio.filter.noSponsor', 'portfolio.filter.noSponsorWhy'],
  ['growing', 'portfolio.filter.growing', 'portfolio.filter.growingWhy'],
  ['quiet', 'portfolio.filter.quiet', 'portfolio.filter.quietWhy'],
];

/** What narrows the list; all that is pressed holds together. */
export function FilterBar({ filters, data, onFilters, short = false }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isSet = countFilters(filters) > 0;
  const more = filters.ownerId || filters.territory || filters.tier || filters.healthBelow;
  const opened = isOpen || Boolean(more);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a row of pills.
    <div
      role="group"
      aria-label={t('portfolio.filter.label')}
      data-filters
      className="flex flex-wrap items-center gap-2"
    >
      {switches.map(([name, label, why]) => (
        <Pill
          key={name}
          label={t(label)}
          why={t(why)}
          pressed={filters[name]}
          press={() => onFilters({ ...filters, [name]: !filters[name] })}
        />
      ))}
      {!short && (
        <Button look="quiet" className="px-1 text-xs" aria-expanded={opened} onClick={() => setOpen(!opened)}>
          {t(opened ? 'portfolio.filter.fewer' : 'portfolio.filter.more')}
        </Button>
      )}
      {isSet && (
        <Button look="quiet" className="px-1 text-xs" onClick={() => onFilters(noFilters)}>
          {t('portfolio.table.clear')}
        </Button>
      )}
      {!short && opened && <MoreFilters filters={filters} data={data} onFilters={onFilters} />}
    </div>
  );
}

interface PillProps {
  label: string;
  why?: string;
  pressed: boolean;
  press(): void;
}

export function Pill({ label, why, pressed, press }: PillProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={why}
      onClick={press}
      className={cx(
        'rounded-lg border px-2.5 py-1',
        pressed ? 'border-acc bg-acc text-bg' : 'border-line bg-bg text-mut hover:bg-hover hover:text-ink',
      )}
    >
      {label}
    </button>
  );
}
