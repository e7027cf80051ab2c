import { z } from 'zod';
import { Account } from './account.ts';
import { Case } from './case.ts';
import { ContextContact } from './context.ts';
import { Contract } from './contract.ts';
import { Initiative } from './initiative.ts';
import { Opportunity } from './opportunity.ts';
import { Owner, Target } from './owner.ts';
import { Task } from './task.ts';
import { Id, Instant } from './value.ts';

/** Weeks of contact that {@link AccountFacts} tells of, this one included. */
export const WEEKS = 26;

/** What a portfolio has to know of one account; its context has the rest. */
export const AccountFacts = z.object({
  account: Account,
  /** Those with a role, and who they report to. */
  contacts: z.array(ContextContact).max(200),
  /** Open ones, and those closed since the beginning of last year. */
  opportunities: z.array(Opportunity).max(500),
  /** Active and draft. */
  contracts: z.array(Contract).max(100),
  /** Not done. */
  initiatives: z.array(Initiative).max(100),
  /** Not closed. */
  cases: z.array(Case).max(100),
  /** Not done. */
  tasks: z.array(Task).max(100),
  /** When anyone of ours was last in touch with anyone of theirs. */
  lastContactAt: Instant.nullable(),
  /** How often they were in touch in each week, the last seven days first. */
  weeks: z.array(z.number().int().min(0)).max(WEEKS),
});

/** Some accounts of a portfolio, the person's own first. */
export const PortfolioPage = z.object({
  accounts: z.array(AccountFacts).max(1000),
  /** Opaque; the next page begins here. Null: this is the last. */
  next: z.string().max(2000).nullable(),
  /** Accounts of all pages. */
  total: z.number().int().min(0),
});

/** Who sells, and how much they are to sell. */
export const Team = z.object({
  owners: z.array(Owner).max(2000),
  /** Of last year, this one and the next. */
  targets: z.array(Target).max(20_000),
  /** The person the connection belongs to. */
  viewerId: Id.nullable(),
});

export type AccountFacts = z.infer<typeof AccountFacts>;
export type PortfolioPage = z.infer<typeof PortfolioPage>;
export type Team = z.infer<typeof Team>;
