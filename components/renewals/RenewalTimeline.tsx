import { useMemo, useState } from 'react';
import { dateFormat, t } from '../../lib/i18n/index.ts';
import type { Day, Id } from '../../lib/model/index.ts';
import { dayNumber } from '../../lib/work/days.ts';
import { MONTHS_AHEAD, type Renewal } from '../../lib/work/renewals/ahead.ts';
import { Card } from '../portfolio/Card.tsx';
import { healthTone } from '../portfolio/HealthBar.tsx';
import { cx } from '../ui/cx.ts';
import { type Placed, type Timeline, timelineOf } from './lanes.ts';
import { RenewalTable } from './RenewalTable.tsx';
import { saidOf } from './said.ts';

interface Props {
  renewals: readonly Renewal[];
  now: number;
  onOpen(accountId: Id): void;
}

/**
 * Renewals by the month they end in: size is value, colour is health, and a tick marks the notice date. Each can be
 * reached by keyboard and says itself under the picture; a table has all of them.
 */
export function RenewalTimeline({ renewals, now, onOpen }: Props) {
  const timeline = useMemo(() => timelineOf(renewals, now), [renewals, now]);
  const [shown, setShown] = useState<Renewal | null>(null);
  return (
    <Card title={t('renewals.ahead.title')}>
      {renewals.length === 0 ? (
        <p className="py-6 text-mut text-xs">{t('renewals.ahead.none', MONTHS_AHEAD)}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the window it scrolls by keyboard. */}
          <section tabIndex={0} aria-label={t('renewals.ahead.chart')} className="overflow-x-auto">
            <Picture timeline={timeline} now={now} onShow={setShown} onOpen={onOpen} />
          </section>
          {/* Of one height whatever it says: what stands below must not move from under the pointer. */}
          <p
            aria-hidden="true"
            className="mt-1 line-clamp-4 h-[5.7em] text-mut text-xs [overflow-wrap:anywhere] sm:line-clamp-2 sm:h-[2.84em]"
          >
            {shown ? (
              <b className="font-semibold text-ink">{saidOf(shown, now)}</b>
            ) : (
              t('renewals.ahead.legend')
            )}
          </p>
          <RenewalTable renewals={renewals} now={now} onOpen={onOpen} />
        </>
      )}
    </Card>
  );
}

interface PictureProps {
  timeline: Timeline;
  now: number;
  onShow(renewal: Renewal | null): void;
  onOpen: Props['onOpen'];
}

/** Pixels that one lane takes, with the name over its circle. */
const LANE = 72;

function Picture({ timeline, now, onShow, onOpen }: PictureProps) {
  const { months, placed, lanes, more } = timeline;
  return (
    <div className="min-w-160 pt-2">
      <ul className="relative border-edge border-b" style={{ height: lanes * LANE + 8 }}>
        <Grid months={months} />
        {placed.map((each) => (
          <Point key={each.renewal.contract.id} placed={each} now={now} onShow={onShow} onOpen={onOpen} />
        ))}
      </ul>
      <div className="flex text-2xs text-faint" aria-hidden="true">
        {months.map((month, at) => (
          <span key={month} className="min-w-0 flex-1 pt-1 ps-1">
            {monthWords(month)}
            {(more[at] ?? 0) > 0 && <span className="block text-mut">+{more[at]}</span>}
          </span>
        ))}
      </div>
    </div>
  );
}

function Grid({ months }: { months: readonly Day[] }) {
  return months.map((month, at) => (
    <li
      key={month}
      aria-hidden="true"
      className="absolute inset-y-0 border-line border-s"
      style={{ insetInlineStart: `${(at / months.length) * 100}%` }}
    />
  ));
}

const fills = {
  good: 'bg-good',
  warn: 'bg-warn-mark',
  bad: 'bg-bad',
  none: 'border-2 border-faint border-dashed bg-sub',
} as const;

function Point({ placed, now, onShow, onOpen }: Omit<PictureProps, 'timeline'> & { placed: Placed }) {
  const { renewal, x, noticeX, lane, diameter } = placed;
  const { account, accountId, health } = renewal;
  const centre = lane * LANE + 34;
  const show = () => onShow(renewal);
  const hide = () => onShow(null);
  return (
    <li>
      {noticeX !== null && noticeX < x && <NoticeMark from={noticeX} to={x} at={lane * LANE} />}
      <button
        type="button"
        aria-label={saidOf(renewal, now)}
        onClick={() => onOpen(accountId)}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        className="absolute flex -translate-x-1/2 flex-col items-center rtl:translate-x-1/2"
        style={{ insetInlineStart: `${x}%`, bottom: centre - Math.max(diameter, 24) / 2 }}
      >
        <bdi className="max-w-20 truncate text-2xs text-mut">{account}</bdi>
        <span className="grid place-items-center" style={{ minHeight: 24, minWidth: 24 }}>
          <span
            className={cx(
              'block rounded-full [print-color-adjust:exact]',
              fills[health === null ? 'none' : healthTone(health)],
            )}
            style={{ width: diameter, height: diameter }}
          />
        </span>
      </button>
    </li>
  );
}

/** From the notice date to the end: what can be decided is decided by its left end. */
function NoticeMark({ from, to, at }: { from: number; to: number; at: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute h-2.5 border-faint border-s-2 before:absolute before:inset-x-0 before:top-1/2 before:border-edge before:border-t"
      style={{ insetInlineStart: `${from}%`, width: `${to - from}%`, bottom: at }}
    />
  );
}

function monthWords(month: Day): string {
  const isFirst = month.endsWith('-01-01');
  const year = isFirst ? ({ year: '2-digit' } as const) : {};
  return dateFormat({ month: 'short', ...year, timeZone: 'UTC' }).format(dayNumber(month));
}
