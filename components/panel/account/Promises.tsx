import type { Context, Task } from '../../../lib/model/index.ts';
import { daysUntil, inDays, shortDay } from '../../format/days.ts';
import { taskKindWords } from '../../format/words.ts';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';

/** A date this near is said as "in 3 days", a later one as "12 Dec". */
const SOON_DAYS = 7;

/** Promises before tasks, each in the order of the day it is due. */
export function Promises({ context, now }: { context: Context; now: number }) {
  if (isEmpty('tasks', context)) return null;
  const open = context.tasks.filter(({ doneAt }) => doneAt === null);
  const ordered = [
    ...open.filter(({ kind }) => kind !== 'task'),
    ...open.filter(({ kind }) => kind === 'task'),
  ];
  return (
    <Section title="Promises and tasks">
      <Refused part="tasks" context={context} />
      <ShowSome items={ordered} first={4} noun="promises and tasks" keyOf={({ id }) => id}>
        {(task) => <Row task={task} now={now} />}
      </ShowSome>
      <More part="tasks" context={context} />
    </Section>
  );
}

function Row({ task, now }: { task: Task; now: number }) {
  const { kind, subject, link } = task;
  return (
    <div className="flex items-baseline gap-2.5 py-1">
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <b className={cx('font-semibold', kind === 'task' && 'text-mut')}>{taskKindWords[kind]}</b>{' '}
        <RecordLink link={link}>
          <bdi>{subject}</bdi>
        </RecordLink>
      </p>
      <Due task={task} now={now} />
    </div>
  );
}

function Due({ task: { dueDate }, now }: { task: Task; now: number }) {
  if (!dueDate) return null;
  const days = daysUntil(dueDate, now);
  const tone = days < 0 ? 'font-semibold text-bad' : days <= 1 ? 'text-warn' : 'text-faint';
  const words = Math.abs(days) <= SOON_DAYS ? inDays(days) : shortDay(dueDate, now);
  return <span className={cx('tabular shrink-0 whitespace-nowrap text-xs', tone)}>{words}</span>;
}
