import { type Key, t } from '../../lib/i18n/index.ts';
import type { Case, Contact, Sighting, SiteName, Task } from '../../lib/model/index.ts';

type Role = Contact['roles'][number];

/** Roles in the order in which they matter when time is short, with the words for a chip. */
export const roleWords: Readonly<Record<Role, Key>> = {
  'executive-sponsor': 'format.role.executiveSponsor',
  'decision-maker': 'format.role.decisionMaker',
  champion: 'format.role.champion',
  influencer: 'format.role.influencer',
  blocker: 'format.role.blocker',
  user: 'format.role.user',
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

export const taskKindWords: Readonly<Record<Task['kind'], Key>> = {
  task: 'format.taskKind.task',
  'we-owe': 'format.taskKind.weOwe',
  'they-owe': 'format.taskKind.theyOwe',
};

export const severityWords: Readonly<Record<Case['severity'], Key>> = {
  low: 'format.severity.low',
  medium: 'format.severity.medium',
  high: 'format.severity.high',
  critical: 'format.severity.critical',
};

/** As the site calls itself. */
export function siteName(site: SiteName): string {
  return t(`format.site.${site}`);
}

type PeopleKey<K extends Key> = K extends `panel.people.${infer Name}` ? Name : never;
/** What can stand after `panel.people.`, and with "not" before it for those who are not there. */
type Where = Extract<PeopleKey<Key>, `on${Capitalize<string>}` | `in${Capitalize<string>}`>;

/** What the people are on, by page; sites that are not listed have "this page". */
const places: Readonly<Record<string, Where>> = {
  'gmail/thread': 'onThread',
  'gmail/popout': 'onThread',
  'gmail/list': 'inList',
  'gmail/compose': 'inEmail',
  'outlook/message': 'onThread',
  'outlook/popout': 'onThread',
  'outlook/list': 'inList',
  'outlook/event': 'inEvent',
  'outlook/compose': 'inEmail',
  'calendar/event': 'inEvent',
  'calendar/popover': 'inEvent',
  'linkedin/profile': 'onProfile',
  'linkedin/lead': 'onProfile',
  'linkedin/company': 'onCompany',
  'linkedin/messaging': 'inConversation',
  'linkedin/bubble': 'inConversation',
};

const placeIn = (sighting: Sighting | null): Where => (sighting && places[sighting.page]) || 'onPage';

/** `On this thread`, `In this event`, else `On this page`. */
export function placeOf(sighting: Sighting | null): string {
  return t(`panel.people.${placeIn(sighting)}`);
}

/** `Not on this thread`. */
export function notPlaceOf(sighting: Sighting | null): string {
  return t(`panel.people.not${capitalized(placeIn(sighting))}`);
}

const capitalized = <Word extends string>(word: Word) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;
