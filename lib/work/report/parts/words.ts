import type { Key } from '../../../i18n/index.ts';
import type { Case, Initiative, Negotiation, StakeholderRole } from '../../../model/index.ts';
import type { Tone } from '../document.ts';

export const severityWords: Readonly<Record<Case['severity'], Key>> = {
  low: 'format.severity.low',
  medium: 'format.severity.medium',
  high: 'format.severity.high',
  critical: 'format.severity.critical',
};

export const severityTones: Readonly<Partial<Record<Case['severity'], Tone>>> = {
  high: 'warn',
  critical: 'bad',
};

export const initiativeTones: Readonly<Partial<Record<Initiative['status'], Tone>>> = {
  'on-track': 'good',
  'at-risk': 'warn',
  'off-track': 'bad',
};

export const negotiationWords: Readonly<Record<Negotiation, Key>> = {
  'not-started': 'renewals.step.notStarted',
  preparing: 'renewals.step.preparing',
  proposed: 'renewals.step.proposed',
  negotiating: 'renewals.step.negotiating',
  agreed: 'renewals.step.agreed',
  signed: 'renewals.step.signed',
};

export const roleWords: Readonly<Record<StakeholderRole, Key>> = {
  'executive-sponsor': 'format.role.executiveSponsor',
  'decision-maker': 'format.role.decisionMaker',
  champion: 'format.role.champion',
  influencer: 'format.role.influencer',
  blocker: 'format.role.blocker',
  user: 'format.role.user',
};
