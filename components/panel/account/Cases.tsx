import { t } from '../../../lib/i18n/index.ts';
import type { Case, Context } from '../../../lib/model/index.ts';
import { dayAndTime } from '../../format/days.ts';
import { severityWords } from '../../format/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { More, Refused } from './Refused.tsx';
import { RowEnd } from './RowEnd.tsx';

/** The cases that are not escalated; the others are at the top already. */
export function Cases({ context, now }: { context: Context; now: number }) {
  const calm = context.cases.filter(({ escalated }) => !escalated);
  if (calm.length === 0 && !context.refused.cases) return null;
  return (
    <Section title={t('panel.cases.title')}>
      <Refused part="cases" context={context} />
      <ShowSome items={calm} first={3} all="panel.all.cases" keyOf={({ id }) => id}>
        {(each) => <Row each={each} context={context} now={now} />}
      </ShowSome>
      <More part="cases" context={context} />
    </Section>
  );
}

function Row({ each, context, now }: { each: Case; context: Context; now: number }) {
  const { subject, link, severity, status, nextUpdateAt, ownerId } = each;
  const standing = t(`format.caseStatus.${status}`);
  return (
    <div className="flex items-center gap-2.5 py-1">
      <div className="min-w-0 flex-1">
        <RecordLink link={link} title={subject} className="block truncate">
          <bdi>{subject}</bdi>
        </RecordLink>
        <div className="truncate text-mut text-xs">
          {nextUpdateAt
            ? t('panel.cases.nextUpdate', { status: standing, when: dayAndTime(nextUpdateAt, now) })
            : standing}
        </div>
      </div>
      <Badge tone={severity === 'critical' ? 'bad' : 'plain'}>{t(severityWords[severity])}</Badge>
      <RowEnd kind="case" record={each} ownerId={ownerId} context={context} name={subject} />
    </div>
  );
}
