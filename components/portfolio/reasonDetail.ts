import { t } from '../../lib/i18n/index.ts';
import type { Contract, Opportunity } from '../../lib/model/index.ts';
import type { Reason } from '../../lib/work/attention/reason.ts';
import { dayAndTime, shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { severityWords } from '../format/words.ts';
import { reasonWords } from './reasonWords.ts';

/** What a reason is about, for whoever asks: the record's own words, its dates and amounts. */
export function reasonDetail(reason: Reason, now: number): string {
  return parts(reason, now)
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** What of it its words have not said. */
export function reasonRest(reason: Reason, now: number): string {
  const said = reasonWords(reason, now);
  return parts(reason, now)
    .filter((part) => part !== null && part !== '' && !said.includes(part))
    .join(' · ');
}

function parts(reason: Reason, now: number): (string | null)[] {
  switch (reason.kind) {
    case 'escalation': {
      const { subject, severity, nextUpdateAt } = reason.case;
      return [subject, t(severityWords[severity]), nextUpdateAt && dayAndTime(nextUpdateAt, now)];
    }
    case 'promise':
      return [reason.task.subject, reason.task.dueDate && shortDay(reason.task.dueDate, now)];
    case 'notice':
    case 'renewal':
      return contract(reason.clock.contract, now);
    case 'close-passed':
    case 'stage-moved':
      return opportunity(reason.opportunity, now);
    case 'initiative':
      return [reason.initiative.name, reason.initiative.summary];
    case 'missing':
      return [t('portfolio.reason.missingWhy')];
    case 'quiet':
      return [t('portfolio.filter.quietWhy')];
    case 'health-drop':
      return [t('portfolio.reason.healthDropWhy', { from: reason.from, to: reason.to })];
  }
}

const contract = ({ name, noticeDate, endDate, value, autoRenews }: Contract, now: number) => [
  name,
  noticeDate && t('portfolio.reason.noticeBy', { day: shortDay(noticeDate, now) }),
  endDate && t('portfolio.reason.lastDay', { day: shortDay(endDate, now) }),
  value && money(value),
  t(autoRenews ? 'panel.attention.autoRenews' : 'panel.attention.noAutoRenewal'),
];

function opportunity({ name, amount, closeDate, history: [step] }: Opportunity, now: number) {
  const moved = step?.changes.find(({ field }) => field === 'stage');
  return [
    name,
    amount && money(amount),
    closeDate && t('portfolio.reason.closes', { day: shortDay(closeDate, now) }),
    step && moved ? step.reason : null,
  ];
}
