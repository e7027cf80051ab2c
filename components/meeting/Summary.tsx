import { t } from '../../lib/i18n/index.ts';
import type { Note } from '../../lib/model/index.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Meter } from '../ui/Meter.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SheetPart } from './SheetPart.tsx';
import { SummaryMade } from './SummaryMade.tsx';
import type { SummaryEvents, SummaryState, SummaryView } from './summary.ts';

interface Props {
  view: SummaryView;
  notes: readonly Note[];
  now: number;
  on: SummaryEvents;
}

/** What the browser's own model makes of the notes, apart from all that is known; on paper only where it was asked for. */
export function Summary({ view, notes, now, on }: Props) {
  const { isOn, work, isAlong } = view;
  const isPrinted = isOn && isAlong && work.state === 'done';
  return (
    <div className={cx(!isPrinted && 'print:hidden')}>
      <SheetPart title={t('meeting.summary.title')}>
        <div className="print:hidden">
          <p className="text-mut text-xs">{t('meeting.summary.what')}</p>
          <label className="mt-1.5 flex w-fit items-center gap-2">
            <input
              type="checkbox"
              checked={isOn}
              onChange={(event) => on.turn(event.target.checked)}
              className="size-3.5 accent-acc"
            />
            {t('meeting.summary.offer')}
          </label>
        </div>
        {isOn && <Offered view={view} notes={notes} now={now} on={on} />}
      </SheetPart>
    </div>
  );
}

function Offered({ view, notes, now, on }: Props) {
  const { work, isReady } = view;
  if (notes.length === 0) return <p className="mt-2 text-mut">{t('meeting.summary.noNotes')}</p>;
  const isBusy = work.state === 'downloading' || work.state === 'writing';
  return (
    <div className="mt-2 flex flex-col items-start gap-2">
      {work.state === 'failed' && <Notice tone="plain">{t(`meeting.summary.failed.${work.why}`)}</Notice>}
      {isBusy ? (
        <Busy work={work} cancel={on.cancel} />
      ) : (
        <div className="print:hidden">
          <Button onClick={on.make}>{t('meeting.summary.make', notes.length)}</Button>
          {!isReady && <p className="mt-1 text-mut text-xs">{t('meeting.summary.download')}</p>}
        </div>
      )}
      {(work.state === 'done' || work.state === 'writing') && (
        <SummaryMade text={work.text} view={view} notes={notes} now={now} on={on} />
      )}
    </div>
  );
}

function Busy({ work, cancel }: { work: SummaryState; cancel(): void }) {
  const percent = work.state === 'downloading' ? Math.round(work.part * 100) : null;
  return (
    <div className="w-full max-w-xs">
      <p role="status" className="tabular mb-1 text-mut text-xs">
        {percent === null ? t('meeting.summary.writing') : t('meeting.summary.downloading', { percent })}
      </p>
      {percent !== null && <Meter percent={percent} />}
      <Button look="quiet" className="mt-1" onClick={cancel}>
        {t('meeting.summary.cancel')}
      </Button>
    </div>
  );
}
