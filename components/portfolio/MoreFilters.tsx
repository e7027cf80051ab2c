import { useId, useMemo } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Filters } from '../../lib/work/portfolio/filter.ts';
import type { PortfolioData } from './view.ts';

interface Props {
  filters: Filters;
  data: PortfolioData;
  onFilters(filters: Filters): void;
}

const field = 'h-7 max-w-44 rounded-lg border border-edge bg-bg px-2 text-ink';

/** Filters that take a value: what the accounts have, and nothing that none of them has. */
export function MoreFilters({ filters, data, onFilters }: Props) {
  const id = useId();
  const choices = useMemo(() => choicesOf(data), [data]);
  const { healthBelow } = filters;
  return (
    <div className="flex basis-full flex-wrap items-end gap-x-4 gap-y-2 pt-1">
      <Choice
        label={t('portfolio.filter.owner')}
        value={filters.ownerId}
        choices={choices.owners}
        choose={(ownerId) => onFilters({ ...filters, ownerId })}
      />
      <Choice
        label={t('portfolio.filter.territory')}
        value={filters.territory}
        choices={choices.territories}
        choose={(territory) => onFilters({ ...filters, territory })}
      />
      <Choice
        label={t('portfolio.filter.tier')}
        value={filters.tier}
        choices={choices.tiers}
        choose={(tier) => onFilters({ ...filters, tier })}
      />
      <label htmlFor={id} className="flex flex-col gap-0.5 text-mut text-xs">
        {t('portfolio.filter.healthBelow')}
        <input
          id={id}
          type="number"
          min={1}
          max={100}
          inputMode="numeric"
          value={healthBelow ?? ''}
          onChange={({ target }) => onFilters({ ...filters, healthBelow: scoreOf(target.value) })}
          className={`${field} w-20 text-sm`}
        />
      </label>
    </div>
  );
}

function scoreOf(text: string): number | null {
  const score = Math.round(Number(text));
  return text !== '' && score >= 1 ? Math.min(100, score) : null;
}

interface ChoiceProps {
  label: string;
  value: string | null;
  choices: readonly [value: string, words: string][];
  choose(value: string | null): void;
}

function Choice({ label, value, choices, choose }: ChoiceProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="flex flex-col gap-0.5 text-mut text-xs">
      {label}
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : target.value)}
        className={`${field} text-sm`}
      >
        <option value="">{t('portfolio.filter.any')}</option>
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function choicesOf({ accounts, team }: PortfolioData) {
  const owners = new Map(team.owners.map(({ id, name }) => [id, name]));
  const of = (read: (account: PortfolioData['accounts'][number]['account']) => string | null) =>
    [...new Set(accounts.flatMap(({ account }) => read(account) ?? []))].map((value): [string, string] => [
      value,
      owners.get(value) ?? value,
    ]);
  const sorted = (choices: [string, string][]) => choices.sort(([, a], [, b]) => a.localeCompare(b));
  return {
    owners: sorted(of(({ ownerId }) => (ownerId && owners.has(ownerId) ? ownerId : null))),
    territories: sorted(of(({ territory }) => territory)),
    tiers: sorted(of(({ tier }) => tier)),
  };
}
