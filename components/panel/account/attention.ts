import { t } from '../../../lib/i18n/index.ts';
import type { Case, Context, Contract, Task } from '../../../lib/model/index.ts';
import { dayAndTime, daysUntil, inDays, nextDay, shortDay } from '../../format/days.ts';
import { money } from '../../format/money.ts';
import { taskKindWords } from '../../format/words.ts';

export interface Alert {
  key: string;
  tone: 'bad' | 'warn';
  /** Ours, with its full stop or colon. */
  lead: string;
  /** The record's own words. */
  text: string;
  /** Ours again: dates and amounts. */
  after: string;
  link: string | null;
}

/** A renewal or a notice date is spoken of from so many days before. */
const NEAR_DAYS = 120;
const PROMISES_SHOWN = 2;

/** What burns, worst first: escalations, promises that are overdue, the renewal that is near. */
export function alertsOf(context: Context, now: number): Alert[] {
  const escalations = context.cases.filter(({ escalated }) => escalated).map((each) => escalation(each, now));
  const next = nextRenewal(context);
  const near = next && daysUntil(next.endDate, now) <= NEAR_DAYS ? [renewal(next, now)] : [];
  return [...escalations, ...promises(context.tasks, now), ...near].sort(worstFirst);
}

/** For the header, when the renewal is too far off for an alert: `Renews 30 Jun 2028`. */
export function quietRenewal(context: Context, now: number): string | null {
  const next = nextRenewal(context);
  if (!next || daysUntil(next.endDate, now) <= NEAR_DAYS) return null;
  return next.autoRenews
    ? t('panel.attention.renewsOn', { day: shortDay(nextDay(next.endDate), now) })
    : t('panel.attention.endsOn', { day: shortDay(next.endDate, now) });
}

type Dated = Contract & { endDate: string };

function nextRenewal({ contracts }: Context): Dated | undefined {
  const dated = contracts.filter((each): each is Dated => each.status === 'active' && each.endDate !== null);
  return dated.sort((a, b) => a.endDate.localeCompare(b.endDate))[0];
}

function renewal(contract: Dated, now: number): Alert {
  const left = daysUntil(contract.endDate, now);
  const facts = [
    contract.noticeDate && left >= 0 ? notice(contract.noticeDate, now) : null,
    contract.value ? money(contract.value) : null,
    t(contract.autoRenews ? 'panel.attention.autoRenews' : 'panel.attention.noAutoRenewal'),
  ];
  return {
    key: contract.id,
    tone: left < 0 ? 'bad' : 'warn',
    lead: renewalLead(contract, now),
    text: contract.name,
    after: ` · ${facts.filter(Boolean).join(' · ')}`,
    link: contract.link,
  };
}

function renewalLead({ endDate, autoRenews }: Dated, now: number): string {
  const left = daysUntil(endDate, now);
  if (left < 0) return t('panel.attention.ended', { when: inDays(left) });
  if (autoRenews) return t('panel.attention.renews', { when: inDays(left + 1) });
  return t('panel.attention.ends', { when: inDays(left) });
}

function notice(day: string, now: number): string {
  const passed = daysUntil(day, now) < 0;
  return t(passed ? 'panel.attention.noticePassed' : 'panel.attention.noticeBy', { day: shortDay(day, now) });
}

function escalation({ id, severity, subject, nextUpdateAt, link }: Case, now: number): Alert {
  const late = nextUpdateAt !== null && Date.parse(nextUpdateAt) < now;
  const due = late ? 'panel.attention.updateWasDue' : 'panel.attention.updateDue';
  const text = subject.replace(/\.$/, '');
  return {
    key: id,
    tone: 'bad',
    lead: t(`panel.attention.escalation.${severity}`),
    text,
    after: nextUpdateAt ? t(due, { when: dayAndTime(nextUpdateAt, now) }) : '',
    link,
  };
}

function promises(tasks: readonly Task[], now: number): Alert[] {
  const overdue = tasks.filter(
    ({ kind, dueDate, doneAt }) =>
      kind !== 'task' && !doneAt && dueDate !== null && daysUntil(dueDate, now) < 0,
  );
  const shown = overdue.slice(0, PROMISES_SHOWN).map((task) => promise(task, now));
  const rest = overdue.length - shown.length;
  if (rest === 0) return shown;
  const lead = t('panel.attention.morePromises', rest);
  const after = t('panel.attention.seeBelow');
  return [...shown, { key: 'more-promises', tone: 'bad', lead, text: '', after, link: null }];
}

function promise({ id, kind, subject, dueDate, link }: Task, now: number): Alert {
  const due = dueDate ? t('panel.attention.due', { when: inDays(daysUntil(dueDate, now)) }) : '';
  const lead = t('panel.attention.promise', { kind: t(taskKindWords[kind]) });
  return { key: id, tone: 'bad', lead, text: subject, after: due, link };
}

function worstFirst(a: Alert, b: Alert): number {
  return a.tone === b.tone ? 0 : a.tone === 'bad' ? -1 : 1;
}
