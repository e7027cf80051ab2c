import { z } from 'zod';

/** What no CRM has by itself, or each names differently; an organisation may keep it in a field of its own. */
export const mappedFields = [
  'account.tier',
  'account.health',
  'account.renewalDate',
  'account.territory',
  'account.aliasDomains',
  'account.linkedinSlug',
  'account.linkedinId',
  'contact.linkedinSlug',
  'contact.roles',
  'contact.influence',
  'contact.stance',
  'contact.reportsToId',
  'opportunity.kind',
  'opportunity.nextStep',
  'opportunity.forecastCategory',
  'case.escalated',
  'case.nextUpdateAt',
  'interaction.direction',
  'interaction.originLink',
  'task.kind',
  /** A field that may hold the change's own id, so that its record is found again by it. */
  'changeId',
] as const;

export type MappedField = (typeof mappedFields)[number];

/** By what it is to us, the CRM's own name of the field that holds it. */
export const FieldMapping = z.partialRecord(z.enum(mappedFields), z.string().min(1).max(200)).readonly();
export type FieldMapping = z.infer<typeof FieldMapping>;

/** What fields are chosen for: a kind of record, or each change. */
export const mappedObjects = [
  'account',
  'contact',
  'opportunity',
  'case',
  'interaction',
  'task',
  'change',
] as const;
export type MappedObject = (typeof mappedObjects)[number];

export const objectOf = (field: MappedField): MappedObject =>
  field === 'changeId' ? 'change' : (field.slice(0, field.indexOf('.')) as MappedObject);

/** Whether the list of accounts in this browser was made with another: what it says of them is to be read anew. */
export const isInDirectory = (field: MappedField): boolean => /^(account|contact)\./.test(field);
