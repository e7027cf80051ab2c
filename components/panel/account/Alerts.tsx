import { TriangleAlert } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { Clocks } from '../../renewals/Clocks.tsx';
import { clocksOf } from '../../renewals/lead.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { type Alert, alertsOf } from './attention.ts';
import { RowEnd } from './RowEnd.tsx';

interface Props {
  context: Context;
  workspace: Workspace;
  now: number;
}

/** What burns, and the clocks of the contracts that are up for renewal. */
export function Alerts({ context, workspace, now }: Props) {
  const alerts = alertsOf(context, now);
  const clocks = clocksOf(context.contracts, termsOf(context.account, workspace), now);
  if (alerts.length + clocks.length === 0) return null;
  return (
    <section
      aria-label={t('panel.attention.title')}
      className="flex flex-col gap-2 border-line border-b p-3 [&>ul]:contents"
    >
      <ShowSome items={alerts} first={4} all="panel.all.alerts" keyOf={({ key }) => key}>
        {(alert) => <AlertBox alert={alert} context={context} />}
      </ShowSome>
      <Clocks clocks={clocks} now={now} />
    </section>
  );
}

function AlertBox({ alert, context }: { alert: Alert; context: Context }) {
  const { key, lead, text, after, link } = alert;
  const record = context.cases.find(({ id }) => id === key);
  return (
    <div className="flex gap-2 rounded-lg border border-bad-line bg-bad-soft px-3 py-2 text-bad text-xs">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <RecordLink link={link} className="font-bold hover:text-inherit">
          {lead}
        </RecordLink>{' '}
        <bdi>{text}</bdi>
        {after}
      </p>
      {record && (
        <RowEnd
          kind="case"
          record={record}
          ownerId={record.ownerId}
          context={context}
          name={record.subject}
        />
      )}
    </div>
  );
}
