import { z } from 'zod';
import {
  Contract,
  Id,
  Initiative,
  Interaction,
  Negotiation,
  Opportunity,
  Origin,
  StakeholderRole,
  Version,
} from '../model/index.ts';

/** The forms of the panel: each makes a record of that kind, but for an update, which is a word on an initiative. */
export const FormKind = z.enum([
  'note',
  'interaction',
  'task',
  'case',
  'contact',
  'account',
  'contract',
  'opportunity',
  'initiative',
  'update',
]);

// What is typed is kept as it is typed, however wrong; only when it is saved is it made a change of.
const typed = z.string().max(100_000);

const valuesOf = {
  note: z.object({
    body: typed,
    contactId: Id.nullable(),
    opportunityId: Id.nullable(),
    /** Where it was begun. */
    origin: Origin.nullable(),
  }),
  interaction: z.object({
    kind: Interaction.shape.kind,
    direction: Interaction.shape.direction,
    subject: typed,
    /** `2026-11-20T14:00`, in the person's own time zone. */
    at: typed,
    /** The person's own words: what was said, how it went. */
    summary: typed,
    /** The page's own text, which goes only if `withBody` is ticked; null: not read. */
    body: typed.nullable(),
    withBody: z.boolean(),
    contactIds: z.array(Id),
    /** Becomes a task of its own; empty: none. */
    nextStep: typed,
    /** In words. */
    nextStepDue: typed,
    originLink: z.string().nullable(),
  }),
  task: z.object({
    kind: z.enum(['task', 'we-owe', 'they-owe']),
    subject: typed,
    /** In words, as "in two weeks". */
    due: typed,
    contactId: Id.nullable(),
    assigneeId: Id.nullable(),
  }),
  case: z.object({
    subject: typed,
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    ownerId: Id.nullable(),
    /** In words, as "tomorrow at 4 pm". */
    nextUpdate: typed,
  }),
  contact: z.object({
    name: typed,
    title: typed,
    email: typed,
    phone: typed,
    linkedinSlug: typed,
    roles: z.array(StakeholderRole),
  }),
  account: z.object({ name: typed, domain: typed, ownerId: Id.nullable() }),
  contract: z.object({
    name: typed,
    status: Contract.shape.status,
    /** As the person's language writes it. */
    value: typed,
    currency: typed,
    /** In words, as are the others. */
    startDate: typed,
    endDate: typed,
    noticeDate: typed,
    autoRenews: z.boolean(),
    priceClause: typed,
    negotiation: Negotiation.nullable(),
    /** What was typed before they could be chosen has none. */
    productIds: z.array(Id).default([]),
  }),
  opportunity: z.object({
    name: typed,
    kind: Opportunity.shape.kind,
    amount: typed,
    currency: typed,
    /** In words. */
    closeDate: typed,
    /** The first there was when it was begun, with its chance in percent. */
    stage: typed,
    probability: z.number(),
    ownerId: Id.nullable(),
    productIds: z.array(Id),
  }),
  initiative: z.object({
    name: typed,
    period: Initiative.shape.period,
    status: Initiative.shape.status,
    /** Percent. */
    progress: typed,
    /** In words. */
    dueDate: typed,
    ownerId: Id.nullable(),
    summary: typed,
  }),
  update: z.object({
    /** What it is called that the update is about. */
    name: typed,
    status: Initiative.shape.status,
    progress: typed,
    /** For the client and for us. */
    body: typed,
    /** For us alone. */
    internal: typed,
  }),
} as const;

const form = <K extends FormKind>(kind: K) =>
  z.object({ kind: z.literal(kind), values: valuesOf[kind] as (typeof valuesOf)[K] });

/** A form with what has been typed into it. */
export const Form = z.discriminatedUnion('kind', [
  form('note'),
  form('interaction'),
  form('task'),
  form('case'),
  form('contact'),
  form('account'),
  form('contract'),
  form('opportunity'),
  form('initiative'),
  form('update'),
]);

/** What a form is about to change, where it makes nothing new. */
export const Editing = z.discriminatedUnion('what', [
  /** A record of the source; `before` is what the form held when it was opened. */
  z.object({ what: z.literal('record'), recordId: Id, version: Version, before: z.unknown() }),
  /** A change in the outbox, by its seq; the record it makes keeps its id. */
  z.object({ what: z.literal('queued'), seq: z.number().int() }),
]);

/** What was typed and not saved yet. It survives whatever happens, until it is saved or put away by the person. */
export const Draft = z.object({
  id: z.uuid(),
  connection: z.string(),
  /** Null: a new account. */
  accountId: Id.nullable(),
  accountName: z.string().max(200),
  form: Form,
  editing: Editing.nullable(),
  /** The page it was begun beside, by its sighting's key. */
  pageKey: z.string().nullable(),
  /** The tab that has it open, in the browser's session of that name; another tab leaves it alone. */
  tabId: z.number().int(),
  session: z.string(),
  /** Counts up with each save; whoever opens it counts on from here. */
  revision: z.number().int(),
  /** Epoch milliseconds. */
  updatedAt: z.number(),
});

export type FormKind = z.infer<typeof FormKind>;
export type Form = z.infer<typeof Form>;
export type FormOf<K extends FormKind> = Extract<Form, { kind: K }>;
export type ValuesOf<K extends FormKind> = FormOf<K>['values'];
export type Editing = z.infer<typeof Editing>;
export type Draft = z.infer<typeof Draft>;
