import { z } from 'zod';
import { Account } from './account.ts';
import { Case } from './case.ts';
import { Contact } from './contact.ts';
import { Contract } from './contract.ts';
import { Initiative } from './initiative.ts';
import { Interaction } from './interaction.ts';
import { Note } from './note.ts';
import { Opportunity } from './opportunity.ts';
import { Owner } from './owner.ts';
import { Task } from './task.ts';
import { Id, Instant, Line } from './value.ts';

/** A contact with the last time anyone of ours was in touch. */
export const ContextContact = Contact.extend({ lastContactAt: Instant.nullable() });

export const ContextPart = z.enum([
  'contacts',
  'opportunities',
  'contracts',
  'initiatives',
  'cases',
  'notes',
  'interactions',
  'tasks',
]);

/** All that the panel shows of one account. Lists hold the most relevant first. */
export const Context = z.object({
  account: Account,
  contacts: z.array(ContextContact).max(500),
  /** Open ones only, soonest close date first. */
  opportunities: z.array(Opportunity).max(200),
  /** Active and draft, soonest end first. */
  contracts: z.array(Contract).max(100),
  initiatives: z.array(Initiative).max(100),
  /** Not closed, escalations first. */
  cases: z.array(Case).max(100),
  /** Newest first. */
  notes: z.array(Note).max(100),
  /** Newest first. */
  interactions: z.array(Interaction).max(100),
  /** Not done, soonest due first. */
  tasks: z.array(Task).max(100),
  /** People of ours that the parts refer to. */
  owners: z.array(Owner).max(500),
  /** How many more the source has of a part than are listed here. */
  more: z.partialRecord(ContextPart, z.number().int().positive()),
  /** Parts the source would not give, each with its reason in a sentence. */
  refused: z.partialRecord(ContextPart, Line),
  /** The person the connection belongs to, so that "you" can be said. */
  viewerId: Id.nullable(),
});

export type Context = z.infer<typeof Context>;
export type ContextContact = z.infer<typeof ContextContact>;
export type ContextPart = z.infer<typeof ContextPart>;
