import { z } from 'zod';
import { Account } from './account.ts';
import { Case } from './case.ts';
import { Contact } from './contact.ts';
import { Contract } from './contract.ts';
import { Initiative } from './initiative.ts';
import { Interaction } from './interaction.ts';
import { Note } from './note.ts';
import { Opportunity } from './opportunity.ts';
import { Owner, Target } from './owner.ts';
import { Task } from './task.ts';
import { Id, Version } from './value.ts';

/** Every kind of record, with its schema. */
export const recordKinds = {
  account: Account,
  contact: Contact,
  opportunity: Opportunity,
  contract: Contract,
  initiative: Initiative,
  case: Case,
  note: Note,
  interaction: Interaction,
  task: Task,
  owner: Owner,
  target: Target,
} as const;

export const RecordKind = z.enum(Object.keys(recordKinds) as [RecordKind, ...RecordKind[]]);
export type RecordKind = keyof typeof recordKinds;

/** The fields a person may set; id, version, time and link are the source's. */
const sourceFields = { id: true, version: true, updatedAt: true, link: true } as const;

/** Made by the client, kept for good; the server takes it as `Idempotency-Key`. */
export const ChangeId = z.uuid();

function create<K extends string, S extends z.ZodRawShape>(kind: K, schema: z.ZodObject<S>) {
  return z.strictObject({
    id: ChangeId,
    type: z.literal(`${kind}.create` as const),
    /** The id the new record shall have; a UUID, so that it can be referred to before it is sent. */
    recordId: z.uuid(),
    fields: z.strictObject(schema.omit(sourceFields).shape),
  });
}

function update<K extends string, S extends z.ZodRawShape>(kind: K, schema: z.ZodObject<S>) {
  return z.strictObject({
    id: ChangeId,
    type: z.literal(`${kind}.update` as const),
    recordId: Id,
    /** The version the edit was made on. */
    baseVersion: Version,
    fields: z.strictObject(schema.omit(sourceFields).partial().shape),
  });
}

function remove<K extends string>(kind: K) {
  return z.strictObject({
    id: ChangeId,
    type: z.literal(`${kind}.delete` as const),
    recordId: Id,
    baseVersion: Version,
  });
}

/** One intended write: domain fields, not HTTP. */
export const Change = z.discriminatedUnion('type', [
  create('account', Account),
  update('account', Account),
  create('contact', Contact),
  update('contact', Contact),
  create('opportunity', Opportunity),
  update('opportunity', Opportunity),
  create('case', Case),
  update('case', Case),
  create('note', Note),
  update('note', Note),
  remove('note'),
  create('interaction', Interaction),
  update('interaction', Interaction),
  remove('interaction'),
  create('task', Task),
  update('task', Task),
  remove('task'),
]);

export type Change = z.infer<typeof Change>;
