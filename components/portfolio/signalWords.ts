import { t } from '../../lib/i18n/index.ts';
import type { Negotiation, StakeholderRole } from '../../lib/model/index.ts';
import type { Reason } from '../../lib/work/health/signal.ts';
import { ago, inDays } from '../format/days.ts';
import { roleWords } from '../format/words.ts';
import { negotiationWords } from '../renewals/words.ts';

type Of<K extends Reason['kind']> = Extract<Reason, { kind: K }>;

/** What a signal was read from: `Last contact 12 days ago; quiet after 30 days`. */
export function signalWords(reason: Reason): string {
  switch (reason.kind) {
    case 'unknown':
      return t('health.why.unknown');
    case 'seats':
      return seats(reason);
    case 'contact':
      return t('health.why.contact', { when: ago(reason.days), n: reason.quietDays });
    case 'cases':
      return cases(reason);
    case 'renewal':
      return renewal(reason);
    case 'no-renewal-near':
      return t('health.why.noRenewalNear');
    case 'initiatives':
      return t('health.why.initiatives', { ...reason });
    case 'rating':
      return t('health.why.rating', { trend: t(trends[reason.trend]) });
  }
}

const trends = { up: 'health.rising', flat: 'health.why.steady', down: 'health.falling' } as const;

function seats({ good, quiet, missing }: Of<'seats'>): string {
  const said = [
    ['health.why.good', good],
    ['health.why.quiet', quiet],
    ['health.why.missing', missing],
  ] as const;
  return said
    .filter(([, roles]) => roles.length > 0)
    .map(([key, roles]) => t(key, { roles: names(roles) }))
    .join(' · ');
}

const names = (roles: readonly StakeholderRole[]) => roles.map((role) => t(roleWords[role])).join(', ');

function cases({ open, escalated, overdue }: Of<'cases'>): string {
  if (open === 0) return t('health.why.noCase');
  const parts = [
    t('health.why.cases', open),
    escalated > 0 ? t('health.why.escalated', escalated) : '',
    overdue > 0 ? t('health.why.overdue', overdue) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** How far the talks about a renewal are: `proposed`. */
export const talkWords = (negotiation: Negotiation): string => t(negotiationWords[negotiation]);

function renewal({ clock }: Of<'renewal'>): string {
  const { contract, daysToEnd: days, state } = clock;
  const { name, negotiation } = contract;
  if (state === 'renewed') return t('health.why.renewed', { name, when: inDays(days + 1) });
  if (state === 'over') return t('health.why.renewalEnded', { name, when: inDays(days) });
  const stage = talkWords(negotiation ?? 'not-started');
  return t('health.why.renewalEnds', { name, when: inDays(days), talks: stage });
}
