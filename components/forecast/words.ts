import { type Key, numberFormat, type PluralKey, t } from '../../lib/i18n/index.ts';
import type { Id, Opportunity } from '../../lib/model/index.ts';
import type { LeftOut } from '../../lib/work/forecast/entries.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import type { Group, Grouping } from '../../lib/work/forecast/forecast.ts';
import type { Period } from '../../lib/work/forecast/quarters.ts';
import { shortMoney, totals } from '../format/money.ts';

/** `Q4 2026`; of a year the year alone. */
export function periodWords(period: Period): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter ? t('forecast.quarter', { number: quarter, year }) : year;
}

/** For the foot of a chart: `Q4 ’26`. */
export function shortPeriod(quarter: Period): string {
  return t('forecast.shortQuarter', { number: quarter.slice(-1), year: quarter.slice(2, 4) });
}

/** `€1.2m`, `SEK 7m, without a rate`, or both; `none` only where none is set. */
export function targetWords(
  { target, targetsLeftOut }: Pick<Figures, 'target' | 'targetsLeftOut'>,
  currency: string,
): string {
  const sums = totals(targetsLeftOut.map(({ target: each }) => each.amount)).map(shortMoney);
  const known = target && shortMoney({ amount: target.amount, currency });
  const apart = sums.length > 0 ? t('forecast.withoutRate', { sum: sums.join(' + ') }) : null;
  return [known, apart].filter((part) => part !== null).join(' + ') || t('forecast.none');
}

/** `1.9`: how many times over. */
export const times = (n: number): string => numberFormat({ maximumFractionDigits: n < 10 ? 1 : 0 }).format(n);

export const groupingWords: Readonly<Record<Grouping, Key>> = {
  owner: 'forecast.by.owner',
  territory: 'forecast.by.territory',
  account: 'forecast.by.account',
  kind: 'forecast.by.kind',
};

export const leftOutWords: Readonly<Record<LeftOut, PluralKey>> = {
  slipped: 'forecast.leftOut.slipped',
  'no-date': 'forecast.leftOut.noDate',
  'no-amount': 'forecast.leftOut.noAmount',
  'no-rate': 'forecast.leftOut.noRate',
  omitted: 'forecast.leftOut.omitted',
};

const nobody: Readonly<Record<Grouping, Key>> = {
  owner: 'forecast.nobody',
  territory: 'forecast.noTerritory',
  account: 'forecast.nobody',
  kind: 'forecast.nobody',
};

/** Whom or what a group is of. */
export function groupName({ key, figures }: Group, by: Grouping, nameOf: (ownerId: Id) => string): string {
  if (key === null) return t(nobody[by]);
  if (by === 'owner') return nameOf(key);
  if (by === 'kind') return t(kindWords[key as Opportunity['kind']]);
  if (by === 'territory') return key;
  const lists = [figures.won.of, figures.open.of, ...Object.values(figures.leftOut)];
  return lists.flat()[0]?.account.name ?? key;
}

const kindWords: Readonly<Record<Opportunity['kind'], Key>> = {
  new: 'format.opportunityKind.new',
  expansion: 'format.opportunityKind.expansion',
  renewal: 'format.opportunityKind.renewal',
};
