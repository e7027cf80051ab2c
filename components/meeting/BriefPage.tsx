import type { ReactNode } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { BriefSheet } from './BriefSheet.tsx';
import { PageActions } from './PageActions.tsx';
import type { BriefPageView } from './page.ts';

interface Props {
  view: BriefPageView;
  now: number;
  print(): void;
}

/** A brief as a page: to read before the meeting, to print, to copy from. */
export function BriefPage({ view, now, print }: Props) {
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
        <>
          <PageActions brief={view.brief} context={view.context} now={now} print={print} />
          <BriefSheet brief={view.brief} context={view.context} now={now} />
        </>
      )}
    </main>
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
