import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Id, Money, Name } from './value.ts';

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
});

export type Contract = z.infer<typeof Contract>;
