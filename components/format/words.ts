import { locale } from '../../lib/i18n/index.ts';
import type {
  Case,
  Contact,
  ContextPart,
  Initiative,
  Interaction,
  Opportunity,
  Sighting,
  SiteName,
  Task,
} from '../../lib/model/index.ts';

type Role = Contact['roles'][number];

/** Roles in the order in which they matter when time is short, with the words for a chip. */
export const roleWords: Readonly<Record<Role, string>> = {
  'executive-sponsor': 'Sponsor',
  'decision-maker': 'Decision maker',
  champion: 'Champion',
  influencer: 'Influencer',
  blocker: 'Blocker',
  user: 'User',
};

const roleOrder = Object.keys(roleWords) as Role[];

/** The role to show when there is room for one. */
export function mainRole(roles: readonly Role[]): Role | undefined {
  return roleOrder.find((role) => roles.includes(role));
}

/** 0 for a sponsor; people without a role come last. */
export function roleRank(roles: readonly Role[]): number {
  const role = mainRole(roles);
  return role ? roleOrder.indexOf(role) : roleOrder.length;
}

export const opportunityKindWords: Readonly<Record<Opportunity['kind'], string>> = {
  new: 'New',
  expansion: 'Expansion',
  renewal: 'Renewal',
};

export const initiativeStatusWords: Readonly<Record<Initiative['status'], string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  done: 'Done',
};

export const taskKindWords: Readonly<Record<Task['kind'], string>> = {
  task: 'To do',
  'we-owe': 'We owe',
  'they-owe': 'They owe',
};

export const severityWords: Readonly<Record<Case['severity'], string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

export const caseStatusWords: Readonly<Record<Case['status'], string>> = {
  open: 'Open',
  waiting: 'Waiting',
  closed: 'Closed',
};

export const interactionKindWords: Readonly<Record<Interaction['kind'], string>> = {
  email: 'E-mail',
  call: 'Call',
  meeting: 'Meeting',
  linkedin: 'LinkedIn message',
};

/** `1 more note`, `12 more notes`. */
export const partWords: Readonly<Record<ContextPart, [one: string, many: string]>> = {
  contacts: ['more contact', 'more contacts'],
  opportunities: ['more opportunity', 'more opportunities'],
  contracts: ['more contract', 'more contracts'],
  initiatives: ['more initiative', 'more initiatives'],
  cases: ['more case', 'more cases'],
  notes: ['more note', 'more notes'],
  interactions: ['more interaction', 'more interactions'],
  tasks: ['more task', 'more tasks'],
};

const siteNames: Readonly<Record<SiteName, string>> = {
  gmail: 'Gmail',
  calendar: 'Google Calendar',
  linkedin: 'LinkedIn',
  outlook: 'Outlook',
};

/** As the site calls itself. */
export function siteName(site: SiteName): string {
  return siteNames[site];
}

/** What the people are on, by page; sites that are not listed have "this page". */
const placeWords: Readonly<Record<string, string>> = {
  'gmail/thread': 'On this thread',
  'gmail/popout': 'On this thread',
  'gmail/list': 'In this list',
  'gmail/compose': 'In this e-mail',
  'outlook/message': 'On this thread',
  'outlook/popout': 'On this thread',
  'outlook/list': 'In this list',
  'outlook/event': 'In this event',
  'outlook/compose': 'In this e-mail',
  'calendar/event': 'In this event',
  'calendar/popover': 'In this event',
  'linkedin/profile': 'On this profile',
  'linkedin/lead': 'On this profile',
  'linkedin/company': 'On this company page',
  'linkedin/messaging': 'In this conversation',
  'linkedin/bubble': 'In this conversation',
};

/** `On this thread`, `In this event`, else `On this page`. */
export function placeOf(sighting: Sighting | null): string {
  return (sighting && placeWords[sighting.page]) || 'On this page';
}

/** `1 contact`, `12 contacts`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString(locale())} ${n === 1 ? one : many}`;
}
