import { type Key, listFormat, t } from '../../lib/i18n/index.ts';
import type { Contact, ContextContact, StakeholderRole } from '../../lib/model/index.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';
import { ago } from '../format/days.ts';
import { roleWords } from '../format/words.ts';

type Reason = Strength['reasons'][number];
type From = Extract<Reason, { part: 'seniority' }>['from'];
type Influence = NonNullable<Contact['influence']>;
type Stance = NonNullable<Contact['stance']>;

export const influenceWords: Readonly<Record<Influence, Key>> = {
  high: 'relationships.influence.high',
  medium: 'relationships.influence.medium',
  low: 'relationships.influence.low',
};

export const stanceWords: Readonly<Record<Stance, Key>> = {
  supporter: 'compose.value.supporter',
  neutral: 'compose.value.neutral',
  sceptic: 'compose.value.sceptic',
  opponent: 'compose.value.opponent',
};

/** A part of a strength, and what it comes from: `Last contact`, `3 days ago`. */
export function partWords(reason: Reason): { name: string; from: string } {
  const name = t(`relationships.strength.${reason.part}`);
  switch (reason.part) {
    case 'recency':
      return { name, from: reason.days === null ? t('relationships.strength.never') : ago(reason.days) };
    case 'frequency':
      return { name, from: t('relationships.strength.count', reason.count) };
    case 'directions':
      return { name, from: t('relationships.strength.sides', { theirs: reason.theirs, ours: reason.ours }) };
    case 'seniority':
      return { name, from: seniorityWords(reason.from) };
  }
}

/** `Decision maker`, `High influence`, `top of a reporting line`. */
export function seniorityWords(from: From): string {
  if (from.kind === 'role') return t(roleWords[from.role]);
  if (from.kind === 'influence') return t(influenceWords[from.influence]);
  if (from.kind === 'unknown') return t('relationships.strength.noRole');
  const levels: readonly Key[] = ['relationships.strength.top', 'relationships.strength.second'];
  return t(levels[from.level] ?? 'relationships.strength.lower');
}

/** `12 more than 90 days ago` */
export function trendWords(trend: number | null): string {
  if (trend === null) return t('relationships.strength.unknown');
  if (trend === 0) return t('relationships.strength.flat');
  return t(trend > 0 ? 'relationships.strength.up' : 'relationships.strength.down', { n: Math.abs(trend) });
}

/** `Champion, User`; nothing for those without a role. */
export const rolesOf = ({ roles }: { roles: readonly StakeholderRole[] }): string =>
  listFormat({ type: 'unit', style: 'short' }).format(roles.map((role) => t(roleWords[role])));

/** What is noted of somebody beside their roles: `High influence · Sceptic`. */
export const standingOf = ({ influence, stance }: Pick<ContextContact, 'influence' | 'stance'>): string =>
  [influence && t(influenceWords[influence]), stance && t(stanceWords[stance])].filter(Boolean).join(' · ');
