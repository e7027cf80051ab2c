import { z } from 'zod';
import { recordFields } from './record.ts';
import { Day, Email, Id, Money, Name } from './value.ts';

/** A person of our own side who looks after accounts. */
export const Owner = z.object({
  ...recordFields,
  name: Name,
  email: Email,
});

/** What an owner is to sell in a quarter (quota). */
export const Target = z.object({
  ...recordFields,
  ownerId: Id,
  /** `2026-Q4` */
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  startDate: Day,
  endDate: Day,
  amount: Money,
});

export type Owner = z.infer<typeof Owner>;
export type Target = z.infer<typeof Target>;
