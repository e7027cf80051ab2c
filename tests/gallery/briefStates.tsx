import type { ReactNode } from 'react';
import { BriefPage } from '../../components/meeting/BriefPage.tsx';
import type { BriefPageView } from '../../components/meeting/page.ts';
import type { AccountView } from '../../components/panel/view.ts';
import { buildBrief } from '../builders/brief.ts';
import { NOW } from '../builders/clock.ts';
import { buildContext } from '../builders/records.ts';
import { crowd, qbr } from './meetingStates.ts';

type Recorder = (kind: string) => () => void;

const page = (view: BriefPageView) => (record: Recorder) => (
  <BriefPage view={view} now={NOW} print={record('print')} />
);

function shown({ sighting, people, context }: Partial<AccountView>): BriefPageView {
  if (!sighting || !people || !context) return { state: 'gone' };
  return { state: 'shown', brief: buildBrief({ sighting, people, context, now: NOW }), context };
}

/** The page that a brief is printed from, by the name each state has in the gallery's address. */
export const briefStates: Readonly<Record<string, (record: Recorder) => ReactNode>> = {
  'brief-page': page(shown(qbr())),
  'brief-page-crowd': page(shown(crowd())),
  'brief-page-bare': page(shown({ ...qbr(), context: buildContext() })),
  'brief-page-loading': page({ state: 'loading' }),
  'brief-page-gone': page({ state: 'gone' }),
  'brief-page-unknown': page({ state: 'unknown', sentence: 'This device is offline.' }),
};
