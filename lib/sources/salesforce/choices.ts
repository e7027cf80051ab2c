import type { ForecastCategory, StakeholderRole } from '../../model/index.ts';

/** What the lists of Salesforce say, and what we call it. The first words are written where a list has none of them. */

export const roles: Readonly<Record<StakeholderRole, readonly string[]>> = {
  'executive-sponsor': ['Executive Sponsor', 'Sponsor'],
  'decision-maker': ['Decision Maker', 'Economic Decision Maker', 'Economic Buyer'],
  champion: ['Champion', 'Internal Champion', 'Coach'],
  influencer: ['Influencer', 'Evaluator', 'Technical Buyer'],
  user: ['User', 'Business User', 'End User'],
  blocker: ['Blocker', 'Opponent', 'Detractor'],
};

export const categories: Readonly<Record<ForecastCategory, readonly string[]>> = {
  omitted: ['Omitted'],
  pipeline: ['Pipeline'],
  'best-case': ['Best Case', 'Most Likely'],
  commit: ['Commit'],
  closed: ['Closed'],
};

export const kinds: Readonly<Record<'new' | 'expansion' | 'renewal', readonly string[]>> = {
  new: ['New Business', 'New Customer'],
  expansion: ['Existing Business', 'Existing Customer - Upgrade', 'Expansion', 'Upsell', 'Add-On Business'],
  renewal: ['Renewal', 'Existing Customer - Renewal'],
};

export const severities: Readonly<Record<'low' | 'medium' | 'high' | 'critical', readonly string[]>> = {
  low: ['Low'],
  medium: ['Medium', 'Normal'],
  high: ['High'],
  critical: ['Critical', 'Urgent', 'Highest'],
};

const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What of ours a word of a list means. */
export function meaningOf<T extends string>(
  words: string | null,
  choices: Readonly<Record<T, readonly string[]>>,
): T | undefined {
  const own = plain(words ?? '');
  const keys = Object.keys(choices) as T[];
  return keys.find((key) => plain(key) === own || choices[key].some((each) => plain(each) === own));
}

/** The word of a list for something of ours. */
export function wordFor<T extends string>(
  key: T,
  choices: Readonly<Record<T, readonly string[]>>,
  list: readonly string[],
): string {
  const own = [key, ...choices[key]].map(plain);
  const [found] = list
    .filter((word) => own.includes(plain(word)))
    .toSorted((one, other) => own.indexOf(plain(one)) - own.indexOf(plain(other)));
  return found ?? choices[key][0] ?? key;
}
