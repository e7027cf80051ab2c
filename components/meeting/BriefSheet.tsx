import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import { type Brief, FIRST_TIME_DAYS } from '../../lib/work/meeting/brief.ts';
import { Badge } from '../ui/Badge.tsx';
import { agendaReason, noAgenda } from './agenda-words.ts';
import { Changes } from './Changes.tsx';
import { guestsWords, headFacts } from './head.ts';
import { SheetNotes } from './SheetNotes.tsx';
import { SheetPart } from './SheetPart.tsx';
import { SheetPromises } from './SheetPromises.tsx';
import { SheetRoom } from './SheetRoom.tsx';
import { tilesOf } from './tiles.ts';
import { wholeMoment, wholeWhen } from './whole-dates.ts';

interface Props {
  brief: Brief;
  context: Context;
  now: number;
}

/** All of a brief on a page or two, in the order in which it is needed: what to say, what is new, who is there. */
export function BriefSheet({ brief, context, now, children }: Props & { children?: ReactNode }) {
  const since = brief.last ? t('meeting.since.title') : t('meeting.since.first', { n: FIRST_TIME_DAYS });
  return (
    <article className="[overflow-wrap:anywhere]">
      <SheetHead brief={brief} context={context} now={now} />
      <SheetPart title={t('meeting.agenda.title')}>
        <SheetAgenda brief={brief} />
      </SheetPart>
      <SheetPart title={since}>
        <SheetTiles brief={brief} context={context} now={now} />
        <Changes brief={brief} now={now} />
      </SheetPart>
      <SheetPart title={t('meeting.room.title')}>
        <SheetRoom room={brief.room} />
      </SheetPart>
      <SheetPart title={t('meeting.promises.title')}>
        <SheetPromises promises={brief.promises} refused={brief.refused.tasks} now={now} />
      </SheetPart>
      <SheetNotes context={context} now={now} />
      {children}
      <p className="mt-6 text-faint text-xs">{t('meeting.page.asOf', { when: wholeMoment(now) })}</p>
    </article>
  );
}

function SheetHead({ brief, context, now }: Props) {
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 font-semibold text-acc text-xs">
        <bdi>{context.account.name}</bdi>
        <Badge tone="warn">{t('meeting.page.internal')}</Badge>
      </p>
      <h1 className="font-bold text-2xl leading-tight tracking-tight">
        <bdi>{brief.event.title ?? t('meeting.title')}</bdi>
      </h1>
      <p className="tabular mt-1 text-mut">
        {[...headFacts(brief, now, wholeWhen(brief.event)), guestsWords(brief, context.account.name)].join(
          ' · ',
        )}
      </p>
    </header>
  );
}

function SheetAgenda({ brief }: { brief: Brief }) {
  const { agenda } = brief;
  if (agenda.length === 0) return <p className="text-mut">{noAgenda(brief)}</p>;
  return (
    <ol className="list-decimal ps-5 marker:text-faint">
      {agenda.map((item) => (
        <li key={`${item.kind}-${item.id}`} className="break-inside-avoid py-0.5 ps-1">
          <bdi className="font-semibold">{item.name}</bdi>
          <span className="text-mut"> · {agendaReason(item)}</span>
        </li>
      ))}
    </ol>
  );
}

function SheetTiles({ brief, context, now }: Props) {
  return (
    <ul className="mb-2 grid @min-[34rem]:grid-cols-4 grid-cols-2 gap-2 print:grid-cols-4">
      {tilesOf(brief, context, now).map(({ key, big, small }) => (
        <li key={key} className="min-w-0 break-inside-avoid rounded-lg border border-line px-2.5 py-1.5">
          <span className="tabular block font-bold text-lg leading-tight">{big}</span>
          <span className="block text-mut text-xs">{small}</span>
        </li>
      ))}
    </ul>
  );
}
