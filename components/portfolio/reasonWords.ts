import { t } from '../../lib/i18n/index.ts';
import type { Reason } from '../../lib/work/attention/reason.ts';
import { dayAndTime, longSpan, timeOfDay } from '../format/days.ts';
import { clockWords } from '../renewals/lead.ts';

type Of<K extends Reason['kind']> = Extract<Reason, { kind: K }>;

/** Why an account needs the person, as short as a chip: `Notice in 19 days`. */
export function reasonWords(reason: Reason, now: number): string {
  switch (reason.kind) {
    case 'escalation':
      return escalation(reason, now);
    case 'promise':
      return promise(reason);
    case 'notice':
    case 'renewal':
      return clockWords(reason.clock);
    case 'missing':
      return missing(reason);
    case 'quiet':
      return quiet(reason);
    case 'close-passed':
      return t('portfolio.reason.closePassed');
    case 'initiative':
      return t('portfolio.reason.initiative', { name: reason.initiative.name });
    case 'health-drop':
      return t('portfolio.reason.healthDrop', { n: reason.from - reason.to });
    case 'stage-moved':
      return t(reason.back ? 'portfolio.reason.stageBack' : 'portfolio.reason.stageMoved', {
        stage: reason.stage,
      });
  }
}

function escalation({ due, case: { nextUpdateAt } }: Of<'escalation'>, now: number): string {
  if (due === 'overdue') return t('portfolio.reason.escalationOverdue');
  if (!nextUpdateAt) return t('portfolio.reason.escalation');
  if (due === 'today')
    return t('portfolio.reason.escalationToday', { time: timeOfDay(Date.parse(nextUpdateAt)) });
  return t('portfolio.reason.escalationLater', { when: dayAndTime(nextUpdateAt, now) });
}

function promise({ task: { subject }, days }: Of<'promise'>): string {
  if (days === 0) return t('portfolio.reason.promiseToday', { subject });
  return t('portfolio.reason.promiseLate', { subject, days: longSpan(-days) });
}

function missing({ roles: [first, second] }: Of<'missing'>): string {
  if (second) return t('portfolio.reason.noSeats');
  return t(first === 'executive-sponsor' ? 'portfolio.reason.noSponsor' : 'portfolio.reason.noDecider');
}

function quiet({ days }: Of<'quiet'>): string {
  return days === null
    ? t('portfolio.reason.neverInTouch')
    : t('portfolio.reason.quiet', { days: longSpan(days) });
}
