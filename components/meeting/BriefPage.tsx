import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { BriefSheet } from './BriefSheet.tsx';
import { PageActions } from './PageActions.tsx';
import { type BriefPageView, notesOf, type ShownView } from './page.ts';
import { Summary } from './Summary.tsx';
import { type SummaryEvents, type SummaryView, summaryText } from './summary.ts';

interface Props {
  view: BriefPageView;
  /** Null: the browser makes none. */
  summary: SummaryView | null;
  now: number;
  on: { print(): void; summary: SummaryEvents };
}

/** A brief as a page: to read before the meeting, to print, to copy from. */
export function BriefPage({ view, summary, now, on }: Props) {
  return (
    <main className="@container mx-auto max-w-3xl px-4 py-6 print:max-w-none print:p-0">
      {view.state === 'loading' && (
        <p role="status" className="text-mut">
          {t('meeting.page.loading')}
        </p>
      )}
      {view.state === 'gone' && (
        <Missing title={t('meeting.page.goneTitle')}>{t('meeting.page.gone')}</Missing>
      )}
      {view.state === 'unknown' && (
        <Missing title={t('meeting.page.unknownTitle')}>
          {view.sentence && <Notice tone="warn">{view.sentence}</Notice>}
        </Missing>
      )}
      {view.state === 'shown' && (
        <Shown brief={view.brief} context={view.context} summary={summary} now={now} on={on} />
      )}
    </main>
  );
}

function Shown({
  brief,
  context,
  summary,
  now,
  on,
}: Omit<Props, 'view'> & Pick<ShownView, 'brief' | 'context'>) {
  const notes = notesOf(context);
  const told = { brief, context, now };
  return (
    <>
      <PageActions {...told} also={summaryText(summary, notes, now)} print={on.print} />
      <BriefSheet {...told}>
        {summary && <Summary view={summary} notes={notes} now={now} on={on.summary} />}
      </BriefSheet>
    </>
  );
}

function Missing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="mb-2 font-bold text-xl">{title}</h1>
      {children}
    </>
  );
}
