import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Context, Initiative } from '../../lib/model/index.ts';
import { periodWords } from '../../lib/work/initiatives/period.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import { daysUntil, shortDate, shortDay } from '../format/days.ts';
import { MarkWord } from '../outbox/MarkWord.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Star } from '../stars/Star.tsx';
import { Badge } from '../ui/Badge.tsx';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { Meter } from '../ui/Meter.tsx';
import { InitiativeDetails } from './InitiativeDetails.tsx';

const tones = { 'on-track': 'good', 'at-risk': 'warn', 'off-track': 'bad', done: 'plain' } as const;

interface Props {
  initiative: Initiative;
  context: Context;
  now: number;
}

/** How it goes at a glance, with the latest word on it; all of them are behind it. */
export function InitiativeRow({ initiative, context, now }: Props) {
  const [open, setOpen] = useState(false);
  const { marks, showOutbox } = useWriting();
  const details = useId();
  const { id, name, status, progress } = initiative;
  const mark = marks.get(id);
  const tone = tones[status];
  const percent = t('format.percent', { n: Math.round(progress) });
  return (
    <div className="py-1.5">
      <div className="mb-1 flex items-baseline gap-2">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          title={t('initiatives.details', { name })}
          onClick={() => setOpen(!open)}
          className="-ms-1 flex min-w-0 flex-1 items-baseline gap-1 rounded ps-1 text-start hover:bg-hover"
        >
          <ChevronRight
            aria-hidden="true"
            className={cx(
              'size-3 shrink-0 translate-y-0.5 text-faint',
              open ? 'rotate-90' : 'rtl:rotate-180',
            )}
          />
          <bdi className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]">{name}</bdi>
        </button>
        {mark && <MarkWord mark={mark} show={showOutbox} />}
        <Badge tone={tone}>{t(initiativeStatusWords[status])}</Badge>
        <span className="-my-1.5 -me-2 shrink-0 self-center">
          <Star kind="initiative" id={id} name={name} />
        </span>
      </div>
      <div className="ms-4">
        <div className="flex items-center gap-2.5">
          <div className="flex-1">
            <Meter percent={progress} tone={tone} />
          </div>
          <span className="tabular shrink-0 whitespace-nowrap text-faint text-xs">
            <Explain why={() => t('initiatives.meter', { n: percent })}>{percent}</Explain>
          </span>
        </div>
        <Facts initiative={initiative} context={context} now={now} />
        {open ? (
          <div id={details}>
            <InitiativeDetails initiative={initiative} context={context} now={now} />
          </div>
        ) : (
          <Latest initiative={initiative} now={now} />
        )}
      </div>
    </div>
  );
}

function Facts({ initiative: { period, ownerId, dueDate, status }, context: { owners }, now }: Props) {
  const owner = owners.find(({ id }) => id === ownerId)?.name;
  const late = dueDate !== null && status !== 'done' && daysUntil(dueDate, now) < 0;
  return (
    <p className="text-mut text-xs [overflow-wrap:anywhere]">
      {periodWords(period)}
      {owner && (
        <>
          {' · '}
          <bdi>{owner}</bdi>
        </>
      )}
      {dueDate && (
        <>
          {' · '}
          <span className={cx('whitespace-nowrap', late && 'font-semibold text-bad')}>
            {t(late ? 'initiatives.wasDue' : 'initiatives.due', { day: shortDay(dueDate, now) })}
          </span>
        </>
      )}
    </p>
  );
}

function Latest({ initiative: { updates }, now }: Pick<Props, 'initiative' | 'now'>) {
  const [latest] = updates;
  if (!latest) return null;
  return (
    <p className="mt-0.5 line-clamp-2 text-xs [overflow-wrap:anywhere]">
      <span className="text-faint">{shortDate(latest.at, now)}</span>{' '}
      <bdi>{latest.body || latest.internal}</bdi>
    </p>
  );
}
