import { CalendarClock, TriangleAlert } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context } from '../../../lib/model/index.ts';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { type Alert, alertsOf } from './attention.ts';
import { RowEnd } from './RowEnd.tsx';

const tones = {
  bad: 'border-bad-line bg-bad-soft text-bad',
  warn: 'border-warn-line bg-warn-soft text-warn',
} as const;
const icons = { bad: TriangleAlert, warn: CalendarClock } as const;

export function Alerts({ context, now }: { context: Context; now: number }) {
  const alerts = alertsOf(context, now);
  if (alerts.length === 0) return null;
  return (
    <section aria-label={t('panel.attention.title')} className="border-line border-b p-3">
      <ShowSome
        items={alerts}
        first={4}
        all="panel.all.alerts"
        keyOf={({ key }) => key}
        className="flex flex-col gap-2"
      >
        {(alert) => <AlertBox alert={alert} context={context} />}
      </ShowSome>
    </section>
  );
}

function AlertBox({ alert, context }: { alert: Alert; context: Context }) {
  const { key, tone, lead, text, after, link } = alert;
  const record = context.cases.find(({ id }) => id === key);
  const Icon = icons[tone];
  return (
    <div className={cx('flex gap-2 rounded-lg border px-3 py-2 text-xs', tones[tone])}>
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
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
