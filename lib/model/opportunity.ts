import { z } from 'zod';
import { StakeholderRole } from './contact.ts';
import { recordFields } from './record.ts';
import { Day, Id, Instant, Line, Money, Name } from './value.ts';
import { ForecastCategory } from './workspace.ts';

/** What of an opportunity is never changed without saying why. */
export const WeighedField = z.enum(['stage', 'status', 'amount', 'closeDate', 'forecastCategory']);

/** One change of what an opportunity is expected to bring, and why. */
export const OpportunityStep = z.object({
  at: Instant,
  byId: Id.nullable(),
  /** Empty: it was changed where nobody is asked for a reason. */
  reason: Line,
  changes: z
    .array(
      z.object({
        field: WeighedField,
        from: z.union([z.string().max(200), Money]).nullable(),
        to: z.union([z.string().max(200), Money]).nullable(),
      }),
    )
    .max(10),
});

export const Opportunity = z.object({
  ...recordFields,
  accountId: Id,
  name: Name,
  kind: z.enum(['new', 'expansion', 'renewal']),
  status: z.enum(['open', 'won', 'lost']),
  /** The stage's label in its source, e.g. "Proposal". */
  stage: Name,
  /** Chance of winning in percent, 0 to 100. */
  probability: z.number().min(0).max(100),
  amount: Money.nullable(),
  closeDate: Day.nullable(),
  nextStep: Line.nullable(),
  ownerId: Id.nullable(),
  contacts: z.array(z.object({ contactId: Id, role: StakeholderRole.nullable() })).max(50),
  /** Null: as its stage has it. */
  forecastCategory: ForecastCategory.nullable().default(null),
  /** What it is to sell, by the workspace's list. */
  productIds: z.array(Id).max(100).default([]),
  /** Newest first; the source's word. */
  history: z.array(OpportunityStep).max(200).default([]),
});

export type WeighedField = z.infer<typeof WeighedField>;
export type OpportunityStep = z.infer<typeof OpportunityStep>;
export type Opportunity = z.infer<typeof Opportunity>;
