import type { Id } from '../../../lib/model/index.ts';
import type { FieldMapping } from '../../../lib/sources/crm/mapping.ts';
import type { GivenIds } from '../../contract/called.ts';
import type { Seed } from '../../contract/seeds.ts';
import type { OwnField, Stage } from './fields.ts';
import type { Zoho } from './zoho.ts';

const roles = ['Executive Sponsor', 'Decision Maker', 'Champion', 'Influencer', 'User', 'Blocker'];

/** Fields of an organisation's own, for all that Zoho has none for. */
export const ownFields: OwnField[] = [
  { module: 'Accounts', api: 'Tier', type: 'picklist', values: ['Gold', 'Silver', 'Bronze'] },
  { module: 'Accounts', api: 'Health_Score', type: 'integer' },
  { module: 'Accounts', api: 'Other_Domains', type: 'text' },
  { module: 'Accounts', api: 'LinkedIn', type: 'website' },
  { module: 'Accounts', api: 'Renewal_Date', type: 'date' },
  { module: 'Contacts', api: 'LinkedIn_Profile', type: 'website' },
  { module: 'Contacts', api: 'Roles', type: 'multiselectpicklist', values: roles },
  { module: 'Contacts', api: 'Influence', type: 'picklist', values: ['High', 'Medium', 'Low'] },
  {
    module: 'Contacts',
    api: 'Stance',
    type: 'picklist',
    values: ['Supporter', 'Neutral', 'Sceptic', 'Opponent'],
  },
  { module: 'Cases', api: 'Is_Escalated', type: 'boolean' },
];

export const ownMapping: FieldMapping = {
  'account.tier': 'Tier',
  'account.health': 'Health_Score',
  'account.aliasDomains': 'Other_Domains',
  'account.linkedinSlug': 'LinkedIn',
  'contact.linkedinSlug': 'LinkedIn_Profile',
  'contact.roles': 'Roles',
  'contact.influence': 'Influence',
  'contact.stance': 'Stance',
  'case.escalated': 'Is_Escalated',
};

export const ownStages: Stage[] = [
  { name: 'Proposal', probability: 50, forecast: 'Open', category: 'Pipeline' },
  { name: 'Verbal', probability: 90, forecast: 'Open', category: 'Commit' },
  { name: 'Won', probability: 100, forecast: 'Closed Won', category: 'Closed' },
  { name: 'Lost', probability: 0, forecast: 'Closed Lost', category: 'Omitted' },
];

const at = (text: string | null | undefined) => (text ? Date.parse(text) : null);
const label = (word: string) => roles.find((role) => role.toLowerCase().replace(' ', '-') === word) ?? word;
const capital = (word: string | null) => word && word.charAt(0).toUpperCase() + word.slice(1);

/** A seed as somebody would have entered it in Zoho; undefined: nobody could. */
function entered(
  { kind, record }: Seed,
  theirs: (id: Id) => Id,
): [module: string, values: Record<string, unknown>] | undefined {
  const named = (id: Id | null | undefined) => (id ? theirs(id) : null);
  switch (kind) {
    case 'account':
      // Zoho gives every record an owner.
      if (record.ownerId === null && record.id === 'nobodys') return undefined;
      return [
        'Accounts',
        {
          Account_Name: record.name,
          Website: record.domains[0] ? `https://www.${record.domains[0]}` : null,
          Owner: named(record.ownerId),
          Tier: record.tier,
          Health_Score: record.health?.score ?? null,
        },
      ];
    case 'contact':
      return [
        'Contacts',
        {
          Last_Name: record.name,
          Full_Name: record.name,
          Email: record.emails[0] ?? null,
          Account_Name: named(record.accountId),
          LinkedIn_Profile: record.linkedinSlug && `https://www.linkedin.com/in/${record.linkedinSlug}`,
          Roles: record.roles.map(label),
          Influence: capital(record.influence),
        },
      ];
    case 'opportunity':
      return [
        'Deals',
        {
          Deal_Name: record.name,
          Account_Name: named(record.accountId),
          Stage: { open: record.stage, won: 'Won', lost: 'Lost' }[record.status],
          Closing_Date: record.closeDate,
          Owner: named(record.ownerId),
        },
      ];
    case 'case':
      return [
        'Cases',
        {
          Subject: record.subject,
          Status: { open: 'New', waiting: 'On Hold', closed: 'Closed' }[record.status],
          Priority: capital(record.severity),
          Is_Escalated: record.escalated,
          Account_Name: named(record.accountId),
          Created_Time: at(record.openedAt),
        },
      ];
    case 'note':
      return [
        'Notes',
        {
          Note_Content: record.body,
          Parent_Id: named(record.accountId),
          $se_module: 'Accounts',
          Owner: named(record.authorId),
          Created_Time: at(record.createdAt),
        },
      ];
    case 'task':
      return [
        'Tasks',
        {
          Subject: record.subject,
          Due_Date: record.dueDate,
          Status: record.doneAt ? 'Completed' : 'Not Started',
          Closed_Time: at(record.doneAt),
          What_Id: named(record.accountId),
          $se_module: 'Accounts',
        },
      ];
    case 'interaction':
      return interaction(record, named);
    default:
      return undefined;
  }
}

function interaction(
  record: Extract<Seed, { kind: 'interaction' }>['record'],
  named: (id: Id | null) => Id | null,
): [string, Record<string, unknown>] {
  const [first = null, ...others] = record.contactIds;
  const about = others.map((id) => `Contacts/${named(id)}`).join(', ');
  const shared = {
    What_Id: named(record.accountId),
    $se_module: 'Accounts',
    Who_Id: named(first),
    Description: about === '' ? null : `↳ about ${about}`,
  };
  if (record.kind === 'meeting')
    return [
      'Events',
      { ...shared, Event_Title: record.subject, Start_DateTime: at(record.at), End_DateTime: at(record.at) },
    ];
  return [
    'Calls',
    {
      ...shared,
      Subject: record.subject,
      Call_Type: 'Outbound',
      Call_Start_Time: at(record.at),
      Call_Duration: '05:00',
    },
  ];
}

/** Enters seeds, each after what it names. */
export function fillZoho(zoho: Zoho, ids: GivenIds, seeds: Iterable<Seed>): void {
  for (const seed of seeds) {
    if (seed.kind === 'owner') {
      const { id, name, email } = seed.record;
      ids.add(id, zoho.addUser({ name, email }));
      continue;
    }
    const found = entered(seed, ids.theirs);
    if (!found) continue;
    const [module, values] = found;
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const id = zoho.put(module, given);
    ids.add(seed.record.id, seed.kind === 'interaction' ? `${module}:${id}` : id);
  }
}
