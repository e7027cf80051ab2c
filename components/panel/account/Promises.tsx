import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Task } from '../../../lib/model/index.ts';
import { daysUntil, inDays, shortDay } from '../../format/days.ts';
import { taskKindWords } from '../../format/words.ts';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';
import { RowEnd } from './RowEnd.tsx';
import { isOwn, useWriting } from './writing.ts';

/** A date this near is said as "in 3 days", a later one as "12 Dec". */
const SOON_DAYS = 7;

/** Promises before tasks, each in the order of the day it is due. */
interface Props {
  context: Context;
  now: number;
  /** Where there is none, that is said with this beside it; left out: nothing is. */
  add?: ReactNode;
}

export function Promises({ context, now, add }: Props) {
  const { marks } = useWriting();
  // What was just ticked stays where it is until the source has it: a second press takes the tick back.
  const open = context.tasks.filter(({ id, doneAt }) => doneAt === null || marks.has(id));
  const none = isEmpty('tasks', context);
  if (none && !add) return null;
  const ordered = [
    ...open.filter(({ kind }) => kind !== 'task'),
    ...open.filter(({ kind }) => kind === 'task'),
  ];
  return (
    <Section title={t('panel.tasks.title')}>
      <Refused part="tasks" context={context} />
      {none && <Nothing add={add}>{t('portfolio.account.noTask')}</Nothing>}
      <ShowSome items={ordered} first={4} all="panel.all.tasks" keyOf={({ id }) => id}>
        {(task) => <Row task={task} context={context} now={now} />}
      </ShowSome>
      <More part="tasks" context={context} />
    </Section>
  );
}

function Row({ task, context, now }: { task: Task; context: Context; now: number }) {
  const { kind, subject, link, assigneeId, doneAt } = task;
  const { marks } = useWriting();
  return (
    <div className="flex items-baseline gap-2.5 py-1">
      <Tick task={task} own={isOwn(assigneeId, context)} />
      <p
        className={cx('min-w-0 flex-1 [overflow-wrap:anywhere]', doneAt !== null && 'text-mut line-through')}
      >
        <b className={cx('font-semibold', kind === 'task' && 'text-mut')}>{t(taskKindWords[kind])}</b>{' '}
        <RecordLink link={link}>
          <bdi>{subject}</bdi>
        </RecordLink>
      </p>
      {!marks.has(task.id) && <Due task={task} now={now} />}
      <RowEnd kind="task" record={task} ownerId={assigneeId} context={context} name={subject} assign />
    </div>
  );
}

/** Only the person's own; the others' words begin where these do. */
function Tick({ task: { id, doneAt, subject }, own }: { task: Task; own: boolean }) {
  const { offers, write } = useWriting();
  if (!offers.has('task')) return null;
  if (!own) return <span className="w-3.5 shrink-0" />;
  return (
    <input
      type="checkbox"
      aria-label={t('panel.tasks.doneSaid', { subject })}
      title={t('panel.tasks.done')}
      checked={doneAt !== null}
      onChange={(event) => write.done(id, event.target.checked)}
      className="m-0 size-3.5 shrink-0 translate-y-0.5 accent-acc"
    />
  );
}

function Due({ task: { dueDate }, now }: { task: Task; now: number }) {
  if (!dueDate) return null;
  const days = daysUntil(dueDate, now);
  const tone = days < 0 ? 'font-semibold text-bad' : days <= 1 ? 'text-warn' : 'text-faint';
  const words = Math.abs(days) <= SOON_DAYS ? inDays(days) : shortDay(dueDate, now);
  return <span className={cx('tabular shrink-0 whitespace-nowrap text-xs', tone)}>{words}</span>;
}
