import type { Case, Initiative, Opportunity, StakeholderRole, Task } from '../../model/index.ts';
import type { RenewalClock } from '../renewals/clock.ts';

/** Why an account needs the person today: what of it, and since or until when. */
export type Cause =
  | { kind: 'escalation'; case: Case; due: 'overdue' | 'today' | 'later' | 'unsaid' }
  /** We owe them; `days` until it is due, negative: overdue. */
  | { kind: 'promise'; task: Task; days: number }
  | { kind: 'notice' | 'renewal'; clock: RenewalClock }
  | { kind: 'missing'; roles: StakeholderRole[] }
  /** Nobody was in touch for so many days; null: never. */
  | { kind: 'quiet'; days: number | null }
  | { kind: 'close-passed'; opportunity: Opportunity; days: number }
  | { kind: 'initiative'; initiative: Initiative }
  | { kind: 'health-drop'; from: number; to: number }
  /** `back`: to an earlier stage than it had. */
  | { kind: 'stage-moved'; opportunity: Opportunity; stage: string; back: boolean; days: number };

/** Red is overdue or broken, amber is near, teal is good news. */
export type ReasonTone = 'bad' | 'warn' | 'good';

export type Reason = Cause & {
  /** Names it among the reasons of its account. */
  key: string;
  tone: ReasonTone;
  /** How little it can wait: 100 cannot wait an hour; below {@link NEEDS} it asks for nothing. */
  urgency: number;
};

/** From so much urgency on, an account needs the person. */
export const NEEDS = 20;
