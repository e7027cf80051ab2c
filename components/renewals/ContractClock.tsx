import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import { type RenewalClock, termOf } from '../../lib/work/renewals/clock.ts';
import { inDays, nextDay, shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { boxTones } from '../ui/boxTones.ts';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { clockWords, toneOf } from './lead.ts';
import { NegotiationSteps } from './NegotiationSteps.tsx';

const endLabels = {
  running: 'renewals.clock.ends',
  renewed: 'renewals.clock.renewed',
  over: 'renewals.clock.ended',
} as const;

interface Props {
  clock: RenewalClock;
  now: number;
}

/** How long is left of a contract, what it is worth, and how far the talks are. */
export function ContractClock({ clock, now }: Props) {
  const { contract, daysToEnd, daysToNotice } = clock;
  const { name, link, value, autoRenews, noticeDate, endDate, priceClause, negotiation } = contract;
  const term = termOf(contract, now);
  const passed = daysToNotice !== null && daysToNotice < 0;
  return (
    <div className={cx('rounded-lg border px-3 py-2 text-xs', boxTones[toneOf(clock)])}>
      <p className="flex gap-2">
        <CalendarClock aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <RecordLink link={link} className="font-bold hover:text-inherit">
            {clockWords(clock)}
          </RecordLink>{' '}
          <bdi>{name}</bdi>
        </span>
      </p>
      <dl className="mt-1.5 grid grid-cols-3 gap-x-3 ps-5.5">
        <Fact label="renewals.clock.notice" why="renewals.explain.notice">
          {daysToNotice === null
            ? t('renewals.clock.noDate')
            : passed
              ? t('renewals.clock.passed')
              : inDays(daysToNotice)}
          <Below>{noticeDate && shortDay(noticeDate, now)}</Below>
        </Fact>
        <Fact
          label={endLabels[term]}
          why={term === 'renewed' ? 'renewals.explain.renewed' : 'renewals.explain.end'}
        >
          {inDays(term === 'renewed' ? daysToEnd + 1 : daysToEnd)}
          <Below>{shortDay(term === 'renewed' ? nextDay(endDate) : endDate, now)}</Below>
        </Fact>
        <Fact label="renewals.clock.value" why="renewals.explain.value">
          {value ? money(value) : t('renewals.noValue')}
          <Below>{t(autoRenews ? 'panel.attention.autoRenews' : 'panel.attention.noAutoRenewal')}</Below>
        </Fact>
      </dl>
      <div className="mt-1.5 flex flex-col gap-1.5 ps-5.5">
        {priceClause && (
          <p className="line-clamp-2 [overflow-wrap:anywhere]" title={priceClause}>
            <span className="font-semibold">{t('renewals.priceClause')}</span> <bdi>{priceClause}</bdi>
          </p>
        )}
        {negotiation && <NegotiationSteps contract={contract} />}
      </div>
    </div>
  );
}

function Fact({ label, why, children }: { label: Key; why: Key; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-2xs">{t(label)}</dt>
      <dd className="tabular min-w-0 font-semibold text-ink">
        <Explain className="[overflow-wrap:anywhere]" why={() => t(why)}>
          {children}
        </Explain>
      </dd>
    </div>
  );
}

function Below({ children }: { children: ReactNode }) {
  return <span className="block font-normal text-2xs text-mut">{children}</span>;
}
