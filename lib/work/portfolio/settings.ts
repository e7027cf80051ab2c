import { z } from 'zod';
import { plainWeights, type SignalName, signalNames } from '../health/signal.ts';
import { Filters } from './filter.ts';
import { Sort } from './sort.ts';

const Weight = z.number().min(0).max(100);

/** A view of the accounts that the person has given a name. */
export const SavedView = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(60),
  filters: Filters,
  sort: Sort,
});
export type SavedView = z.infer<typeof SavedView>;

/** How the person wants the portfolio. */
export const PortfolioSettings = z.object({
  weights: z.object(
    Object.fromEntries(signalNames.map((name) => [name, Weight])) as Record<SignalName, typeof Weight>,
  ),
  views: z.array(SavedView).max(50),
  /** With which of the views the accounts open; null: with all of them. */
  defaultView: z.uuid().nullable(),
  density: z.enum(['comfortable', 'compact']),
});
export type PortfolioSettings = z.infer<typeof PortfolioSettings>;

export const plainSettings: PortfolioSettings = {
  weights: { ...plainWeights },
  views: [],
  defaultView: null,
  density: 'comfortable',
};
