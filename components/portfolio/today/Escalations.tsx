import { t } from '../../../lib/i18n/index.ts';
import type { AccountFacts, Case } from '../../../lib/model/index.ts';
import { daysSince } from '../../../lib/work/days.ts';
import { escalationsOf, type Of } from '../../../lib/work/portfolio/due.ts';
import { clockSpan } from '../../format/clock.ts';
import { dayAndTime, longSpan } from '../../format/days.ts';
import { severityWords } from '../../format/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { Card } from '../Card.tsx';
import { accountHref } from '../route.ts';

const SOON = 4 * 3_600_000;

/** Every escalation with the time that is left until the client was promised the next word. */
export function Escalations({ accounts, now }: { accounts: readonly AccountFacts[]; now: number }) {
  const open = escalationsOf(accounts);
  return (
    <Card title={t('portfolio.escalations.title')}>
      {open.length === 0 && <Nothing>{t('portfolio.escalations.none')}</Nothing>}
      <ShowSome items={open} first={6} all="panel.all.cases" keyOf={({ record }) => record.id}>
        {(each) => <Line of={each} now={now} />}
      </ShowSome>
    </Card>
  );
}

function Line({ of: { record, facts }, now }: { of: Of<Case>; now: number }) {
  const { subject, severity, openedAt, link } = record;
  const { account } = facts;
  return (
    <div className="flex items-baseline gap-3 py-1.5">
      <div className="min-w-0 flex-1">
        <RecordLink link={link} title={subject} className="block truncate">
          <bdi>{subject}</bdi>
        </RecordLink>
        <div className="truncate text-mut text-xs">
          <a href={accountHref(account.id)} className="font-semibold hover:text-acc hover:underline">
            <bdi>{account.name}</bdi>
          </a>
          {' · '}
          {t('portfolio.escalations.open', { days: longSpan(daysSince(openedAt, now)) })}
        </div>
      </div>
      <Badge tone={severity === 'critical' || severity === 'high' ? 'bad' : 'warn'}>
        {t(severityWords[severity])}
      </Badge>
      <Clock of={record} now={now} />
    </div>
  );
}

/** `update in 1 hr 20 min`, `update overdue by 2 days`; the promised time on hover. */
function Clock({ of: { nextUpdateAt }, now }: { of: Case; now: number }) {
  if (!nextUpdateAt) return <span className="text-faint text-xs">{t('portfolio.escalations.unsaid')}</span>;
  const left = Date.parse(nextUpdateAt) - now;
  const key = left < 0 ? 'portfolio.escalations.late' : 'portfolio.escalations.left';
  const tone = left < 0 ? 'font-semibold text-bad' : left < SOON ? 'font-semibold text-warn' : 'text-mut';
  return (
    <time
      dateTime={nextUpdateAt}
      title={dayAndTime(nextUpdateAt, now)}
      className={cx('tabular shrink-0 whitespace-nowrap text-xs', tone)}
    >
      {t(key, { time: clockSpan(left) })}
    </time>
  );
}
