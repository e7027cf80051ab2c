import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Id, Money, Name, Text } from './value.ts';

/** How far the talks about its renewal are. */
export const Negotiation = z.enum([
  'not-started',
  'preparing',
  'proposed',
  'negotiating',
  'agreed',
  'signed',
]);

export const Contract = z.object({
  ...recordFields,
  accountId: Id,
  name: Name,
  status: z.enum(['draft', 'active', 'expired', 'cancelled']),
  /** Value of the whole term. */
  value: Money.nullable(),
  startDate: Day.nullable(),
  /** The last day of the term; the renewal takes effect the day after. */
  endDate: Day.nullable(),
  /** The last day on which either side may give notice. */
  noticeDate: Day.nullable(),
  autoRenews: z.boolean(),
  /** What the contract says of prices at its renewal, in its own words or short. */
  priceClause: Text.nullable().default(null),
  negotiation: Negotiation.nullable().default(null),
  /** What it pays for, by the workspace's list. */
  productIds: z.array(Id).max(100).default([]),
});

export type Negotiation = z.infer<typeof Negotiation>;
export type Contract = z.infer<typeof Contract>;
