import type { Calendar } from './calendar.ts';
import { sampleOwners } from './owners.ts';
import { recordLink, type Sample } from './record.ts';

/** EUR per quarter, from the one before last to the next, in the order of the owners. */
const quotas: readonly (readonly number[])[] = [
  [620_000, 640_000, 780_000, 700_000],
  [540_000, 540_000, 650_000, 600_000],
  [480_000, 500_000, 610_000, 560_000],
  [450_000, 470_000, 560_000, 520_000],
];

export function sampleTargets(calendar: Calendar): Sample<'target'>[] {
  return sampleOwners.flatMap(({ id: ownerId }, at) =>
    (quotas[at] ?? []).map((amount, nth) => {
      const { name, ...dates } = calendar.quarter(nth - 2);
      const id = `tar-${ownerId.replace('own-', '')}-${name.toLowerCase()}`;
      const money = { amount, currency: 'EUR' };
      return { id, ownerId, quarter: name, ...dates, amount: money, link: recordLink('target', id) };
    }),
  );
}
