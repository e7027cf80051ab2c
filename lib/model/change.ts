import { z } from 'zod';
import { Account } from './account.ts';
import { Case } from './case.ts';
import { Contact } from './contact.ts';
import { Contract } from './contract.ts';
import { Initiative, InitiativeUpdate } from './initiative.ts';
import { Interaction } from './interaction.ts';
import { Note } from './note.ts';
import { Opportunity } from './opportunity.ts';
import { Owner, Target } from './owner.ts';
import { Task } from './task.ts';
import { Id, Line, Version } from './value.ts';

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

function create<K extends string, S extends z.ZodRawShape>(kind: K, fields: z.ZodObject<S>) {
  return z.strictObject({
    id: ChangeId,
    type: z.literal(`${kind}.create` as const),
    /** The id the new record shall have; a UUID, so that it can be referred to before it is sent. */
    recordId: z.uuid(),
    fields: z.strictObject(fields.shape),
  });
}

function update<K extends string, S extends z.ZodRawShape>(kind: K, fields: z.ZodObject<S>) {
  return z.strictObject({
    id: ChangeId,
    type: z.literal(`${kind}.update` as const),
    recordId: Id,
    /** The version the edit was made on. */
    baseVersion: Version,
    fields: z.strictObject(partial(fields.shape)),
  });
}

type Plain<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type Partial<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<Plain<S[K]>> };

/** A field that is not given stays as it is: its default, which zod would put in, is for records made without it. */
function partial<S extends z.ZodRawShape>(shape: S): Partial<S> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return Object.fromEntries(fields) as Partial<S>;
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
  create('account', Account.omit(sourceFields)),
  update('account', Account.omit(sourceFields)),
  create('contact', Contact.omit(sourceFields)),
  update('contact', Contact.omit(sourceFields)),
  create('opportunity', Opportunity.omit({ ...sourceFields, history: true })),
  // With the reason, where it is asked for: the source keeps it in the record's history.
  update('opportunity', Opportunity.omit({ ...sourceFields, history: true })).extend({
    reason: Line.optional(),
  }),
  create('contract', Contract.omit(sourceFields)),
  update('contract', Contract.omit(sourceFields)),
  create('initiative', Initiative.omit({ ...sourceFields, updates: true })),
  // With a word on how it goes, which the source puts before the earlier ones.
  update('initiative', Initiative.omit({ ...sourceFields, updates: true })).extend({
    update: InitiativeUpdate.optional(),
  }),
  create('case', Case.omit(sourceFields)),
  update('case', Case.omit(sourceFields)),
  remove('case'),
  create('note', Note.omit(sourceFields)),
  update('note', Note.omit(sourceFields)),
  remove('note'),
  create('interaction', Interaction.omit(sourceFields)),
  update('interaction', Interaction.omit(sourceFields)),
  remove('interaction'),
  create('task', Task.omit(sourceFields)),
  update('task', Task.omit(sourceFields)),
  remove('task'),
]);

export type Change = z.infer<typeof Change>;

type WithoutId<T> = T extends Change ? Omit<T, 'id'> : never;

/** A change that somebody wants, before it is given its id. */
export type Unsent = WithoutId<Change>;

/** Of the record that is made, changed or taken away; the type is one of these by its schema. */
export const kindOf = ({ type }: Pick<Change, 'type'>): RecordKind => type.split('.')[0] as RecordKind;
