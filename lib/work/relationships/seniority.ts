import type { Contact, ContextContact, StakeholderRole } from '../../model/index.ts';
import type { ReportingLines } from './lines.ts';

type Influence = NonNullable<Contact['influence']>;

/** How much somebody decides, 0 to 1, and what says so: the weightiest of their roles, influence and place. */
export interface Seniority {
  weight: number;
  from:
    | { kind: 'role'; role: StakeholderRole }
    | { kind: 'influence'; influence: Influence }
    /** 0 at the top of a reporting line. */
    | { kind: 'level'; level: number }
    | { kind: 'unknown' };
}

export const roleWeights: Readonly<Record<StakeholderRole, number>> = {
  'executive-sponsor': 1,
  'decision-maker': 1,
  champion: 0.8,
  blocker: 0.7,
  influencer: 0.6,
  user: 0.3,
};
export const influenceWeights: Readonly<Record<Influence, number>> = { high: 1, medium: 0.6, low: 0.3 };
/** Of the top of a reporting line, of those right below, and of all others in one. */
export const levelWeights = [1, 0.7, 0.4] as const;
export const UNKNOWN_WEIGHT = 0.2;

export function seniorityOf(
  { id, roles, influence }: ContextContact,
  lines: Pick<ReportingLines<ContextContact>, 'levelOf'>,
): Seniority {
  const level = lines.levelOf(id);
  const told: Seniority[] = roles.map((role) => ({
    weight: roleWeights[role],
    from: { kind: 'role', role },
  }));
  if (influence) told.push({ weight: influenceWeights[influence], from: { kind: 'influence', influence } });
  if (level !== undefined) told.push({ weight: weightOfLevel(level), from: { kind: 'level', level } });
  const unknown: Seniority = { weight: UNKNOWN_WEIGHT, from: { kind: 'unknown' } };
  return told.reduce((most, each) => (each.weight > most.weight ? each : most), unknown);
}

/** Whether somebody has a say, as far as anyone of ours has noted it. */
export function isStakeholder({ roles, influence }: Pick<Contact, 'roles' | 'influence'>): boolean {
  return roles.length > 0 || influence === 'high';
}

const weightOfLevel = (level: number) => levelWeights[level] ?? levelWeights[2];
