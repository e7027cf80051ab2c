import type { Calendar } from './calendar.ts';
import { sampleOwners } from './owners.ts';
import { recordLink, type Sample } from './record.ts';

/** EUR by quarter of last year, this one and the next, in the order of the owners. */
// biome-ignore format: one year is one row
const quotas: readonly (readonly (readonly number[])[])[] = [
  [[560_000, 570_000, 580_000, 690_000], [600_000, 620_000, 640_000, 780_000], [700_000, 710_000, 730_000, 780_000]],
  [[500_000, 510_000, 510_000, 600_000], [530_000, 540_000, 540_000, 650_000], [600_000, 610_000, 620_000, 690_000]],
  [[500_000, 500_000, 500_000, 560_000], [500_000, 500_000, 500_000, 610_000], [560_000, 570_000, 570_000, 640_000]],
  [[500_000, 500_000, 500_000, 520_000], [500_000, 500_000, 500_000, 560_000], [520_000, 530_000, 530_000, 600_000]],
];

export function sampleTargets(calendar: Calendar): Sample<'target'>[] {
  const thisQuarter = Number(calendar.quarter(0).name.slice(-1));
  return sampleOwners.flatMap(({ id: ownerId }, at) =>
    (quotas[at] ?? []).flat().map((amount, nth) => {
      const { name, ...dates } = calendar.quarter(nth - 3 - thisQuarter);
      const id = `tar-${ownerId.replace('own-', '')}-${name.toLowerCase()}`;
      const money = { amount, currency: 'EUR' };
      return { id, ownerId, quarter: name, ...dates, amount: money, link: recordLink('target', id) };
    }),
  );
}
