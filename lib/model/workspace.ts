import { z } from 'zod';
import { Day, Id, Name } from './value.ts';

const Currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR');
const Days = z.number().int().min(1).max(730);

/** What is expected of an account of a tier. */
export const TierTerms = z.object({
  /** Days after which a sponsor, decision maker or champion counts as not spoken to for too long. */
  sponsorDays: Days,
  /** Days after which the whole account counts as quiet. */
  quietDays: Days,
  /** Months before its end from which a contract's renewal is shown wherever the account is. */
  renewalMonths: z.number().int().min(1).max(36),
});

export const ForecastCategory = z.enum(['omitted', 'pipeline', 'best-case', 'commit', 'closed']);

/** One unit of `currency` is worth `rate` units of the workspace's own from `date` on, until the next such date. */
export const Rate = z.object({ currency: Currency, date: Day, rate: z.number().positive() });

export const Stage = z.object({
  name: Name,
  /** Chance of winning in percent, 0 to 100. */
  probability: z.number().min(0).max(100),
  category: ForecastCategory,
  status: z.enum(['open', 'won', 'lost']),
});

export const Product = z.object({ id: Id, name: Name });

/** What a workspace has agreed on for all its people. */
export const Workspace = z.object({
  /** In which sums of several currencies are shown, by `rates` only. */
  currency: Currency,
  rates: z.array(Rate).max(2000),
  /** By the name of the tier; an account of another tier has `otherTerms`. */
  tiers: z.record(Name, TierTerms),
  otherTerms: TierTerms,
  /** In the order in which an opportunity goes through them; those that end it come last. */
  stages: z.array(Stage).max(50),
  products: z.array(Product).max(200),
});

export type TierTerms = z.infer<typeof TierTerms>;
export type ForecastCategory = z.infer<typeof ForecastCategory>;
export type Rate = z.infer<typeof Rate>;
export type Stage = z.infer<typeof Stage>;
export type Product = z.infer<typeof Product>;
export type Workspace = z.infer<typeof Workspace>;

/** What holds where a source says nothing of it. */
export const plainWorkspace: Workspace = {
  currency: 'EUR',
  rates: [],
  tiers: {},
  otherTerms: { sponsorDays: 60, quietDays: 45, renewalMonths: 6 },
  stages: [],
  products: [],
};
