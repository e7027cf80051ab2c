import type { ReactNode } from 'react';
import { BriefPage } from '../../components/meeting/BriefPage.tsx';
import type { BriefPageView } from '../../components/meeting/page.ts';
import type { SummaryView } from '../../components/meeting/summary.ts';
import type { AccountView } from '../../components/panel/view.ts';
import { buildBrief } from '../builders/brief.ts';
import { NOW } from '../builders/clock.ts';
import { buildContext } from '../builders/records.ts';
import { crowd, qbr } from './meetingStates.ts';

type Recorder = (kind: string) => () => void;

const page =
  (view: BriefPageView, summary: Partial<SummaryView> | null = null) =>
  (record: Recorder) => {
    const told = summary && {
      isOn: true,
      isReady: true,
      work: { state: 'idle' } as const,
      isAlong: false,
      ...summary,
    };
    const on = {
      turn: record('turn'),
      make: record('make'),
      cancel: record('cancel'),
      takeAlong: record('takeAlong'),
    };
    return <BriefPage view={view} summary={told} now={NOW} on={{ print: record('print'), summary: on }} />;
  };

const summed =
  '- The board wants one vendor for monitoring by Q2.\n- Helen sponsors phase 2 if Basel is fixed by mid December.\n- Nadia is best called before nine.';

function shown({ sighting, people, context }: Partial<AccountView>): BriefPageView {
  if (!sighting || !people || !context) return { state: 'gone' };
  return { state: 'shown', brief: buildBrief({ sighting, people, context, now: NOW }), context };
}

/** The page that a brief is printed from, by the name each state has in the gallery's address. */
export const briefStates: Readonly<Record<string, (record: Recorder) => ReactNode>> = {
  'brief-page': page(shown(qbr())),
  'brief-page-crowd': page(shown(crowd())),
  'brief-page-bare': page(shown({ ...qbr(), context: buildContext() })),
  'brief-summary-off': page(shown(qbr()), { isOn: false, isReady: false }),
  'brief-summary-ready': page(shown(qbr()), { isReady: false }),
  'brief-summary-downloading': page(shown(qbr()), {
    isReady: false,
    work: { state: 'downloading', part: 0.42 },
  }),
  'brief-summary-writing': page(shown(qbr()), { work: { state: 'writing', text: '- The board wants one' } }),
  'brief-summary-done': page(shown(qbr()), { work: { state: 'done', text: summed }, isAlong: true }),
  'brief-summary-failed': page(shown(qbr()), { work: { state: 'failed', why: 'download' } }),
  'brief-summary-no-notes': page(shown({ ...qbr(), context: buildContext() }), {}),
  'brief-page-loading': page({ state: 'loading' }),
  'brief-page-gone': page({ state: 'gone' }),
  'brief-page-unknown': page({ state: 'unknown', sentence: 'This device is offline.' }),
};
