import type { Workspace } from '../../model/index.ts';
import type { Facts } from '../facts.ts';
import { termsOf } from '../terms.ts';
import {
  escalations,
  initiatives,
  missing,
  opportunities,
  promises,
  quiet,
  reason,
  renewals,
} from './causes.ts';
import { NEEDS, type Reason } from './reason.ts';

/** Health that fell by so much is worth a word. */
const DROP = 10;

/** What it was when it was last looked at that way, and what it is. */
export interface HealthMove {
  before: number | null;
  now: number | null;
}

/** Why an account needs the person today, what cannot wait first. */
export function attentionOf(facts: Facts, workspace: Workspace, now: number, health?: HealthMove): Reason[] {
  const terms = termsOf(facts.account, workspace);
  const hasTier = facts.account.tier !== null && Object.hasOwn(workspace.tiers, facts.account.tier);
  return [
    ...escalations(facts, now),
    ...promises(facts, now),
    ...renewals(facts, terms, now),
    ...opportunities(facts, workspace, now),
    ...initiatives(facts),
    ...drop(health),
    ...(hasTier ? missing(facts, terms, now) : []),
    ...quiet(facts, terms, now),
  ].sort((a, b) => b.urgency - a.urgency);
}

function drop(health: HealthMove | undefined): Reason[] {
  const { before, now } = health ?? { before: null, now: null };
  if (before === null || now === null || before - now < DROP) return [];
  return [reason({ kind: 'health-drop', from: before, to: now }, 'health', 'warn', 50)];
}

/** It asks for something, and is not only good to know. */
export const asks = ({ urgency }: Reason): boolean => urgency >= NEEDS;

export const needsPerson = (reasons: readonly Reason[]): boolean => reasons.some(asks);

/** What cannot wait goes first; of two alike, the one with more that cannot. */
export function byUrgency(a: readonly Reason[], b: readonly Reason[]): number {
  const at = a.findIndex(({ urgency }, index) => urgency !== b[index]?.urgency);
  if (at < 0) return b.length - a.length;
  return (b[at]?.urgency ?? 0) - (a[at]?.urgency ?? 0);
}
