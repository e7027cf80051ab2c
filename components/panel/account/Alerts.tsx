import { CalendarClock, TriangleAlert } from 'lucide-react';
import type { Context } from '../../../lib/model/index.ts';
import { cx } from '../../ui/cx.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { type Alert, alertsOf } from './attention.ts';

const tones = {
  bad: 'border-bad-line bg-bad-soft text-bad',
  warn: 'border-warn-line bg-warn-soft text-warn',
} as const;
const icons = { bad: TriangleAlert, warn: CalendarClock } as const;

export function Alerts({ context, now }: { context: Context; now: number }) {
  const alerts = alertsOf(context, now);
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Needs attention" className="border-line border-b p-3">
      <ShowSome
        items={alerts}
        first={4}
        noun="alerts"
        keyOf={({ key }) => key}
        className="flex flex-col gap-2"
      >
        {(alert) => <AlertBox alert={alert} />}
      </ShowSome>
    </section>
  );
}

function AlertBox({ alert: { tone, lead, text, after, link } }: { alert: Alert }) {
  const Icon = icons[tone];
  return (
    <div className={cx('flex gap-2 rounded-lg border px-3 py-2 text-xs', tones[tone])}>
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <p className="min-w-0 [overflow-wrap:anywhere]">
        <RecordLink link={link} className="font-bold hover:text-inherit">
          {lead}
        </RecordLink>{' '}
        <bdi>{text}</bdi>
        {after}
      </p>
    </div>
  );
}
