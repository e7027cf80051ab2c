import type { Change } from '../model/index.ts';

type KeyOf<T> = T extends unknown ? keyof T & string : never;
type FieldName = KeyOf<Extract<Change, { fields: object }>['fields']>;

/** What each field of a change is called, in the order in which they are read. A field without a label does not build. */
export const labels: Readonly<Record<FieldName, string>> = {
  accountId: 'Account',
  name: 'Name',
  kind: 'Kind',
  direction: 'Direction',
  subject: 'Subject',
  body: 'Note',
  summary: 'Summary',
  at: 'When',
  contactId: 'Contact',
  contactIds: 'Contacts',
  contacts: 'Contacts',
  opportunityId: 'Opportunity',
  dueDate: 'Due',
  doneAt: 'Done',
  assigneeId: 'Assigned to',
  severity: 'Severity',
  status: 'Status',
  escalated: 'Escalated',
  nextUpdateAt: 'Next update due',
  openedAt: 'Opened',
  closedAt: 'Closed',
  title: 'Title',
  emails: 'E-mail',
  phones: 'Phone',
  linkedinSlug: 'LinkedIn name',
  linkedinId: 'LinkedIn number',
  roles: 'Roles',
  influence: 'Influence',
  stance: 'Stance',
  reportsToId: 'Reports to',
  givenName: 'First name',
  familyName: 'Last name',
  domains: 'Domains',
  aliasDomains: 'Other domains',
  website: 'Website',
  industry: 'Industry',
  tier: 'Tier',
  territory: 'Territory',
  parentId: 'Parent account',
  health: 'Health',
  stage: 'Stage',
  probability: 'Chance in percent',
  amount: 'Amount',
  closeDate: 'Closes',
  nextStep: 'Next step',
  ownerId: 'Owner',
  authorId: 'Author',
  createdAt: 'Written',
  origin: 'Begun beside',
  originLink: 'Link to where it took place',
};

/** What parts of a field are called. */
export const partLabels: Readonly<Record<string, string>> = {
  'origin.title': 'Begun beside',
  'origin.link': 'Link to where it was begun',
  'health.score': 'Health, of 100',
  'health.trend': 'Health goes',
  'amount.amount': 'Amount',
  'amount.currency': 'Currency',
};

const roles = {
  'executive-sponsor': 'Executive sponsor',
  'decision-maker': 'Decision maker',
  champion: 'Champion',
  influencer: 'Influencer',
  user: 'User',
  blocker: 'Blocker',
};

/** What the values of a field are called that are one of a few. */
export const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    email: 'E-mail',
    call: 'Call',
    meeting: 'Meeting',
    linkedin: 'LinkedIn message',
    task: 'To do',
    'we-owe': 'We owe',
    'they-owe': 'They owe',
    new: 'New',
    expansion: 'Expansion',
    renewal: 'Renewal',
  },
  direction: { in: 'From them to us', out: 'From us to them' },
  severity: { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' },
  status: { open: 'Open', waiting: 'Waiting', closed: 'Closed', won: 'Won', lost: 'Lost' },
  influence: { high: 'High', medium: 'Medium', low: 'Low' },
  stance: { supporter: 'Supporter', neutral: 'Neutral', sceptic: 'Sceptic', opponent: 'Opponent' },
  'health.trend': { up: 'Up', flat: 'Flat', down: 'Down' },
  roles,
  'contacts.role': roles,
};
