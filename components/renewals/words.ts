import type { Key } from '../../lib/i18n/index.ts';
import type { Contract, Negotiation } from '../../lib/model/index.ts';

export const contractStatusWords: Readonly<Record<Contract['status'], Key>> = {
  draft: 'renewals.status.draft',
  active: 'renewals.status.active',
  expired: 'renewals.status.expired',
  cancelled: 'renewals.status.cancelled',
};

/** In the order in which the talks go. */
export const negotiationWords: Readonly<Record<Negotiation, Key>> = {
  'not-started': 'renewals.step.notStarted',
  preparing: 'renewals.step.preparing',
  proposed: 'renewals.step.proposed',
  negotiating: 'renewals.step.negotiating',
  agreed: 'renewals.step.agreed',
  signed: 'renewals.step.signed',
};
