import { t } from '../../../lib/i18n/index.ts';
import type { AccountFacts, Id, Task } from '../../../lib/model/index.ts';
import { daysUntil } from '../../../lib/work/days.ts';
import { dueWithin, type Of } from '../../../lib/work/portfolio/due.ts';
import { inDays } from '../../format/days.ts';
import { taskKindWords } from '../../format/words.ts';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { Card } from '../Card.tsx';
import { accountHref } from '../route.ts';
import type { PortfolioEvents } from '../view.ts';

interface Props {
  accounts: readonly AccountFacts[];
  viewerId: Id | null;
  /** The source takes changes of tasks from this person. */
  canWrite: boolean;
  now: number;
  on: Pick<PortfolioEvents, 'change'>;
}

const DAYS = 7;

/** Promises both ways and the person's own tasks that are due; a tick says they are done. */
export function Owed({ accounts, viewerId, canWrite, now, on }: Props) {
  const due = dueWithin(accounts, DAYS, viewerId, now);
  return (
    <Card title={t('portfolio.owed.title')}>
      {due.length === 0 && <Nothing>{t('portfolio.owed.none')}</Nothing>}
      <ShowSome items={due} first={6} all="panel.all.tasks" keyOf={({ record }) => record.id}>
        {(each) => <Line of={each} canWrite={canWrite} now={now} on={on} />}
      </ShowSome>
    </Card>
  );
}

function Line({ of, canWrite, now, on }: { of: Of<Task> } & Pick<Props, 'canWrite' | 'now' | 'on'>) {
  const { record, facts } = of;
  const { kind, subject, link, dueDate } = record;
  const days = dueDate ? daysUntil(dueDate, now) : 0;
  return (
    <div className="flex items-baseline gap-2.5 py-1.5">
      {canWrite && <Tick of={of} now={now} on={on} />}
      <div className="min-w-0 flex-1">
        <p className="truncate" title={subject}>
          <b className={cx('font-semibold', kind !== 'we-owe' && 'text-mut')}>{t(taskKindWords[kind])}</b>{' '}
          <RecordLink link={link}>
            <bdi>{subject}</bdi>
          </RecordLink>
        </p>
        <a href={accountHref(facts.account.id)} className="text-mut text-xs hover:text-acc hover:underline">
          <bdi>{facts.account.name}</bdi>
        </a>
      </div>
      <span
        className={cx(
          'tabular shrink-0 text-xs',
          days < 0 ? 'font-semibold text-bad' : days <= 1 ? 'text-warn' : 'text-faint',
        )}
      >
        {inDays(days)}
      </span>
    </div>
  );
}

function Tick({ of: { record, facts }, now, on }: { of: Of<Task> } & Pick<Props, 'now' | 'on'>) {
  const { id, version, subject } = record;
  const { account } = facts;
  const tick = () =>
    on.change(
      account.id,
      account.name,
      {
        type: 'task.update',
        recordId: id,
        baseVersion: version,
        fields: { doneAt: new Date(now).toISOString() },
      },
      t('portfolio.owed.doneSaid', { subject }),
    );
  return (
    <input
      type="checkbox"
      aria-label={t('panel.tasks.doneSaid', { subject })}
      title={t('panel.tasks.done')}
      checked={record.doneAt !== null}
      onChange={tick}
      className="m-0 size-3.5 shrink-0 translate-y-0.5 accent-acc"
    />
  );
}
