/** Kinds of records that a portal has, as their paths call them. */
export const objectTypes = [
  'companies',
  'contacts',
  'deals',
  'tickets',
  'contracts',
  'notes',
  'calls',
  'emails',
  'meetings',
  'communications',
  'tasks',
] as const;

export type ObjectType = (typeof objectTypes)[number];

/** What HubSpot calls one of them in its sentences. */
export const singular: Readonly<Record<ObjectType, string>> = {
  companies: 'company',
  contacts: 'contact',
  deals: 'deal',
  tickets: 'ticket',
  contracts: 'contract',
  notes: 'note',
  calls: 'call',
  emails: 'email',
  meetings: 'meeting',
  communications: 'communication',
  tasks: 'task',
};

const typeIds: Readonly<Record<string, ObjectType>> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
  '0-5': 'tickets',
  '0-721': 'contracts',
  '0-46': 'notes',
  '0-48': 'calls',
  '0-49': 'emails',
  '0-47': 'meetings',
  '0-18': 'communications',
  '0-27': 'tasks',
};

/** `companies`, `company` and `0-2` are the same. */
export const typeOf = (name: string): ObjectType | undefined =>
  objectTypes.find((type) => type === name || singular[type] === name) ?? typeIds[name];

const engagements: readonly ObjectType[] = [
  'notes',
  'calls',
  'emails',
  'meetings',
  'communications',
  'tasks',
];

/** What a token must be allowed; one of them is enough. Activities go by the contacts' scopes. */
export function scopesFor(type: ObjectType, access: 'read' | 'write'): readonly string[] {
  if (type === 'tickets') return ['tickets'];
  if (engagements.includes(type)) return [`crm.objects.contacts.${access}`];
  return [`crm.objects.${type}.${access}`];
}

/** All that the fake knows. */
export const allScopes: readonly string[] = [
  'tickets',
  'crm.objects.owners.read',
  ...(['companies', 'contacts', 'deals', 'contracts'] as const).flatMap((type) => [
    `crm.objects.${type}.read`,
    `crm.objects.${type}.write`,
  ]),
];
