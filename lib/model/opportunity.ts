import { z } from 'zod';
import { StakeholderRole } from './contact.ts';
import { recordFields } from './record.ts';
import { Day, Id, Line, Money, Name } from './value.ts';

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
});

export type Opportunity = z.infer<typeof Opportunity>;
