import { z } from 'zod';
import { Id, Team } from '../model/index.ts';

/** How the portfolio stands; kept in storage.session under `portfolio`, written by the background alone. */
export const PortfolioStanding = z.object({
  /** Of the reading that is shown; null: there is none yet. */
  generation: z.number().int().nullable(),
  pages: z.number().int(),
  total: z.number().int(),
  /** Epoch milliseconds as of which it is so. */
  fetchedAt: z.number().nullable(),
  /** Counts up when single accounts were read anew since. */
  revision: z.number().int(),
  /** A reading that is under way, in accounts; null: none is. `total` 0: not known yet. */
  reading: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** Why the last reading failed: what happened and what to do. */
  problem: z.string().nullable(),
});
export type PortfolioStanding = z.infer<typeof PortfolioStanding>;

/** By account, the values of its signals in the order of `signalNames`, 0 to 100; what was not known is -1. */
const Week = z.object({ week: z.string(), accounts: z.record(Id, z.array(z.number().int())) });

/** Messages by which the portfolio's page reads; see protocol.ts. */
export const portfolioMessages = {
  /**
   * A page of accounts, packed as they lie on the disk: JSON of AccountFacts. What is known is answered at once; asked
   * for the first, an old reading is renewed behind. `generation`: that of the pages before, null with the first. Of one
   * that is over there are no accounts, and the answer says which is read now.
   */
  portfolio: {
    from: 'panel',
    ask: z.object({ page: z.number().int().min(0), generation: z.number().int().nullable() }),
    answer: z.object({ standing: PortfolioStanding, accounts: z.string().nullable() }),
  },
  /** Accounts read by themselves since: JSON of AccountFacts; and those that are not there any more. */
  'portfolio-ones': {
    from: 'panel',
    ask: z.object({}),
    answer: z.object({ accounts: z.string(), gone: z.array(Id) }),
  },
  /** Reads all anew; answered as soon as that is under way. */
  'portfolio-renew': { from: 'panel', ask: z.object({}), answer: z.object({}) },
  /** Answered as `follow` is; until then accounts of the portfolio are kept up to date with what others change. */
  'portfolio-follow': { from: 'panel', ask: z.object({}), answer: z.object({}) },
  /** What is known of who sells; null: nothing yet. */
  team: { from: 'panel', ask: z.object({}), answer: z.object({ team: Team.nullable() }) },
  /** How the accounts did in the last weeks, oldest first, as this browser saw it. */
  signals: { from: 'panel', ask: z.object({}), answer: z.object({ weeks: z.array(Week) }) },
  /** How one account did the week before, for whoever shows it alone; null: that is not known. */
  'signals-before': {
    from: 'panel',
    ask: z.object({ accountId: Id }),
    answer: z.object({ values: z.array(z.number().int()).nullable() }),
  },
} as const satisfies Record<string, { from: 'panel'; ask: z.ZodType; answer: z.ZodType }>;
