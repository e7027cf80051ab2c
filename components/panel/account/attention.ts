import { t } from '../../../lib/i18n/index.ts';
import type { Case, Context, Task } from '../../../lib/model/index.ts';
import { dayAndTime, daysUntil, inDays } from '../../format/days.ts';
import { taskKindWords } from '../../format/words.ts';

export interface Alert {
  key: string;
  /** Ours, with its full stop or colon. */
  lead: string;
  /** The record's own words. */
  text: string;
  /** Ours again: dates and amounts. */
  after: string;
  link: string | null;
}

const PROMISES_SHOWN = 2;

/** What burns: escalations, then promises that are overdue. */
export function alertsOf(context: Context, now: number): Alert[] {
  const escalations = context.cases.filter(({ escalated }) => escalated).map((each) => escalation(each, now));
  return [...escalations, ...promises(context.tasks, now)];
}

function escalation({ id, severity, subject, nextUpdateAt, link }: Case, now: number): Alert {
  const late = nextUpdateAt !== null && Date.parse(nextUpdateAt) < now;
  const due = late ? 'panel.attention.updateWasDue' : 'panel.attention.updateDue';
  const text = subject.replace(/\.$/, '');
  return {
    key: id,
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
  return [...shown, { key: 'more-promises', lead, text: '', after, link: null }];
}

function promise({ id, kind, subject, dueDate, link }: Task, now: number): Alert {
  const due = dueDate ? t('panel.attention.due', { when: inDays(daysUntil(dueDate, now)) }) : '';
  const lead = t('panel.attention.promise', { kind: t(taskKindWords[kind]) });
  return { key: id, lead, text: subject, after: due, link };
}
