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
export type FieldMapping = Readonly<Partial<Record<MappedField, string>>>;
