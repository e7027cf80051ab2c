import type { ContextPart, RecordKind } from '../../model/index.ts';

/** Objects of HubSpot that hold our records. */
export const objectNames = [
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
export type ObjectName = (typeof objectNames)[number];

/** An interaction is one of four objects. */
export const touches = ['calls', 'emails', 'meetings', 'communications'] as const;
export type Touch = (typeof touches)[number];

/** Which object holds a kind of record; initiatives and targets have none. */
export const objectOf: Readonly<Partial<Record<RecordKind, ObjectName>>> = {
  account: 'companies',
  contact: 'contacts',
  opportunity: 'deals',
  case: 'tickets',
  contract: 'contracts',
  note: 'notes',
  task: 'tasks',
};

export const kindOfObject = {
  companies: 'account',
  contacts: 'contact',
  deals: 'opportunity',
  tickets: 'case',
  contracts: 'contract',
  notes: 'note',
  calls: 'interaction',
  emails: 'interaction',
  meetings: 'interaction',
  communications: 'interaction',
  tasks: 'task',
} as const satisfies Readonly<Record<ObjectName, RecordKind>>;

export const partOf: Readonly<Record<Exclude<ObjectName, 'companies'>, ContextPart>> = {
  contacts: 'contacts',
  deals: 'opportunities',
  tickets: 'cases',
  contracts: 'contracts',
  notes: 'notes',
  calls: 'interactions',
  emails: 'interactions',
  meetings: 'interactions',
  communications: 'interactions',
  tasks: 'tasks',
};

/** Where a record of this object has a page of its own. */
export const pageOf: Readonly<Partial<Record<ObjectName, string>>> = {
  contacts: '0-1',
  companies: '0-2',
  deals: '0-3',
  tickets: '0-5',
  contracts: '0-721',
};

/** Ids are unique in their object only: an interaction's says which one. */
export const interactionId = (object: ObjectName, id: string): string => `${object}:${id}`;

/** The object and HubSpot's own id of a record; undefined: it can be none of HubSpot's. */
export function placeOf(kind: RecordKind, id: string): { object: ObjectName; id: string } | undefined {
  const [, touch, number] = id.match(/^(?:(\w+):)?(\d{1,30})$/) ?? [];
  if (number === undefined) return undefined;
  const object =
    kind === 'interaction'
      ? touches.find((one) => one === touch)
      : touch === undefined
        ? objectOf[kind]
        : undefined;
  return object && { object, id: number };
}

/** As HubSpot defines them, from an object to another; with the one that makes a company the main one, if there is any. */
export const linkTypes: Readonly<Record<string, readonly number[]>> = {
  'contacts-companies': [279, 1],
  'deals-companies': [341, 5],
  'tickets-companies': [339, 26],
  'deals-contacts': [3],
  'notes-companies': [190],
  'notes-contacts': [202],
  'notes-deals': [214],
  'calls-companies': [182],
  'calls-contacts': [194],
  'emails-companies': [186],
  'emails-contacts': [198],
  'meetings-companies': [188],
  'meetings-contacts': [200],
  'communications-companies': [87],
  'communications-contacts': [81],
  'tasks-companies': [192],
  'tasks-contacts': [204],
  // A child's parent.
  'companies-companies': [14],
};

/** Seen from a company, the type that says that it is the main one of a deal or a ticket. */
export const mainOf: Readonly<Partial<Record<ObjectName, number>>> = { deals: 6, tickets: 25 };

/** Seen from a deal or a ticket, the same. */
export const mainFrom: Readonly<Partial<Record<ObjectName, number>>> = { deals: 5, tickets: 26 };
